import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a test's server answers one request. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on the loopback interface whose answers a test can change at will. */
export interface TestServer {
  readonly url: string;
  /** Paths with parameters, as they were asked. */
  readonly asked: string[];
  answer: Handler;
  close(): Promise<void>;
}

/** Answers JSON. */
export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Handler =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

/** Answers text of any type. */
export const plain =
  (body: string, type: string, status = 200, headers: Record<string, string> = {}): Handler =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': type, ...headers }).end(body);

/** Starts a server on a free port. */
export async function startServer(): Promise<TestServer> {
  const server: TestServer & { answer: Handler } = {
    url: '',
    asked: [],
    answer: json({ data: [], page: { next: null } }),
    close: () => Promise.resolve(),
  };
  const http = createServer((request, response) => {
    server.asked.push(request.url ?? '');
    server.answer(request, response);
  });
  await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server's address is an AddressInfo
  const { port } = http.address() as AddressInfo;
  return Object.assign(server, {
    url: `http://127.0.0.1:${port}/api/audit`,
    close: async () => {
      http.closeAllConnections();
      await new Promise<void>((resolve) => void http.close(() => resolve()));
    },
  });
}
