import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, request as ask, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
};

/** A server that listens. */
export interface HostServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Lets a server listen at a free port of this machine. */
export function listen(pages: RequestListener): Promise<HostServer> {
  return new Promise((resolve) => {
    const server = createServer(pages);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const close = (): Promise<void> =>
        new Promise((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      resolve({ address: `http://127.0.0.1:${port}`, close });
    });
  });
}

/** Passes requests on to another server. */
export const passTo =
  ({ address }: Pick<HostServer, 'address'>): RequestListener =>
  (request, response) => {
    const passed = ask(new URL(request.url ?? '/', address), { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    response.on('close', () => passed.destroy());
    request.pipe(passed);
  };

/** Options of {@link filesOf}. */
export interface FilesOptions {
  /** Go with every answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Other folders, by the prefix their files are under. */
  readonly also?: Readonly<Record<string, string>>;
  /** `true`: every address that ends in no file's name is the first page, for a router in the browser. */
  readonly pages?: boolean;
}

/** Gives out files: of `folder`, and of others under their prefixes. */
export function filesOf(folder: string, { headers = {}, also = {}, pages = false }: FilesOptions = {}): RequestListener {
  return (request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname;
    const pathname = pages && extname(asked) === '' ? '/' : asked;
    const [prefix, place] = Object.entries(also).find(([one]) => pathname.startsWith(one)) ?? ['/', folder];
    const file = normalize(join(place, pathname.slice(prefix.length - 1)));
    const path = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (!path.startsWith(place) || !existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(readFileSync(path));
  };
}
