import { pairs } from './cases.js';
import { libraries } from './libraries.js';

/** What a child process prints. */
export interface Measured {
  /** Median of one comparison, in microseconds. */
  readonly microseconds: number;
  readonly count: number;
  readonly exact: boolean;
}

/** Time in which rounds are repeated, in milliseconds. */
const REPEAT = 400;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const [, , library = '', name = ''] = process.argv;
const pair = pairs[name]?.();
const prepared = pair === undefined ? undefined : libraries[library]?.(pair);
if (pair === undefined || prepared === undefined) throw new Error(`no ${library} on ${name}`);

/** Rounds of so many comparisons that one lasts about a millisecond, the first of them for the compiler. */
function measure(run: () => unknown): number {
  const started = performance.now();
  run();
  const once = performance.now() - started;
  const warmUntil = performance.now() + Math.min(REPEAT, once * 20);
  let warm = 1;
  while (performance.now() < warmUntil) {
    run();
    warm += 1;
  }
  const each = (performance.now() - started) / warm;
  const times = Math.max(1, Math.round(1 / each));
  const rounds: number[] = [];
  const until = performance.now() + REPEAT;
  do {
    const from = performance.now();
    for (let i = 0; i < times; i += 1) run();
    rounds.push((performance.now() - from) / times);
  } while (performance.now() < until);
  return median(rounds) * 1000;
}

const { count, paths } = prepared.report();
const found = new Set(paths);
const exact =
  paths === null ? count === pair.real.length : found.size === pair.real.length && pair.real.every((path) => found.has(path));
const measured: Measured = { microseconds: measure(prepared.run), count, exact };
process.stdout.write(JSON.stringify(measured));
