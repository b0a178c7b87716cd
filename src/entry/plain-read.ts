import { addTo, arrayFrame, closeFrame, nextStep, objectFrame, type Frame } from './frames.js';
import { nonFiniteNode } from './numbers.js';
import type { Reading } from './reading.js';
import type { ValueNode } from './snapshot.js';
import { stringReader } from './string-value.js';
import type { Path } from './types.js';

interface Open {
  readonly frame: Frame;
  readonly source: object;
  /** What is still to be read: a list's values, or the field names to look up. */
  readonly left: Iterator<unknown>;
  /** Reads a field by name; absent for lists. */
  readonly get?: (key: string) => unknown;
}

/** A value with nothing inside, or the container to step into. `undefined`: absent, as for `JSON.stringify`. */
type Met = { readonly node: ValueNode } | { readonly open: Open } | undefined;

function numberMet(value: number): Met {
  return { node: Number.isFinite(value) ? { type: 'scalar', value } : nonFiniteNode(String(value)) };
}

function bigintMet(value: bigint): Met {
  const number = Number(value);
  const digits = String(value);
  return { node: Number.isSafeInteger(number) ? { type: 'scalar', value: number } : { type: 'scalar', value: number, digits } };
}

function listOpen(source: object, items: Iterable<unknown>): Met {
  return { open: { frame: arrayFrame(), source, left: items[Symbol.iterator]() } };
}

function containerMet(source: object): Met {
  if (Array.isArray(source)) return listOpen(source, source as readonly unknown[]);
  if (source instanceof Set) return listOpen(source, source as ReadonlySet<unknown>);
  if (ArrayBuffer.isView(source) && Symbol.iterator in source) return listOpen(source, source as Iterable<unknown> & object);
  if (source instanceof Map) {
    const named = new Map([...(source as ReadonlyMap<unknown, unknown>)].map(([key, value]) => [String(key), value]));
    return { open: { frame: objectFrame(), source, left: named.keys(), get: (key) => named.get(key) } };
  }
  const fields = source as Readonly<Record<string, unknown>>;
  return { open: { frame: objectFrame(), source, left: Object.keys(fields).values(), get: (key) => fields[key] } };
}

/** What `JSON.stringify` unwraps. */
const BOXES: ReadonlySet<string> = new Set(['[object String]', '[object Number]', '[object Boolean]', '[object BigInt]']);

function objectMet(value: object): Met {
  if (value instanceof Date)
    return { node: { type: 'scalar', value: Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString() } };
  const boxed: unknown = BOXES.has(Object.prototype.toString.call(value)) ? value.valueOf() : value;
  if (typeof boxed !== 'object') return meet(boxed);
  const { toJSON } = value as { readonly toJSON?: unknown };
  if (typeof toJSON !== 'function') return containerMet(value);
  const shown: unknown = toJSON.call(value, '');
  if (typeof shown !== 'object' || shown === null) return meet(shown);
  return containerMet(shown);
}

/** Strings are read by the caller, which knows their place. */
function meet(value: unknown): Met {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return { node: { type: 'scalar', value } };
    case 'number':
      return numberMet(value);
    case 'bigint':
      return bigintMet(value);
    case 'object':
      return value === null ? { node: { type: 'scalar', value } } : objectMet(value);
    default:
      return undefined;
  }
}

class PlainReader {
  private readonly opened: Open[] = [];
  private readonly above = new Set<object>();
  private readonly readString: ReturnType<typeof stringReader>;
  private root: ValueNode | null = null;

  constructor(private readonly reading: Reading) {
    this.readString = stringReader(reading);
  }

  read(value: unknown): ValueNode {
    this.take(() => value);
    for (let top = this.opened.at(-1); top !== undefined; top = this.opened.at(-1)) {
      if (this.reading.nodes > this.reading.limits.nodes) return this.stop();
      const next = this.next(top);
      if (next.done === true) this.close();
      else if (top.get === undefined) this.take(() => next.value);
      else this.takeField(top, top.get, String(next.value));
    }
    return this.root ?? { type: 'scalar', value: null };
  }

  private next(top: Open): IteratorResult<unknown> {
    try {
      return top.left.next();
    } catch {
      this.add(this.reading.opaque('unreadable', this.path(), ''));
      return { done: true, value: undefined };
    }
  }

  private takeField(top: Open, get: (key: string) => unknown, key: string): void {
    top.frame.key = key;
    this.take(() => get(key));
  }

  /** Reads one value; whatever throws on the way (a getter, a proxy, `toJSON`) becomes an unread part. */
  private take(get: () => unknown): void {
    this.reading.nodes += 1;
    try {
      this.put(meet(get()));
    } catch {
      this.add(this.reading.opaque('unreadable', this.path(), ''));
    }
  }

  private put(met: Met): void {
    if (met === undefined) {
      // As JSON does: an item keeps its place, a field is simply not there.
      if (this.opened.at(-1)?.get === undefined) this.add({ type: 'scalar', value: null });
    } else if ('node' in met) {
      const { node } = met;
      const place = { layer: 0, depth: this.opened.length, path: () => this.path() };
      this.add(
        node.type === 'scalar' && typeof node.value === 'string' && node.digits === undefined
          ? this.readString(node.value, false, place)
          : node,
      );
    } else this.open(met.open);
  }

  private open(open: Open): void {
    if (this.above.has(open.source)) this.add(this.reading.opaque('unreadable', this.path(), '[Circular]'));
    else if (this.opened.length >= this.reading.limits.depth) this.add(this.reading.opaque('depth', this.path(), ''));
    else {
      this.above.add(open.source);
      this.opened.push(open);
    }
  }

  private close(cut = false): void {
    const top = this.opened.pop();
    if (top === undefined) return;
    this.above.delete(top.source);
    this.add(closeFrame(top.frame, cut));
  }

  private stop(): ValueNode {
    const last = this.opened.at(-1);
    if (last !== undefined && last.get === undefined) this.add(this.reading.opaque('nodes', this.path(), ''));
    else this.reading.note('nodes', this.path());
    while (this.opened.length > 0) this.close(true);
    return this.root ?? { type: 'scalar', value: null };
  }

  private add(node: ValueNode): void {
    const top = this.opened.at(-1);
    if (top === undefined) this.root = node;
    else addTo(top.frame, node);
  }

  private path(): Path {
    return this.opened.map((open) => nextStep(open.frame));
  }
}

/**
 * Reads a JavaScript value as `JSON.stringify` would write it, and what that cannot write: a `Map` is an object, a `Set` or typed array a
 * list, a `BigInt` a number with its digits, `NaN` and the infinities scalars named so, a `Date` its ISO text. `undefined`, functions and
 * symbols are absent fields, or `null` items. Own enumerable string keys only. A cycle, and a property that throws, is an
 * {@link OpaqueNode} with the limit `unreadable`. Texts are decoded as in a text snapshot. Nothing is kept of the objects themselves.
 */
export function readPlain(value: unknown, reading: Reading): ValueNode {
  return new PlainReader(reading).read(value);
}
