import type { AuditRow } from '../../entry/index.js';
import type { ExportEnding, ExportOptions, ExportTally } from '../../export/index.js';
import { createSha256 } from '../../export/index.js';
import type { AuditQuery } from '../../query/index.js';
import type { AuditSource, Total, WalkEnd } from '../../source/index.js';
import { walkRows } from '../../source/index.js';
import type { FileTarget } from './fileTarget.js';

/** How far an export is. */
export interface ExportProgress {
  /** Rows written. */
  readonly rows: number;
  readonly bytes: number;
}

/** What {@link runExport} needs. */
export interface ExportRun {
  readonly source: AuditSource;
  readonly query: AuditQuery;
  /** Known beforehand; the walk may learn better. */
  readonly total: Total | null;
  readonly write: (
    rows: AsyncIterable<AuditRow>,
    options: Pick<ExportOptions, 'ending'>,
  ) => AsyncGenerator<string, ExportTally, undefined>;
  readonly target: FileTarget;
  /** Most rows, for pages that are printed. Default: no bound. */
  readonly maxRows?: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}

/** What became of an export. */
export interface ExportOutcome {
  /** `cancelled`, `failed`: there is no file. `incomplete`: there is one, and it says so itself. */
  readonly status: 'done' | 'incomplete' | 'cancelled' | 'failed';
  readonly ending: ExportEnding;
  readonly tally: ExportTally;
  readonly end: WalkEnd;
  readonly bytes: number;
  readonly sha256: string;
  /** Saves a file that was gathered in memory. */
  readonly save: (() => void) | null;
}

/** Longest time in milliseconds that the page gets no turn. */
const SLICE = 40;

const NOTHING: ExportTally = { rows: 0, lines: 0, unreadable: 0, complete: false };
const UNBEGUN: WalkEnd = { complete: false, reason: 'cancelled', error: null, read: 0, duplicates: 0, total: null };

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Walks every row that matches and writes the file piece by piece, so that memory holds a page of rows and a piece of the file, however
 * many rows there are. Throws only when the file itself cannot be written (a full disk).
 */
export async function runExport(run: ExportRun): Promise<ExportOutcome> {
  const { target, signal, maxRows = Infinity } = run;
  const digest = await createSha256();
  const encoder = new TextEncoder();
  let [rows, bytes, full]: [number, number, 'size' | 'rows' | null] = [0, 0, null];
  let end = UNBEGUN;
  const walk = walkRows(run.source, run.query, { signal });

  async function* walked(): AsyncGenerator<AuditRow, void, undefined> {
    try {
      for (;;) {
        const step = await walk.next();
        if (step.done === true) {
          end = step.value;
          return;
        }
        for (const row of step.value.rows) {
          if (rows >= maxRows) full = 'rows';
          if (full !== null) return;
          rows += 1;
          yield row;
        }
        run.onProgress({ rows, bytes });
      }
    } finally {
      await walk.return(UNBEGUN);
    }
  }
  const ending = (): ExportEnding => {
    const expected = end.total ?? run.total;
    // What was left out here is not missing: with filters applied here nobody can say how many there should be.
    const known = expected === null || end.read > rows ? {} : { expected };
    if (full !== null)
      return {
        complete: false,
        reason: full === 'size' ? 'size' : 'limit',
        ...(run.total === null ? {} : { expected: run.total }),
      };
    return end.reason === null ? { complete: true } : { complete: false, reason: end.reason, ...known };
  };

  let tally = NOTHING;
  let since = performance.now();
  try {
    const pieces = run.write(walked(), { ending });
    for (;;) {
      const step = await pieces.next();
      if (step.done === true) {
        tally = step.value;
        break;
      }
      const encoded = encoder.encode(step.value);
      bytes += encoded.length;
      if (bytes > target.limit) full = 'size';
      digest.update(encoded);
      await target.write(encoded);
      if (performance.now() - since > SLICE) {
        await breathe();
        since = performance.now();
      }
    }
    const ended: ExportEnding = { ...ending(), count: tally.rows };
    const empty = ended.reason === 'failed' && tally.rows === 0;
    const facts = { ending: ended, tally, end, bytes, sha256: digest.hex() };
    if (signal.aborted || ended.reason === 'cancelled' || empty) {
      await target.abort();
      return { ...facts, status: empty ? 'failed' : 'cancelled', save: null };
    }
    const { save } = await target.close();
    return { ...facts, status: ended.complete ? 'done' : 'incomplete', save };
  } catch (error) {
    await target.abort().catch(() => undefined);
    throw error;
  }
}
