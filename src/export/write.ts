import type { AuditRow } from '../entry/index.js';
import type { ExportEnding, ExportOptions, ExportRows, ExportTally } from './types.js';

/** Characters gathered before a piece is given out. */
const PIECE = 65_536;

/** The three parts of a file. */
export interface FileParts {
  readonly head: string;
  /** Text of one row and how many lines it makes. `first`: nothing was written before it. */
  row(row: AuditRow, first: boolean): { readonly text: string; readonly lines: number };
  tail(ending: ExportEnding, tally: ExportTally): string;
}

/**
 * Writes a file piece by piece, holding no more than one piece. When the rows fail on the way, the file is ended as an incomplete one, and
 * then the failure is thrown on.
 */
export async function* writeFile(
  rows: ExportRows,
  parts: FileParts,
  options: ExportOptions,
): AsyncGenerator<string, ExportTally, undefined> {
  let [pending, count, lines, unreadable] = [parts.head, 0, 0, 0];
  let failure: { readonly cause: unknown } | null = null;
  const source = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  try {
    for (;;) {
      let step: IteratorResult<AuditRow>;
      try {
        const next = source.next();
        // Waiting for what is already here would cost more than writing it.
        step = 'then' in next ? await next : next;
      } catch (cause) {
        failure = { cause };
        break;
      }
      if (step.done === true) break;
      const made = parts.row(step.value, count === 0);
      pending += made.text;
      count += 1;
      lines += made.lines;
      if (step.value.kind === 'unreadable') unreadable += 1;
      if (pending.length >= PIECE) {
        yield pending;
        pending = '';
      }
    }
    const ended =
      failure === null
        ? (options.ending?.() ?? { complete: true })
        : { ...options.ending?.(), complete: false, reason: 'failed' as const };
    const tally: ExportTally = { rows: count, lines, unreadable, complete: ended.complete };
    pending += parts.tail({ ...ended, count }, tally);
    if (pending !== '') yield pending;
    if (failure !== null) throw failure.cause;
    return tally;
  } finally {
    // Whoever stops reading the file stops the walk as well.
    if (failure === null) await source.return?.();
  }
}

/** What a file says of itself when it is not whole and nobody gave words. */
export const sayIncomplete = ({ count = 0, expected }: ExportEnding): string =>
  `INCOMPLETE: ${count}${expected === undefined ? '' : ` of ${expected.relation === 'exact' ? '' : 'about '}${expected.value}`} rows`;
