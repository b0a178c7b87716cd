import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openData, prepareData } from './cli/data.js';
import { OptionFault, readOptions, type StartOptions } from './cli/options.js';
import { showProgress } from './cli/progress.js';
import { buildPages, developPages } from './cli/pages.js';
import { createListener, takePort, type Door } from './cli/serve.js';
import { dataNote, GOODBYE, HELP, portForbidden, portTaken, welcome } from './cli/words.js';
import { createApp } from './server/app.js';
import { foldCounts } from './server/db/counts.js';
import { DatabaseUnavailable } from './server/db/database.js';
import { createActivity } from './server/seed/activity.js';

const FOLDER = fileURLToPath(new URL('.data', import.meta.url));
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** How often the running counts are put together, in milliseconds. */
const FOLD_EVERY = 600_000;

/** Thrown inside long work after Ctrl-C. */
class Stopped extends Error {}

const stop = new AbortController();
const stopped = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve(), { once: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

/** npm passes a signal on to its shell only, which ends without telling anybody. Its end is our sign. */
function followShell(): void {
  const shell = process.ppid;
  if (process.env['npm_lifecycle_event'] !== 'start') return;
  setInterval(() => {
    if (process.ppid !== shell) stop.abort();
  }, 500).unref();
}

function explain(error: unknown, { port }: Pick<StartOptions, 'port'>): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (error instanceof OptionFault || error instanceof DatabaseUnavailable) return error.message;
  if (code === 'EADDRINUSE') return portTaken(port);
  if (code === 'EACCES') return portForbidden(port);
  return `Algo inesperado aconteceu: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** Undoes what was opened, last first. */
type Undo = (step: () => Promise<void>) => void;

async function run(options: StartOptions, undo: Undo): Promise<void> {
  const door: Door = await takePort(options.port, options.host);
  undo(() => door.close());
  const database = await openData({
    url: process.env['DATABASE_URL'],
    folder: options.data === undefined ? FOLDER : resolve(options.data),
    entries: options.entries,
    reset: options.reset,
  });
  undo(() => database.close());
  const show = showProgress(process.stdout);
  const data = await prepareData(database, options.entries, async (event) => {
    await show(event);
    // Lets a signal in between two pieces of work.
    await new Promise((resolve) => setImmediate(resolve));
    if (stop.signal.aborted) throw new Stopped();
  });
  const log = (error: unknown): void => void process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  const activity = createActivity(database, log);
  undo(() => activity.stop());
  const folding = setInterval(() => void foldCounts(database).catch(log), FOLD_EVERY);
  undo(async () => clearInterval(folding));
  const app = createApp({ database, activity, log });
  const pages = options.dev ? await developPages(door.server) : await buildPages();
  undo(() => pages.close());
  if (options.live) activity.run(2_000);
  door.open(createListener(app, pages.listener));
  const note = dataNote(data, options.entries);
  if (note !== null) say(note);
  say(
    welcome(`http://${options.host === '127.0.0.1' ? 'localhost' : options.host}:${options.port}`, data.entries, database.place),
  );
  await stopped;
}

async function main(): Promise<void> {
  const undone: (() => Promise<void>)[] = [];
  let port = 0;
  try {
    const options = readOptions(process.argv.slice(2));
    port = options.port;
    if (options.help) return say(HELP);
    followShell();
    await run(options, (step) => void undone.unshift(step));
  } catch (error) {
    if (!(error instanceof Stopped)) {
      process.stderr.write(`\n  ${explain(error, { port })}\n\n`);
      process.exitCode = 1;
    }
  }
  const opened = undone.length > 0;
  for (const step of undone) await step();
  if (opened && process.exitCode !== 1) say(GOODBYE);
  // Vite keeps workers that would hold the process a little longer.
  process.exit();
}

await main();
