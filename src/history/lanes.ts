import { entityKey } from './fold.js';
import { each } from './sorted.js';
import { compareSpots, type Spot } from './spot.js';
import { foldOf } from './store.js';
import type { Lane, LaneItem, Lanes } from './listTypes.js';
import type { History } from './types.js';

/** Options of `mergeLanes`. */
export interface LaneOptions {
  /** Whether a lane's entries are among the items. Default: all are. */
  readonly shown?: (history: History, lane: number) => boolean;
}

/**
 * Puts the entries of related entities into one order, each with its lane, so that they can be drawn beside one another or merged. Entries of
 * one instant without sequences stand in the source's order where the histories are of one `createHistoryIndex`, which knows the pages of all.
 *
 * @param histories the main entity's first. A history of an entity that came before is left out.
 */
export function mergeLanes(histories: readonly History[], options: LaneOptions = {}): Lanes {
  const seen = new Set<string>();
  const lanes: Lane[] = [];
  const spots: { readonly spot: Spot; readonly lane: number }[] = [];
  for (const history of histories) {
    const key = history.entity === null ? null : (history.options.entityKey ?? entityKey)(history.entity);
    if (key !== null && seen.has(key)) continue;
    if (key !== null) seen.add(key);
    const lane = lanes.length;
    const shown = options.shown?.(history, lane) ?? true;
    lanes.push({ entity: history.entity, history, shown });
    if (!shown) continue;
    for (const spot of each(foldOf(history).spots)) spots.push({ spot, lane });
  }
  const compare = compareSpots[histories[0]?.options.order ?? 'newest'];
  spots.sort((a, b) => compare(a.spot, b.spot) || a.lane - b.lane);
  return { lanes, items: spots.map(({ spot, lane }): LaneItem => ({ entry: spot.entry, lane })) };
}
