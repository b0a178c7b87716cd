import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** `npm start`, without npm. */
export interface StartedProcess {
  readonly child: ChildProcess;
  /** Everything printed so far, on either stream. */
  readonly output: () => string;
  /** Resolves once `text` is printed; rejects when the process ends before. */
  printed(text: string): Promise<void>;
  /** Exit code, or `null` when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Starts the example with arguments and environment. */
export function startProcess(args: readonly string[], env: Readonly<Record<string, string>> = {}): StartedProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'examples/host-app/start.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: '', ...env },
  });
  let output = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const look of waiting) look();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const printed = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (output.includes(text)) resolve();
      };
      waiting.add(look);
      look();
      void ended.then(() => reject(new Error(`Ended before it printed "${text}":\n${output}`)));
    });
  return { child, output: () => output, printed, ended };
}

/** A port that is free at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
