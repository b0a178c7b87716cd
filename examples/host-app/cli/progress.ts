import type { WriteStream } from 'node:tty';
import type { SeedProgress } from '../server/seed/seed.js';
import { INDEXING, progressLine } from './words.js';

/** Writes progress of seeding: one line that is rewritten on a terminal, a line per tenth elsewhere. */
export function showProgress(out: WriteStream | NodeJS.WriteStream): SeedProgress {
  let tenth = 0;
  let indexing = false;
  const line = (text: string): void => void out.write(out.isTTY ? `\r\u001b[2K${text}` : `${text}\n`);
  return (event) => {
    if (event.type === 'indexing') {
      if (!indexing) line(out.isTTY ? `${INDEXING}\n` : INDEXING);
      indexing = true;
      return;
    }
    const reached = Math.floor((event.done / event.all) * 10);
    if (out.isTTY || reached > tenth) line(progressLine(event.done, event.all));
    tenth = reached;
  };
}
