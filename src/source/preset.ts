import type { EntryInput, ParseOptions } from '../entry/index.js';
import type { AuditQuery } from '../query/index.js';
import type { AuditErrorKind, ErrorPlace } from './errors.js';
import type { SourceCapabilities, Total } from './types.js';

/** What a preset's `toEntries` is told about the source beside the record. */
export interface PresetContext {
  /** IANA zone of times the store writes without one. */
  readonly timeZone?: string;
  /** The host's names of the store's type names (`{ 'App\\Models\\User': 'User' }`). */
  readonly aliases?: Readonly<Record<string, string>>;
  /** The records around this one, in the list's order, and its place among them: stores of full snapshots find a version's predecessor there. */
  readonly records?: readonly unknown[];
  readonly index?: number;
  /** The list's order. Without it presets go by the records' own moments. */
  readonly order?: 'newest' | 'oldest';
  /** `true`: the query hides some of an entity's entries, so that neighbours need not follow on each other. */
  readonly filtered?: boolean;
  /** `true`: nothing older than `records` exists. */
  readonly last?: boolean;
  /** Predecessors that were asked for ({@link PresetPrevious}), by record; `null` where the store has none. */
  readonly previous?: ReadonlyMap<unknown, unknown>;
}

/** Where a page is asked for. */
export interface PresetPage {
  /** `null` for the first page. */
  readonly cursor: string | null;
  readonly limit: number;
  /** The query as parameters of our own names (`queryToSearchParams`), for stores that take them; a new object each time. */
  readonly params: URLSearchParams;
}

/** A request, relative to the configured `url`. */
export interface PresetRequest {
  /** Joined to the configured `url` (`/entries`). Default: the url itself. */
  readonly path?: string;
  readonly params: URLSearchParams;
}

/**
 * How a store of full snapshots is asked for the version before one whose predecessor is not on its page. `httpSource` asks; where it cannot,
 * it looks at the next page.
 */
export interface PresetPrevious {
  /** Whether the record has to be compared with a predecessor that `context` does not hold. */
  readonly lacks: (record: unknown, context: PresetContext) => boolean;
  /** The request for the version right before the record. `undefined`: this store, or this record, cannot be asked for. */
  readonly toRequest?: (record: unknown) => PresetRequest | undefined;
  /** The predecessor in the answer, as a record of the store; `null` or `undefined`: there is none. Default: the answer's `data`, or the answer; the first of a list. */
  readonly toRecord?: (body: unknown, record: unknown) => unknown;
}

/** How an answer came. */
export interface PresetAnswer {
  readonly headers: Headers;
  /** The address that was asked. */
  readonly url: URL;
  readonly query: AuditQuery;
  readonly cursor: string | null;
  readonly limit: number;
}

/** A page in the store's own records. */
export interface PresetResult {
  readonly records: readonly unknown[];
  readonly next: string | null;
  readonly total?: Total;
  readonly end?: 'data' | 'limit';
  /** As in `AuditPage`. */
  readonly live?: string;
}

/** A failure as a store's own answer tells it; an `AuditError` is one. What is left out comes from the HTTP status and headers. */
export interface PresetProblem {
  readonly kind: AuditErrorKind;
  readonly detail?: string | undefined;
  /** The store's own code of the failure. */
  readonly problem?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

/** Everything Trilha knows about one kind of store. Each part is plain data or a pure function, so that a host can replace any of them. */
export interface SourcePreset {
  /** As in `trilha/sources/<name>`. */
  readonly name: string;
  readonly capabilities?: SourceCapabilities;
  readonly parse?: ParseOptions;
  /** One of the store's records as entries: one or more, in the list's order. Never throws; what it assumes goes to `notes`, what it does not map to `extra`. */
  toEntries(record: unknown, context: PresetContext): readonly EntryInput[];
  /** How a query becomes a request. Default: our own HTTP contract's parameters. */
  readonly toRequest?: (query: AuditQuery, page: PresetPage) => PresetRequest;
  /** How an answer's body becomes a page. Throws or returns a wrong shape: reported as `wrong-shape`. Default: our own contract's page. */
  readonly toPage?: (body: unknown, answer: PresetAnswer) => PresetResult;
  /** How a version's predecessor is asked for across a page edge. Default: not at all, since a row of most stores has both sides. */
  readonly previous?: PresetPrevious;
  /** A failure in the store's own form; `undefined` leaves it to the HTTP status. */
  readonly toError?: (body: unknown, status: number, place: ErrorPlace) => PresetProblem | undefined;
}

/** What stands in a list for a record that its preset could not read. `parseEntry` makes a marked, unreadable row of it. */
export interface PresetFailure {
  readonly kind: 'preset-failed';
  readonly preset: string;
  readonly detail: string;
  readonly record: unknown;
}

/**
 * Runs a preset over records. One that throws, or that is given back as nothing, becomes a {@link PresetFailure}, so that its row keeps
 * its place on screen. `context.records`, when given, begins with `records` and goes on with what only serves for comparing.
 */
export function applyPreset(
  preset: Pick<SourcePreset, 'name' | 'toEntries'>,
  records: readonly unknown[],
  context: PresetContext,
): readonly unknown[] {
  return records.flatMap((record, index): readonly unknown[] => {
    const failure = (detail: string): PresetFailure[] => [{ kind: 'preset-failed', preset: preset.name, detail, record }];
    try {
      const entries: unknown = preset.toEntries(record, { records, ...context, index });
      if (!Array.isArray(entries)) return failure('toEntries did not return an array');
      return entries.length === 0 ? failure('toEntries returned no entry') : entries;
    } catch (error) {
      return failure(`toEntries threw: ${error instanceof Error ? error.message : 'something that is no Error'}`);
    }
  });
}

/**
 * Takes the parameter `name` out of an absolute or relative `next` link. Only the parameter: the link's host is never asked.
 * `null` when there is no link or it lacks the parameter.
 */
export function cursorFromLink(link: unknown, name: string): string | null {
  if (typeof link !== 'string' || link === '') return null;
  const start = link.indexOf('?');
  return start === -1 ? null : new URLSearchParams(link.slice(start + 1).split('#')[0]).get(name);
}
