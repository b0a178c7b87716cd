import { readdirSync, readFileSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, createServer as createVite } from 'vite';
import adminConfig from '../vite.config.js';

/** What answers for the admin's pages. */
export interface Pages {
  readonly listener: RequestListener;
  close(): Promise<void>;
}

const FOLDER = fileURLToPath(new URL('../dist', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The files of the built admin, by address. They are few and small, so they stay in memory. */
function readFiles(): ReadonlyMap<string, Buffer> {
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return new Map(
    files.map((item) => {
      const path = join(item.parentPath, item.name);
      return [`/${relative(FOLDER, path).split(sep).join('/')}`, readFileSync(path)];
    }),
  );
}

/** Builds the admin with Vite and serves it. Every address without a file is the application's own. */
export async function buildPages(): Promise<Pages> {
  await build({ ...adminConfig, configFile: false });
  const files = readFiles();
  const listener: RequestListener = (request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    const name = files.has(path) || extname(path) !== '' ? path : '/index.html';
    const file = files.get(name);
    const immutable = name.startsWith('/assets/');
    response.writeHead(file === undefined ? 404 : 200, {
      'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
      'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(file);
  };
  return { listener, close: () => Promise.resolve() };
}

/** Vite's development server in this process: sources as they are, with live reload. */
export async function developPages(server: Server): Promise<Pages> {
  const vite = await createVite({
    ...adminConfig,
    configFile: false,
    server: { ...adminConfig.server, middlewareMode: true, hmr: { server } },
  });
  return { listener: vite.middlewares, close: () => vite.close() };
}
