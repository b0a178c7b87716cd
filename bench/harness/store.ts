import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Bytes } from './bytes.js';
import type { Figures } from './visit.js';

/** One visit: its figures, and what went wrong. */
export interface Visit {
  readonly subject: string;
  readonly rows: number;
  readonly turn: number;
  readonly figures: Figures;
  readonly failure?: string;
}

/** Everything a run found; it grows visit by visit. */
export interface Results {
  readonly date: string;
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  /** Load of the machine per processor, at the start of each turn. Above about 0.3 times are not to be trusted, only ratios. */
  readonly load: number[];
  readonly bytes: Readonly<Record<string, Bytes>>;
  readonly visits: Visit[];
}

/** Results of a file, or undefined. */
export function readResults(file: string): Results | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : undefined;
}

/** Writes results; after each visit, so that a run can be taken up where it stopped. */
export function writeResults(file: string, results: Results): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
}
