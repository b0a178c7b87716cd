import { type DiffLine, type DiffNode, diffSnapshots } from '../diff/index.js';
import type { AuditEntry, Operation } from '../entry/index.js';
import { type History, withHistory } from '../history/index.js';
import { fieldTypeOf } from './field.js';
import type { EntryContext } from './types.js';

/** Operations before which the entity was not there, or after which it is not: a side without a snapshot is then *absent*, not unrecorded. */
const ABSENT_BEFORE: ReadonlySet<Operation> = new Set(['create', 'message', 'link']);
const ABSENT_AFTER: ReadonlySet<Operation> = new Set(['delete', 'unlink']);

function nullSide({ before, after, operation }: AuditEntry): 'absent' | 'unrecorded' {
  if (before === null && after !== null) return ABSENT_BEFORE.has(operation) ? 'absent' : 'unrecorded';
  if (after === null && before !== null) return ABSENT_AFTER.has(operation) ? 'absent' : 'unrecorded';
  return 'unrecorded';
}

/**
 * The difference of an entry's own snapshots, with the host's field types, and with what its history knows when one is given.
 * `null` when the entry has neither snapshot.
 */
export function diffEntry(entry: AuditEntry, context: EntryContext, history?: History): DiffNode | null {
  if (entry.before === null && entry.after === null) return null;
  const doubtNull = context.nullBefore === 'unrecorded' && !ABSENT_BEFORE.has(entry.operation);
  const node = diffSnapshots(entry.before, entry.after, {
    nullSide: nullSide(entry),
    nullBefore: doubtNull ? 'unrecorded' : 'trust',
    fieldType: fieldTypeOf(context, entry.entity.type),
    ...(context.sourceTimeZone !== undefined && { timeZone: context.sourceTimeZone }),
  });
  return history === undefined ? node : withHistory(node, entry, history);
}

/** Whether a line tells nothing but that a field was there: its verdict is no change, and no value can be seen. */
export function saysLittle(line: DiffLine): boolean {
  if (line.verdict === 'truncated') return !('partial' in line.after) && !('partial' in line.before);
  return line.verdict === 'unrecorded'
    ? line.after.state !== 'value' && line.before.state !== 'value'
    : line.verdict === 'redacted' && line.changed !== true;
}

/**
 * Lines, those that matter most first: real changes by weight, then lines that could not be read, then bookkeeping. Equal ones keep their
 * written order.
 */
export function rankLines(lines: readonly DiffLine[], context: EntryContext, entityType: string): readonly DiffLine[] {
  const rank = (line: DiffLine): number => {
    const { weight } = context.lookup.field(line.path, entityType);
    return weight - (weight < 0 ? 2_000_000 : saysLittle(line) ? 1_000_000 : 0);
  };
  const ranked = lines.map((line, index) => ({ line, index, rank: rank(line) }));
  ranked.sort((a, b) => b.rank - a.rank || a.index - b.index);
  return ranked.map(({ line }) => line);
}
