import type { EntryNote, Path } from './types.js';

/** Collects what is said about an entry while it is read. Each thing is said once. */
export class Notes {
  readonly list: EntryNote[] = [];

  add(note: EntryNote): void {
    const known = this.list.some(({ code, path }) => code === note.code && String(path) === String(note.path));
    if (!known) this.list.push(note);
  }
}

/** Own enumerable string properties of a foreign object, none of which can throw any more. */
export interface OwnFields {
  readonly values: Map<string, unknown>;
  /** Names whose value could not be read. */
  readonly failed: readonly string[];
}

/** Takes the properties out of a foreign object. `null` when it is no object, or will not even list its properties. */
export function ownFields(input: unknown): OwnFields | null {
  if (typeof input !== 'object' || input === null) return null;
  try {
    if (Array.isArray(input)) return null;
    const values = new Map<string, unknown>();
    const failed: string[] = [];
    for (const name of Object.keys(input)) {
      try {
        values.set(name, (input as Readonly<Record<string, unknown>>)[name]);
      } catch {
        failed.push(name);
      }
    }
    return { values, failed };
  } catch {
    return null;
  }
}

const shared = new Map<string, EntryNote>();

/** One note object for all rows: most rows of a source say the same. Only our own property names come here. */
function sharedNote(code: string, name: string): EntryNote {
  const key = `${code} ${name}`;
  const known = shared.get(key) ?? Object.freeze({ code, path: Object.freeze([name]) });
  if (shared.size < 500) shared.set(key, known);
  return known;
}

/**
 * Reads named properties of a foreign object (whose `OwnFields` it uses up), each by the type it must have. What has another type, and what nobody asked for, is left
 * over; a wrong type is noted as well. `undefined`, `null` and `''` are nothing.
 */
export class Fields {
  private readonly values: Map<string, unknown>;
  private left: Map<string, unknown> | null = null;

  constructor(
    { values, failed }: OwnFields,
    readonly notes: Notes,
    private readonly base: Path = [],
  ) {
    this.values = values;
    for (const name of failed) this.note('property-unreadable', name);
  }

  /** A property as it is, asked for once. */
  take(name: string): unknown {
    const value = this.values.get(name);
    this.values.delete(name);
    return value;
  }

  note(code: string, name: string): void {
    this.notes.add(this.base.length === 0 ? sharedNote(code, name) : { code, path: [...this.base, name] });
  }

  /** Puts a value among what is left over. */
  keep(name: string, value: unknown): void {
    this.left ??= new Map();
    this.left.set(name, value);
  }

  /** Notes that a property has the wrong type and keeps it. */
  wrong(name: string, value: unknown): undefined {
    this.note('property-unreadable', name);
    this.keep(name, value);
    return undefined;
  }

  text(name: string): string | undefined {
    const value = this.take(name);
    if (value === undefined || value === null || value === '') return undefined;
    return typeof value === 'string' ? value : this.wrong(name, value);
  }

  flag(name: string): boolean | undefined {
    const value = this.take(name);
    if (value === undefined || value === null) return undefined;
    return typeof value === 'boolean' ? value : this.wrong(name, value);
  }

  /** A text or number as text. A number beyond 2^53 has lost digits before it came here, and that is noted. */
  id(name: string): string | undefined {
    const value = this.take(name);
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'string') return value;
    if (typeof value === 'bigint') return String(value);
    if (typeof value !== 'number' || !Number.isFinite(value)) return this.wrong(name, value);
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) this.note('id-imprecise', name);
    return Number.isInteger(value) ? BigInt(value).toString() : String(value);
  }

  /** Reads an object below a name with `read`; `undefined` when there is none. What `read` leaves over stays under that name. */
  group<T>(name: string, read: (fields: Fields) => T): T | undefined {
    const value = this.take(name);
    if (value === undefined || value === null) return undefined;
    return this.inside(name, value, read);
  }

  /** The same for a value that was taken before. */
  inside<T>(name: string, value: unknown, read: (fields: Fields) => T): T | undefined {
    const own = ownFields(value);
    if (own === null) return this.wrong(name, value);
    const fields = new Fields(own, this.notes, [...this.base, name]);
    const result = read(fields);
    const rest = fields.rest();
    if (rest !== null) this.keep(name, rest);
    return result;
  }

  /** Reads every item of a list with `read`, which gives `undefined` for an item it cannot read; such items are kept. */
  items<T>(name: string, read: (item: unknown) => T | undefined): readonly T[] | undefined {
    const value = this.take(name);
    if (value === undefined || value === null) return undefined;
    if (!Array.isArray(value)) return this.wrong(name, value);
    const list: readonly unknown[] = [...(value as readonly unknown[])];
    const results = list.map((item) => ({ item, result: read(item) }));
    const unread = results.filter(({ result }) => result === undefined).map(({ item }) => item);
    if (unread.length > 0) this.wrong(name, unread);
    return results.flatMap(({ result }) => (result === undefined ? [] : [result]));
  }

  /** Everything that was not read; `null` when nothing is left. What JSON leaves out (`undefined`, functions) was never there. */
  rest(): Record<string, unknown> | null {
    if (this.left === null && this.values.size === 0) return null;
    const rest: Record<string, unknown> = {};
    let some = false;
    for (const [name, value] of [...(this.left ?? []), ...this.values]) {
      if (value === undefined || typeof value === 'function' || typeof value === 'symbol') continue;
      Object.defineProperty(rest, name, { value, enumerable: true, configurable: true, writable: true });
      some = true;
    }
    return some ? rest : null;
  }
}
