import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseUnavailable } from './database.js';

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Number of the process that holds a data folder, or `null`. A file left behind by a process that is gone holds nothing. */
export function holderOf(folder: string): number | null {
  try {
    const holder = Number(readFileSync(join(folder, 'em-uso'), 'utf8'));
    return Number.isInteger(holder) && holder > 0 && holder !== process.pid && isRunning(holder) ? holder : null;
  } catch {
    return null;
  }
}

/**
 * Keeps a second process out of a data folder, which two embedded databases would ruin.
 * @returns The function that lets it go.
 * @throws DatabaseUnavailable When a running process holds it.
 */
export function holdFolder(folder: string): () => void {
  const holder = holderOf(folder);
  if (holder !== null) {
    throw new DatabaseUnavailable(
      `Os dados em ${folder} já estão em uso pelo processo ${holder}. Encerre-o (Ctrl-C na janela dele) e tente de novo.`,
    );
  }
  const file = join(folder, 'em-uso');
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}
