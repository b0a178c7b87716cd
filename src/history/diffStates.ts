import type { Certainty, DiffNode, Side } from '../diff/index.js';
import { diffSides } from './rediff.js';
import type { EntityState, FieldState, HistoryOptions } from './types.js';

const ABSENT: Side = { state: 'absent' };

/** A field's side in a comparison: where its value is unknown, only a cut or mask is told apart from "nobody wrote it down". */
function sideIn(state: EntityState, field: FieldState | undefined): Side {
  if (state.presence === 'before' || state.presence === 'deleted') return ABSENT;
  if (field === undefined) return { state: 'unrecorded' };
  if (field.knowledge !== 'unknown') return field.side;
  return field.reason === 'cut' || field.reason === 'redacted' ? field.side : { state: 'unrecorded' };
}

function certaintyOf(field: FieldState | undefined): Certainty {
  const entry = field?.knowledge === 'inferred' ? field.entry : null;
  return entry === null ? { type: 'recorded' } : { type: 'inferred', entry: entry.id, at: entry.occurredAt.iso };
}

/**
 * The difference between an entity's states at two instants, as a tree like that of `diffSnapshots`: one child for each field of either state.
 * Values that are unknown at one of them are *unrecorded* (or truncated, or redacted), never changed; `inferred` ones carry that certainty.
 * An entity that was not there yet, or no more, has no fields.
 *
 * @param options declared field types, as in `foldHistory`.
 */
export function diffStates(
  from: EntityState,
  to: EntityState,
  options: Pick<HistoryOptions, 'fieldType' | 'timeZone'> = {},
): DiffNode {
  const before = new Map(from.fields.map((field) => [String(field.path[0]), field]));
  const after = new Map(to.fields.map((field) => [String(field.path[0]), field]));
  const children = [...new Set([...after.keys(), ...before.keys()])].map((name): DiffNode => {
    const sides = { before: sideIn(from, before.get(name)), after: sideIn(to, after.get(name)) };
    const certainty = certaintyOf(before.get(name));
    const node = diffSides([name], sides.before, sides.after, options);
    return node === null ? { verdict: 'unrecorded', path: [name], ...sides, certainty, children: [] } : { ...node, certainty };
  });
  const same = children.every((child) => child.verdict === 'same');
  const root = { path: [], before: wholeOf(from), after: wholeOf(to), certainty: { type: 'recorded' } as const };
  return same ? { verdict: 'same', form: 'identical', ...root, children: [] } : { verdict: 'changed', ...root, children };
}

/** A state as one value: the fields that are told. It is marked cut where others are not. */
function wholeOf(state: EntityState): Side {
  if (state.presence === 'before' || state.presence === 'deleted') return ABSENT;
  const told = state.fields.flatMap((field) =>
    field.knowledge !== 'unknown' && field.side.state === 'value' ? ([[String(field.path[0]), field.side.value]] as const) : [],
  );
  return { state: 'value', value: { type: 'object', fields: new Map(told), cut: state.counts.unknown > 0 } };
}
