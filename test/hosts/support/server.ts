import { getRequestListener } from '@hono/node-server';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { createApp } from '../../../examples/host-app/server/app.js';
import { createTables } from '../../../examples/host-app/server/db/migrate.js';
import { seedDatabase } from '../../../examples/host-app/server/seed/seed.js';
import { openTestDatabase } from '../../server/support/database.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
};

/** A server of one host's pages, with the example's audit API beside them. */
export interface HostServer {
  readonly address: string;
  close(): Promise<void>;
}

/** The example server's API over a small database of its own. */
export interface Api {
  /** Serves it at `/api`, and everything else by `pages`. */
  serve(pages: RequestListener): Promise<HostServer>;
  close(): Promise<void>;
}

/** Starts the example's API with so many entries. */
export async function startApi(entries: number): Promise<Api> {
  const database = await openTestDatabase();
  await createTables(database);
  await seedDatabase(database, entries);
  const api = getRequestListener(createApp({ database, log: (error) => console.error(error) }).fetch);
  return {
    serve: (pages) =>
      new Promise((resolve) => {
        const server = createServer((request, response) => {
          if (request.url?.startsWith('/api/') === true) void api(request, response);
          else pages(request, response);
        });
        server.listen(0, '127.0.0.1', () => {
          const { port } = server.address() as AddressInfo;
          const close = (): Promise<void> =>
            new Promise((closed) => {
              server.close(() => closed());
              server.closeAllConnections();
            });
          resolve({ address: `http://127.0.0.1:${port}`, close });
        });
      }),
    close: () => database.close(),
  };
}

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
