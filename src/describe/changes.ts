import { type DiffLine, type DiffNode, diffSnapshots, flattenDiff, type Side } from '../diff/index.js';
import type { AuditEntry, Operation } from '../entry/index.js';
import { type History, inferDiff } from '../history/index.js';
import { fieldTypeOf } from './field.js';
import type { DescribeContext } from './types.js';

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
export function diffEntry(entry: AuditEntry, context: DescribeContext, history?: History): DiffNode | null {
  if (entry.before === null && entry.after === null) return null;
  const doubtNull = context.nullBefore === 'unrecorded' && !ABSENT_BEFORE.has(entry.operation);
  const node = diffSnapshots(entry.before, entry.after, {
    nullSide: nullSide(entry),
    nullBefore: doubtNull ? 'unrecorded' : 'trust',
    fieldType: fieldTypeOf(context, entry.entity.type),
    ...(context.sourceTimeZone !== undefined && { timeZone: context.sourceTimeZone }),
  });
  return history === undefined ? node : inferDiff(node, entry, history);
}

/** Whether a line tells nothing but that a field was there: its verdict is no change, and no value can be seen. */
export function saysLittle(line: DiffLine): boolean {
  if (line.verdict === 'truncated') return !('partial' in line.after) && !('partial' in line.before);
  return line.verdict === 'unrecorded'
    ? line.after.state !== 'value' && line.before.state !== 'value'
    : line.verdict === 'redacted' && line.changed !== true;
}

const isContainer = (side: Side): boolean =>
  (side.state === 'value' && (side.value.type === 'object' || side.value.type === 'array')) ||
  (side.state === 'truncated' && (side.partial?.type === 'object' || side.partial?.type === 'array'));

/** The lines of a difference that are fields of their own: a container that came, went or was replaced whole is one of them. */
export function fieldLines(node: DiffNode): readonly DiffLine[] {
  const found: DiffLine[] = [];
  let whole: number | undefined;
  for (const line of flattenDiff(node)) {
    if (whole !== undefined && line.depth > whole) continue;
    whole = undefined;
    if (line.kind === 'skipped' || line.kind === 'cut' || line.verdict === 'same') continue;
    if (line.kind === 'group' && line.open === true && line.verdict !== 'moved') {
      // Both sides are containers: what differs inside follows, and is what there is to say.
      if (isContainer(line.before) && isContainer(line.after)) continue;
      whole = line.depth;
    }
    found.push(line);
  }
  return found;
}

/**
 * Lines, those that matter most first: real changes by weight, then lines that could not be read, then bookkeeping. Equal ones keep their
 * written order.
 */
export function rankLines(lines: readonly DiffLine[], context: DescribeContext, entityType: string): readonly DiffLine[] {
  const rank = (line: DiffLine): number => {
    const { weight } = context.lookup.field(line.path, entityType);
    return weight - (weight < 0 ? 2_000_000 : saysLittle(line) ? 1_000_000 : 0);
  };
  const ranked = lines.map((line, index) => ({ line, index, rank: rank(line) }));
  ranked.sort((a, b) => b.rank - a.rank || a.index - b.index);
  return ranked.map(({ line }) => line);
}
