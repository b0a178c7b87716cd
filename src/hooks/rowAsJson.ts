import type { AuditRow, Snapshot } from '../entry/index.js';

const plain = (snapshot: Snapshot | null): unknown => (snapshot === null ? null : (snapshot.text ?? snapshot.toJSON().value));

/** A row as plain JSON values, for the raw view and for copying: what was read, snapshots as the store wrote them, secrets masked. */
export function rowAsJson(row: AuditRow): unknown {
  if (row.kind === 'unreadable') return row.raw;
  const { kind: _kind, before, after, ...entry } = row;
  return { ...entry, before: plain(before), after: plain(after) };
}
