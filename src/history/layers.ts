/**
 * An immutable map in layers of growing size (as in a log-structured merge tree): adding a page makes a small layer, and layers of like size
 * are merged, so that additions cost amortised O(log n) and earlier versions stay whole.
 */
export type Layers<V> = readonly ReadonlyMap<string, V>[];

/** The value under `key`; later layers win. */
export function find<V>(layers: Layers<V>, key: string): V | undefined {
  for (let at = layers.length - 1; at >= 0; at -= 1) {
    const value = layers[at]?.get(key);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Layers that also hold `added`. */
export function addLayer<V>(layers: Layers<V>, added: ReadonlyMap<string, V>): Layers<V> {
  if (added.size === 0) return layers;
  const kept = [...layers];
  let top = added;
  for (let last = kept.at(-1); last !== undefined && last.size <= top.size * 2; last = kept.at(-1)) {
    kept.pop();
    const merged = new Map(last);
    for (const [key, value] of top) merged.set(key, value);
    top = merged;
  }
  return [...kept, top];
}

/** Every key, once, oldest layer first. */
export function keysOf<V>(layers: Layers<V>): string[] {
  if (layers.length === 1) return [...(layers[0]?.keys() ?? [])];
  const keys = new Set<string>();
  for (const layer of layers) for (const key of layer.keys()) keys.add(key);
  return [...keys];
}
