import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { createServer, type RequestListener, type Server } from 'node:http';

/** An HTTP server that holds its port from the first moment and gets its work later. */
export interface Door {
  readonly server: Server;
  /** Answers from now on. */
  open(listener: RequestListener): void;
  close(): Promise<void>;
}

const notYet: RequestListener = (_, response) => {
  response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '2' });
  response.end('Preparando os dados; tente de novo em instantes.');
};

/** Takes the port; until `open` every request is told to come back. Rejects with the system's error when the port cannot be had. */
export function takePort(port: number, host: string): Promise<Door> {
  let listener = notYet;
  const server = createServer((request, response) => listener(request, response));
  const open = (next: RequestListener): void => void (listener = next);
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve({ server, open, close }));
  });
}

/** The API under `/api`, the admin's pages everywhere else. */
export function createListener(app: Hono, pages: RequestListener): RequestListener {
  const api = getRequestListener(app.fetch);
  return (request, response) => {
    if (request.url?.startsWith('/api/') === true) void api(request, response);
    else pages(request, response);
  };
}
