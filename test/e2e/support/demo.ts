import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startProcess, type StartedProcess } from '../../server/support/startProcess.js';

/** The example application, started as a person starts it. */
export interface Demo {
  readonly address: string;
  /** The power cut: no goodbye, nothing written. Resolves when the process is gone. */
  kill(): Promise<void>;
  /** Starts again, on the same data and at the same address. */
  start(): Promise<void>;
  /** Ends it and removes its data. */
  close(): Promise<void>;
  /** Ids of all entries in the order of the list, asked of the API directly. */
  ids(): Promise<readonly string[]>;
}

interface Answer {
  readonly data: readonly { readonly id: string }[];
  readonly page: { readonly next: string | null };
}

async function walk(address: string): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const parameters = new URLSearchParams({ limit: '200', ...(cursor === null ? {} : { cursor }) });
    const { data, page } = (await (await fetch(`${address}/api/audit/entries?${parameters}`)).json()) as Answer;
    ids.push(...data.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== null);
  return ids;
}

/**
 * Starts the example on a folder of its own with so many entries. With `TEST_DATABASE_URL` the entries stand in that PostgreSQL server,
 * made anew. `options` go to the command line (`--live`).
 */
export async function startDemo(entries: number, ...options: readonly string[]): Promise<Demo> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'trilha-e2e-'));
  const url = process.env['TEST_DATABASE_URL'];
  const args = ['--port', String(port), '--data', folder, '--entries', String(entries), ...options];
  const run = async (...more: string[]): Promise<StartedProcess> => {
    const started = startProcess([...args, ...more], url === undefined ? {} : { DATABASE_URL: url });
    await started.printed(`${address}/auditoria`);
    return started;
  };
  let running = await run(...(url === undefined ? [] : ['--reset']));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    running.child.kill(signal);
    await running.ended;
  };
  return {
    address,
    kill: () => end('SIGKILL'),
    start: async () => void (running = await run()),
    close: async () => {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
    ids: () => walk(address),
  };
}
