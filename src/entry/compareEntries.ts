import { compareTimes } from './time.js';
import type { AuditRow } from './types.js';

const DECIMAL = /^\d+$/;

function compareSequences(a: string, b: string): number {
  if (a === b) return 0;
  if (!DECIMAL.test(a) || !DECIMAL.test(b)) return a < b ? -1 : 1;
  const [left, right] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  if (left.length !== right.length) return left.length - right.length;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * Orders rows from the oldest to the newest: by `occurredAt`, then by `sequence` where both have one (as decimal numbers of any length
 * when both are, else as text). 0 means that only the source's own order decides: sort stably, and reverse the arguments (not the
 * result) for newest first. Rows without a readable moment come last.
 */
export function compareEntries(a: AuditRow, b: AuditRow): number {
  if (a.occurredAt === null || b.occurredAt === null) {
    if (a.occurredAt === b.occurredAt) return 0;
    if ((a.occurredAt ?? b.occurredAt)?.iso === null) return 0;
    return a.occurredAt === null ? 1 : -1;
  }
  const byTime = compareTimes(a.occurredAt, b.occurredAt);
  if (byTime !== 0 || a.kind !== 'entry' || b.kind !== 'entry' || a.sequence === undefined || b.sequence === undefined)
    return byTime;
  return compareSequences(a.sequence, b.sequence);
}
