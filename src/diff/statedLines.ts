import { type AuditEntry, pathToPointer, type StatedChange, type ValueNode } from '../entry/index.js';
import type { DiffLine, Side } from './types.js';

const ABSENT: Side = { state: 'absent' };
const UNRECORDED: Side = { state: 'unrecorded' };

const valueSide = (value: ValueNode): Side => ({ state: 'value', value });

const list = (items: readonly ValueNode[]): Side => valueSide({ type: 'array', items, cut: false });

const leaf = { depth: 0, kind: 'leaf', certainty: { type: 'recorded' }, count: 1 } as const;

function fieldLine(change: Extract<StatedChange, { kind: 'field' }>): DiffLine {
  const before = change.before === undefined ? UNRECORDED : valueSide(change.before);
  const after = change.after === undefined ? UNRECORDED : valueSide(change.after);
  // The store says that the field changed: a side it leaves out does not make that doubtful.
  const verdict = change.before === undefined && change.after === undefined ? 'unrecorded' : 'changed';
  return { ...leaf, key: pathToPointer(change.path), path: change.path, verdict, before, after };
}

function memberLines({ path, added, removed }: Extract<StatedChange, { kind: 'members' }>): readonly DiffLine[] {
  const key = pathToPointer(path);
  return [
    ...(added.length > 0
      ? [{ ...leaf, key: `${key}+`, path, verdict: 'added', before: ABSENT, after: list(added) } as const]
      : []),
    ...(removed.length > 0
      ? [{ ...leaf, key: `${key}-`, path, verdict: 'removed', before: list(removed), after: ABSENT } as const]
      : []),
  ];
}

/**
 * Lines for the changes a store states itself, in its order. Sentences of the store are no lines. Fields in `known` (JSON Pointers) are
 * left out: the snapshots already tell them.
 */
export function statedLines(entry: AuditEntry, known: ReadonlySet<string>): readonly DiffLine[] {
  return (entry.changes ?? [])
    .flatMap((change) => (change.kind === 'field' ? [fieldLine(change)] : change.kind === 'members' ? memberLines(change) : []))
    .filter((line) => !known.has(line.key));
}
