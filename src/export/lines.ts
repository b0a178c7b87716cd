import { type DiffLine, diffSnapshots, fieldLines, statedLines } from '../diff/index.js';
import type { AuditEntry, Operation } from '../entry/index.js';

const ABSENT_BEFORE: ReadonlySet<Operation> = new Set(['create', 'message', 'link']);
const ABSENT_AFTER: ReadonlySet<Operation> = new Set(['delete', 'unlink']);

/**
 * The changed fields of an entry, from its own snapshots and from what its store states. A side without a snapshot was not there on a
 * creation or deletion, and was not recorded otherwise.
 */
export function changeLines(entry: AuditEntry): readonly DiffLine[] {
  const { before, after, operation } = entry;
  if (before === null && after === null) return statedLines(entry, new Set());
  const absent = before === null ? ABSENT_BEFORE.has(operation) : ABSENT_AFTER.has(operation);
  const lines = fieldLines(diffSnapshots(before, after, { nullSide: absent ? 'absent' : 'unrecorded' }));
  return [...lines, ...statedLines(entry, new Set(lines.map(({ key }) => key)))];
}
