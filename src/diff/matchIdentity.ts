import type { ValueNode } from '../entry/index.js';
import type { MatchOptions, Partners } from './match.js';

function identityOf(node: ValueNode | undefined, key: string): string | null {
  const id = node?.type === 'object' ? node.fields.get(key) : undefined;
  return id?.type === 'scalar' && id.value !== null ? `${typeof id.value}:${id.digits ?? String(id.value)}` : null;
}

/** Identities in order, `null` for a last item that was cut before its own. `null` as a whole when the key does not identify every item. */
function identitiesOf(items: readonly ValueNode[], cut: boolean, key: string): (string | null)[] | null {
  const seen = new Set<string>();
  const identities: (string | null)[] = [];
  for (let i = 0; i < items.length; i += 1) {
    const id = identityOf(items[i], key);
    if (id === null ? !(cut && i === items.length - 1) : seen.has(id)) return null;
    if (id !== null) seen.add(id);
    identities.push(id);
  }
  return seen.size > 0 ? identities : null;
}

/** Pairs objects by the first key that names every one of them on both sides, once each. `null` when there is no such key. */
export function pairByIdentity(
  before: readonly ValueNode[],
  after: readonly ValueNode[],
  options: MatchOptions,
): Partners | null {
  for (const key of options.identityKeys) {
    const from = identitiesOf(before, options.beforeCut, key);
    const to = from === null ? null : identitiesOf(after, options.afterCut, key);
    if (from === null || to === null) continue;
    const places = new Map<string, number>();
    for (const [i, id] of from.entries()) if (id !== null) places.set(id, i);
    const of = new Int32Array(after.length).fill(-1);
    const back = new Int32Array(before.length).fill(-1);
    for (const [a, id] of to.entries()) {
      const b = id === null ? undefined : places.get(id);
      if (b === undefined) continue;
      of[a] = b;
      back[b] = a;
    }
    return { of, back, same: false, coarse: false, mayChange: (b, a) => from[b] === null || to[a] === null };
  }
  return null;
}
