import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A random number from 0 to 1, the same row of them for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How connections of the server end, or do not. */
export type StreamFault = 'none' | 'mid-event' | 'mid-line' | 'stall' | 'busy' | 'refuse' | 'restart' | 'end';

/** A server of a live feed that is as bad as a test wants. */
export interface FaultyServer {
  readonly url: string;
  readonly faults: StreamFault[];
  /** How often it was asked instead of listened to. */
  readonly polls: number;
  /** Entries that were recorded; their number is the place of the feed. */
  readonly recorded: readonly string[];
  record(entry: { readonly id: string }): void;
  close(): Promise<void>;
}

const WRITTEN: readonly ((id: number, data: string) => string)[] = [
  (id, data) => `id: ${id}\nevent: entry\ndata: ${data}\n\n`,
  (id, data) => `id:${id}\r\nevent:entry\r\ndata:${data}\r\n\r\n`,
  (id, data) => `: vivo\rid: ${id}\revent: entry\rdata: ${data}\r\r`,
  // JSON may be broken into lines wherever it has a gap.
  (id, data) => `event: entry\ndata: ${data.replace(',', ',\ndata: ')}\nid: ${id}\n\n`,
];

/** Starts a {@link FaultyServer}. Every connection gets a fault from `pick`, sends some entries before the asked place once more, and writes in odd pieces. */
export async function startFaultyServer(random: () => number, pick: () => StreamFault): Promise<FaultyServer> {
  const recorded: string[] = [];
  const faults: StreamFault[] = [];
  const open = new Set<() => void>();
  let polls = 0;
  let http: Server;
  let port = 0;

  const listen = async (): Promise<void> => {
    http = createServer(answer);
    await new Promise<void>((resolve) => void http.listen(port, '127.0.0.1', resolve));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server's address is an AddressInfo
    port = (http.address() as AddressInfo).port;
  };
  const close = async (): Promise<void> => {
    http.closeAllConnections();
    await new Promise<void>((resolve) => void http.close(() => resolve()));
  };

  /** The way round for whom the stream keeps failing: also cut in the middle, and also with entries that came before. */
  function answerPoll(url: URL, response: ServerResponse): void {
    polls += 1;
    const place = Math.max(0, Number(url.searchParams.get('after')) - Math.floor(random() * 4));
    const rows = recorded.slice(place, place + Number(url.searchParams.get('limit')));
    const body = `{"data":[${rows.join(',')}],"page":{"next":null,"live":"${place + rows.length}"}}`;
    response.writeHead(200, { 'content-type': 'application/json' });
    if (random() < 0.3) response.write(body.slice(0, body.length / 2), () => response.socket?.destroy());
    else response.end(body);
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '', 'http://host');
    if (url.pathname.endsWith('/entries')) return answerPoll(url, response);
    const fault = pick();
    faults.push(fault);
    if (fault === 'refuse') return void response.destroy();
    if (fault === 'busy')
      return void response.writeHead(503, { 'retry-after': '0.01', 'content-type': 'text/plain' }).end('busy');
    const asked = Number(request.headers['last-event-id'] ?? recorded.length);
    // Too much rather than too little: a few entries come again.
    let place = Math.max(0, asked - Math.floor(random() * 4));
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    response.write(random() < 0.5 ? '\uFEFF: vivo\n\n' : ': vivo\n\n');
    let left = fault === 'none' ? Infinity : Math.floor(random() * 120);
    const write = (): void => {
      while (place < recorded.length && left > 0) {
        left -= 1;
        place += 1;
        const text = (WRITTEN[Math.floor(random() * WRITTEN.length)] ?? String)(place, recorded[place - 1] ?? '');
        const bytes = Buffer.from(text);
        if (left === 0 && (fault === 'mid-event' || fault === 'mid-line')) {
          const lines = text.split(/\r\n|\r|\n/);
          const cut = fault === 'mid-line' ? Math.floor(bytes.length / 2) : Buffer.byteLength(lines[0] ?? '') + 1;
          response.write(bytes.subarray(0, cut), () => response.socket?.destroy());
          return;
        }
        const middle = Math.floor(random() * bytes.length);
        response.write(bytes.subarray(0, middle));
        response.write(bytes.subarray(middle));
      }
      if (left > 0) return;
      open.delete(write);
      if (fault === 'end') response.end();
      if (fault === 'restart') void close().then(listen);
    };
    open.add(write);
    response.on('close', () => open.delete(write));
    write();
  }

  await listen();
  return {
    url: `http://127.0.0.1:${port}/api/audit`,
    faults,
    recorded,
    get polls() {
      return polls;
    },
    record(entry) {
      recorded.push(JSON.stringify(entry));
      for (const write of open) write();
    },
    close,
  };
}
