import type { PresetContext } from './preset.js';
import type { NoteInput } from './presetTools.js';

/** What is known of the version before one. `unknown`: it is there or not, but was not seen. `none`: the store has none. */
export type Predecessor =
  | { readonly state: 'found'; readonly record: unknown }
  | { readonly state: 'none' }
  | { readonly state: 'unknown' };

/** How versions of one thing are told from those of others. */
export interface VersionChain {
  /** The same for all versions of one entity. May throw: such a record is nobody's predecessor. */
  readonly key: (record: unknown) => string;
  /** When the version was made, for answers of unknown order. */
  readonly moment: (record: unknown) => unknown;
  /** Whether `older` is the version right before `record`, for stores that number them; neighbours are then trusted under a filter too. */
  readonly precedes?: (older: unknown, record: unknown) => boolean;
}

const timeOf = (value: unknown): number => (typeof value === 'number' ? value : Date.parse(String(value)));

/**
 * The version before a record: the one that was asked for, else the nearest of the same entity on the older side of the answer. Under a
 * filter a neighbour may not be the predecessor, so none is taken unless versions are numbered.
 */
export function findPredecessor(record: unknown, context: PresetContext, chain: VersionChain): Predecessor {
  const asked = context.previous?.get(record);
  if (asked === null) return { state: 'none' };
  if (asked !== undefined) return { state: 'found', record: asked };
  const found = neighbour(record, context, chain);
  if (found !== undefined) return { state: 'found', record: found };
  return { state: context.last === true && context.filtered !== true ? 'none' : 'unknown' };
}

function neighbour(record: unknown, context: PresetContext, { key, moment, precedes }: VersionChain): unknown {
  const { records = [], index = 0, order } = context;
  const wanted = key(record);
  const isSame = (one: unknown): boolean => {
    try {
      return one !== record && key(one) === wanted;
    } catch {
      return false;
    }
  };
  if (precedes !== undefined) return records.find((one) => isSame(one) && precedes(one, record));
  if (context.filtered === true) return undefined;
  const ahead = records.slice(index + 1).find(isSame);
  const behind = records.slice(0, index).findLast(isSame);
  if (order !== undefined) return order === 'newest' ? ahead : behind;
  const now = timeOf(moment(record));
  const isOlder = (one: unknown): boolean => one !== undefined && timeOf(moment(one)) <= now;
  if (isOlder(ahead) && !(behind !== undefined && timeOf(moment(behind)) < now)) return ahead;
  return isOlder(behind) ? behind : undefined;
}

/** What an entry says of a predecessor that is not shown beside it. */
export function predecessorNotes({ state }: Predecessor): readonly NoteInput[] {
  if (state === 'found') return [];
  return state === 'none'
    ? [{ code: 'no-previous', detail: 'No version before this one.' }]
    : [{ code: 'needs-previous', detail: 'The version before this one is not at hand.' }];
}
