import { parseEntry, type AuditRow, type ParseOptions } from '../entry/index.js';
import { compileRowQuery, type AuditQuery, type QueryField } from '../query/index.js';
import { AuditError, type SourceMethod } from './errors.js';
import { countFacets } from './facets.js';
import { countHistogram } from './histogram.js';
import { createRowStore, type RowStore } from './rowStore.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { applyPreset, type SourcePreset } from './preset.js';
import type {
  AuditPage,
  AuditSource,
  CallOptions,
  ExportEnd,
  Facet,
  HistogramBucket,
  ListOptions,
  LiveEvent,
  SourceCapabilities,
} from './types.js';
import { FIELD_OPERATORS } from '../query/index.js';

/** Options of {@link memorySource}. */
export interface MemorySourceOptions {
  /** Names the source in errors, and keeps its cache when it is made anew. Default: `memory` in errors, and a cache of its own. */
  readonly name?: string;
  /** How rows are read: zone of naive times, coverage, secrets. */
  readonly parse?: ParseOptions;
  /** The store the rows come from; without one they are `EntryInput`s. Its `parse` applies where `parse` says nothing. */
  readonly preset?: Pick<SourcePreset, 'name' | 'toEntries' | 'parse'>;
  /** Host names of the store's type names, for the preset. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** The order in which `rows` are given, which decides between equal moments. Default `newest` first. */
  readonly given?: 'newest' | 'oldest';
  /** Replaces single capabilities, to offer less than everything. */
  readonly capabilities?: SourceCapabilities;
}

/** A source over rows in memory. It can do everything but `verify`. */
export interface MemorySource extends AuditSource {
  readonly capabilities: SourceCapabilities;
  get(id: string, options: CallOptions): Promise<unknown>;
  facets(query: AuditQuery, fields: readonly QueryField[], options: CallOptions): Promise<readonly Facet[]>;
  histogram(
    query: AuditQuery,
    options: CallOptions & { readonly buckets: number; readonly timeZone: string },
  ): Promise<readonly HistogramBucket[]>;
  subscribe(query: AuditQuery, after: string | null, listen: (event: LiveEvent) => void): () => void;
  export(query: AuditQuery, options: CallOptions): AsyncIterable<readonly unknown[], ExportEnd>;
  /** How many rows there are. */
  size(): number;
  /** Adds rows as if they had just happened and tells subscribers. In the order `given` says. Pages already read keep their cursors. */
  add(rows: readonly unknown[]): void;
}

/** What {@link memorySource} can do: every filter, negated too, groups, both orders, exact totals. */
export const MEMORY_CAPABILITIES: SourceCapabilities = {
  filters: FIELD_OPERATORS,
  negation: true,
  groups: true,
  orders: ['newest', 'oldest'],
  totals: 'exact',
  maxLimit: 10_000,
};

/** Rows of one step of an export. */
const EXPORT_BATCH = 1_000;

/**
 * A source over rows that are already here: an array, or a function that gives it (called once, at the first question). Rows are
 * read once, when first asked for. Cursors stay right while rows are added. Made for examples, tests, stories and small hosts;
 * measured up to 100,000 rows.
 */
export function memorySource(
  rows: readonly unknown[] | (() => readonly unknown[]),
  options: MemorySourceOptions = {},
): MemorySource {
  const { name = 'memory', preset, given = 'newest' } = options;
  const parse: ParseOptions = { ...preset?.parse, ...options.parse };
  const listeners = new Set<() => void>();
  const context = {
    ...(parse.timeZone === undefined ? {} : { timeZone: parse.timeZone }),
    ...(options.aliases === undefined ? {} : { aliases: options.aliases }),
  };
  /** `last`: all there is, so that a version without a predecessor in it has none. */
  const toInputs = (records: readonly unknown[], last: boolean): readonly unknown[] => {
    const inputs = preset === undefined ? records : applyPreset(preset, records, { ...context, order: given, last });
    return given === 'newest' ? inputs.toReversed() : inputs;
  };
  /** Twins without ids of their own are told apart by their place; all others share one compiled set of options. */
  const read = (input: unknown, serial: number): AuditRow => {
    const row = parseEntry(input, parse);
    const lacksId = row.kind === 'unreadable' || row.notes.some(({ code }) => code === 'id-missing');
    return lacksId ? parseEntry(input, { ...parse, place: String(serial) }) : row;
  };
  let made: RowStore | undefined;
  const store = (): RowStore => {
    if (made === undefined) {
      made = createRowStore(read);
      made.add(toInputs(typeof rows === 'function' ? rows() : rows, true));
    }
    return made;
  };
  const refuseAborted = (method: SourceMethod, signal: AbortSignal): void => {
    if (signal.aborted) throw new AuditError('aborted', { source: name, method });
  };

  return {
    // Two sources without a name must not show each other's rows, so none is made up for them.
    ...(options.name === undefined ? {} : { name }),
    capabilities: { ...MEMORY_CAPABILITIES, ...options.capabilities },
    parse,
    async list(query: AuditQuery, { cursor, limit, signal }: ListOptions): Promise<AuditPage> {
      refuseAborted('list', signal);
      const found = store().find(query);
      const start = cursor === null ? 0 : found.after(decodeCursor(cursor, query, { source: name, method: 'list' }));
      const page = found.slice(start, start + Math.max(1, Math.floor(limit)));
      const last = page.at(-1);
      const more = last !== undefined && start + page.length < found.count;
      return {
        rows: page.map((serial) => store().rows[serial]),
        next: more ? encodeCursor(last, query) : null,
        total: { value: found.count, relation: 'exact' },
        ...(cursor === null ? { live: String(store().rows.length) } : {}),
      };
    },
    async get(id: string, { signal }: CallOptions): Promise<unknown> {
      refuseAborted('get', signal);
      return store().byId(id) ?? null;
    },
    async facets(query: AuditQuery, fields: readonly QueryField[], { signal }: CallOptions): Promise<readonly Facet[]> {
      refuseAborted('facets', signal);
      return countFacets(store().rows, query, fields);
    },
    async histogram(query, { signal, buckets, timeZone }): Promise<readonly HistogramBucket[]> {
      refuseAborted('histogram', signal);
      return countHistogram(store().rows, query, buckets, timeZone);
    },
    subscribe(query: AuditQuery, after: string | null, listen: (event: LiveEvent) => void): () => void {
      const test = compileRowQuery(query);
      let told = after === null ? store().rows.length : Number(after);
      const tell = (): void => {
        const all = store().rows;
        const fresh = all.slice(told).filter(test);
        told = all.length;
        if (fresh.length > 0) listen({ type: 'rows', rows: fresh, cursor: String(told) });
      };
      const open = (): void => {
        if (!listeners.has(tell)) return;
        listen({ type: 'state', state: 'open' });
        // A place beyond the end is one of other rows, before the page was loaded again.
        if (!(told >= 0 && told <= store().rows.length)) {
          told = store().rows.length;
          listen({ type: 'reset' });
        }
        tell();
      };
      listeners.add(tell);
      queueMicrotask(open);
      return () => void listeners.delete(tell);
    },
    async *export(query: AuditQuery, { signal }: CallOptions): AsyncGenerator<readonly unknown[], ExportEnd> {
      refuseAborted('export', signal);
      // The rows of this moment: those that are added later belong to a later export.
      const found = store().find(query);
      for (let start = 0; start < found.count; start += EXPORT_BATCH) {
        refuseAborted('export', signal);
        yield found.slice(start, start + EXPORT_BATCH).map((serial) => store().rows[serial]);
      }
      return { end: 'data', total: { value: found.count, relation: 'exact' } };
    },
    size: () => store().rows.length,
    add(added: readonly unknown[]): void {
      store().add(toInputs(added, false));
      for (const tell of listeners) tell();
    },
  };
}
