import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { makeEntry } from 'trilha/testing';

/** Serves a built page, and an audit API whose feed is as fast as one wants. */
export interface LiveServer {
  readonly address: string;
  /** Records entries at a steady rate; resolves with their ids when all were sent. */
  record(perSecond: number, seconds: number): Promise<readonly string[]>;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const START = Date.parse('2026-02-20T12:00:00Z');
/** Milliseconds between two writes to the stream. */
const BEAT = 20;

/** Starts a {@link LiveServer} with so many entries in its list. `folder`: the built page. */
export async function startLiveServer(folder: string, entries: number): Promise<LiveServer> {
  const recorded: { readonly id: string; readonly text: string }[] = [];
  const add = (at: number): void => {
    const id = `live-${recorded.length}`;
    recorded.push({ id, text: JSON.stringify({ ...makeEntry({ occurredAt: new Date(at).toISOString() }), id }) });
  };
  const first = Array.from({ length: entries }, (_, index) =>
    JSON.stringify({ ...makeEntry({ occurredAt: new Date(START - index * 60_000).toISOString() }), id: `old-${index}` }),
  );
  const streams = new Set<() => void>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://host');
    if (pathname === '/api/audit/entries') {
      const limit = Number(searchParams.get('limit'));
      const fresh = recorded.slice(-limit).toReversed();
      const rows = [...fresh.map(({ text }) => text), ...first.slice(0, limit - fresh.length)];
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(`{"data":[${rows.join(',')}],"page":{"next":null,"live":"${recorded.length}"}}`);
    } else if (pathname === '/api/audit/stream') {
      let place = Number(request.headers['last-event-id'] ?? recorded.length);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': vivo\n\n');
      const write = (): void => {
        const fresh = recorded.slice(place);
        response.write(fresh.map(({ text }, index) => `id: ${place + index + 1}\nevent: entry\ndata: ${text}\n\n`).join(''));
        place = recorded.length;
      };
      streams.add(write);
      response.on('close', () => streams.delete(write));
      if (place < recorded.length) write();
    } else {
      const file = join(folder, pathname === '/' ? 'index.html' : pathname);
      if (!existsSync(file)) return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
    }
  });
  await new Promise<void>((resolve) => void server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server's address is an AddressInfo
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    record: (perSecond, seconds) =>
      new Promise((resolve) => {
        const begun = performance.now();
        const all = perSecond * seconds;
        const timer = setInterval(() => {
          const due = Math.min(all, Math.floor(((performance.now() - begun) / 1000) * perSecond));
          while (recorded.length < due) add(START + (recorded.length + 1) * 10);
          for (const write of streams) write();
          if (due < all) return;
          clearInterval(timer);
          resolve(recorded.map(({ id }) => id));
        }, BEAT);
      }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
