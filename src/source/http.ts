import type { ParseOptions } from '../entry/index.js';
import { queryToSearchParams, type AuditQuery, type QueryField } from '../query/index.js';
import { withNativeTypes } from './aliases.js';
import { canAsk } from './capable.js';
import { bindCursor, unbindCursor } from './cursor.js';
import { AuditError, type ErrorPlace, type SourceMethod } from './errors.js';
import { readExport } from './httpExport.js';
import { startHttpFeedLater, type FeedOptions, type HttpFeed } from './live/index.js';
import { readCapabilities, readFacets, readHistogram } from './httpShapes.js';
import { applyPreset, type PresetContext, type PresetRequest, type PresetResult, type SourcePreset } from './preset.js';
import { requestLines } from './lines.js';
import { createLookAhead } from './lookAhead.js';
import { hidesVersions, withPredecessors, type Ahead } from './previous.js';
import { requestJson, type RequestOptions } from './request.js';
import { trilhaHttp } from './trilhaHttp.js';
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

/** Options of {@link httpSource}. */
export interface HttpSourceOptions extends RequestOptions {
  /** Where the API lives, absolute or relative to the page (`/api/audit`). Its own parameters are kept. Nothing else is ever asked, whatever links an answer holds. */
  readonly url: string | URL;
  /** The store behind it. Default: our own HTTP contract, {@link trilhaHttp}. Each part can be replaced: `{ ...preset, toPage }`. */
  readonly preset?: SourcePreset;
  /** Default: the preset's name and the url. Keeps caches apart. */
  readonly name?: string;
  /** Default: the preset's; for our own contract every filter, negation, groups, both orders and exact totals. Say less if the server does less. */
  readonly capabilities?: SourceCapabilities;
  /** How rows are read; stands over the preset's `parse`. */
  readonly parse?: ParseOptions;
  /** Host names of the store's type names, for the preset. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Most requests per page for versions right before those of the page, for stores of full snapshots ({@link PresetPrevious}). Default 20; 0 asks none. */
  readonly previousLimit?: number;
  /** Optional calls of our contract that the server has: `{url}/entries/{id}`, `/facets`, `/histogram`, `/export`, `/stream`. Default: all of them for our own contract, none for a preset. A server without `/export` is walked page by page. */
  readonly has?: readonly ('get' | 'facets' | 'histogram' | 'export' | 'subscribe')[];
  /** How patient the live feed is. */
  readonly live?: FeedOptions;
}

/** What {@link httpSource} returns. */
export interface HttpSource extends AuditSource {
  readonly name: string;
  /** Asks `{url}/capabilities` what the server can do (our contract only), so that a host need not repeat it: `httpSource({ …, capabilities: await source.loadCapabilities(signal) })`. */
  loadCapabilities(signal: AbortSignal): Promise<SourceCapabilities>;
}

/** What our contract's `total` parameter is called for each kind of total a source declares. */
const TOTALS: Readonly<Record<NonNullable<SourceCapabilities['totals']>, string | undefined>> = {
  exact: 'exact',
  atLeast: 'estimate',
  estimated: 'estimate',
  none: undefined,
};

const withPath = (base: URL, path: string): URL => {
  const url = new URL(base);
  url.pathname = `${base.pathname.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
  return url;
};

const withParams = (base: URL, params: URLSearchParams): URL => {
  const url = new URL(base);
  for (const [name, value] of params) url.searchParams.append(name, value);
  return url;
};

const baseOf = (url: string | URL): URL => new URL(url, typeof location === 'undefined' ? undefined : location.href);

/**
 * A source over HTTP. With `url` alone it speaks our contract; with a `preset` that of a known store. Failures are `AuditError`s that name
 * the source and the method; an answer to a cancelled call is never given back. Requests go to the configured `url` only.
 * Throws `TypeError` when `url` is none (relative ones need a page).
 */
export function httpSource(options: HttpSourceOptions): HttpSource {
  const { preset = trilhaHttp, previousLimit = 20 } = options;
  const own = preset === trilhaHttp;
  const name = options.name ?? `${preset.name} ${String(options.url)}`;
  const parse: ParseOptions = { ...preset.parse, ...options.parse };
  const capabilities = options.capabilities ?? preset.capabilities;
  const has = options.has ?? (own ? ['get', 'facets', 'histogram', 'export', 'subscribe'] : []);
  const toRequest = preset.toRequest ?? trilhaHttp.toRequest;
  const toPage = preset.toPage ?? trilhaHttp.toPage;
  const context: PresetContext = {
    ...(parse.timeZone === undefined ? {} : { timeZone: parse.timeZone }),
    ...(options.aliases === undefined ? {} : { aliases: options.aliases }),
  };
  const placeOf = (method: SourceMethod): ErrorPlace => ({ source: name, method });
  const addressOf = (path: string, params: URLSearchParams): URL => {
    const base = baseOf(options.url);
    return withParams(path === '' ? base : withPath(base, path), params);
  };
  const ask = async (
    method: SourceMethod,
    path: string,
    params: URLSearchParams,
    signal: AbortSignal,
  ): Promise<{ body: unknown; headers: Headers; url: URL }> => {
    const url = addressOf(path, params);
    const answer = await requestJson(url, options, signal, placeOf(method), preset.toError ?? trilhaHttp.toError);
    return { ...answer, url };
  };
  const read = <T>(method: SourceMethod, make: () => T): T => {
    try {
      return make();
    } catch (cause) {
      if (cause instanceof AuditError) throw cause;
      throw new AuditError('wrong-shape', {
        ...placeOf(method),
        cause,
        detail: cause instanceof Error ? cause.message : undefined,
      });
    }
  };

  const asking =
    (signal: AbortSignal) =>
    async ({ path, params }: PresetRequest): Promise<unknown> =>
      (await ask('list', path ?? '', params, signal)).body;

  /** What the source does not filter by would come unfiltered, and be taken for what matches. */
  const refuseUndeclared = ({ conditions }: AuditQuery, method: SourceMethod): void => {
    const beyond = conditions.find((condition) => !canAsk(capabilities, condition));
    if (beyond === undefined) return;
    const detail = `\`capabilities\` declare no ${beyond.negated === true ? 'excluding ' : ''}filter ${beyond.field} ${beyond.operator}`;
    throw new AuditError('bad-query', { ...placeOf(method), problem: 'unsupported-filter', detail });
  };

  const load = async (asked: AuditQuery, { cursor, limit, signal }: ListOptions): Promise<PresetResult> => {
    const query = withNativeTypes(asked, options.aliases);
    const params = queryToSearchParams(query);
    // A count can cost more than the page, so it is asked for once per query, and only where it is said to come.
    const totals = own && cursor === null ? TOTALS[capabilities?.totals ?? 'none'] : undefined;
    if (totals !== undefined) params.set('total', totals);
    const request = toRequest(query, { cursor, limit, params });
    const { body, headers, url } = await ask('list', request.path ?? '', request.params, signal);
    return read('list', (): PresetResult => toPage(body, { headers, url, query, cursor, limit }));
  };
  const pages = createLookAhead(load);

  /** What a page's records are read with: for stores of full snapshots also the versions before those of its edge. */
  const contextOf = async (query: AuditQuery, page: PresetResult, options: ListOptions): Promise<PresetContext> => {
    const order = query.order ?? 'newest';
    const bounded = query.conditions.some(({ field }) => field === 'occurredAt');
    const ends = ({ next, end }: PresetResult): boolean => next === null && end !== 'limit' && !bounded;
    const last = order === 'newest' ? ends(page) : options.cursor === null && !bounded;
    const { next } = page;
    const ahead = async (): Promise<Ahead> => {
      const following = await pages.ahead(query, { ...options, cursor: next });
      return { records: following.records, last: ends(following) };
    };
    return withPredecessors(
      preset,
      page.records,
      { ...context, order, last, filtered: hidesVersions(query) },
      { ask: asking(options.signal), ahead: order === 'newest' && next !== null ? ahead : undefined, most: previousLimit },
    );
  };

  const optional: Pick<AuditSource, 'get' | 'facets' | 'histogram' | 'export' | 'subscribe'> = {
    async get(id: string, { signal }: CallOptions): Promise<unknown> {
      try {
        const { body } = await ask('get', `/entries/${encodeURIComponent(id)}`, new URLSearchParams(), signal);
        const record: unknown = typeof body === 'object' && body !== null && 'data' in body ? body.data : body;
        const around = await withPredecessors(preset, [record], context, { ask: asking(signal), most: previousLimit });
        return applyPreset(preset, [record], around)[0] ?? null;
      } catch (error) {
        if (error instanceof AuditError && error.kind === 'not-found') return null;
        throw error;
      }
    },
    async facets(query: AuditQuery, fields: readonly QueryField[], { signal }: CallOptions): Promise<readonly Facet[]> {
      const params = queryToSearchParams(query);
      params.set('fields', fields.join(','));
      const { body } = await ask('facets', '/facets', params, signal);
      return read('facets', () => readFacets(body, fields));
    },
    async histogram(query, { signal, buckets, timeZone }): Promise<readonly HistogramBucket[]> {
      const params = queryToSearchParams(query);
      params.set('buckets', String(buckets));
      params.set('timeZone', timeZone);
      const { body } = await ask('histogram', '/histogram', params, signal);
      return read('histogram', () => readHistogram(body));
    },
    export(query: AuditQuery, { signal }: CallOptions): AsyncIterable<readonly unknown[], ExportEnd> {
      const url = addressOf('/export', queryToSearchParams(query));
      const place = placeOf('export');
      return readExport(requestLines(url, options, signal, place, preset.toError ?? trilhaHttp.toError), place);
    },
    subscribe(query: AuditQuery, after: string | null, listen: (event: LiveEvent) => void): () => void {
      const place = placeOf('subscribe');
      const feed: HttpFeed = {
        url: () => addressOf('/stream', queryToSearchParams(query)),
        options,
        place,
        toError: trilhaHttp.toError,
        limit: capabilities?.maxLimit ?? 200,
        async ask(more, signal) {
          const params = queryToSearchParams(query);
          for (const [name, value] of Object.entries(more)) params.set(name, value);
          const { body, headers, url } = await ask('subscribe', '/entries', params, signal);
          return read('subscribe', () => trilhaHttp.toPage(body, { headers, url, query, cursor: null, limit: 0 }));
        },
      };
      return startHttpFeedLater(feed, after, listen, options.live);
    },
  };

  return {
    name,
    ...(capabilities === undefined ? {} : { capabilities }),
    parse,
    async list(query: AuditQuery, { cursor, limit, signal }: ListOptions): Promise<AuditPage> {
      refuseUndeclared(query, 'list');
      // Our contract's servers bind their cursors themselves; of other stores few do.
      const inner = own ? cursor : unbindCursor(cursor, query, placeOf('list'));
      const call: ListOptions = { cursor: inner, limit, signal };
      const page = await pages.list(query, call);
      const { next, total, end, live } = page;
      return {
        rows: own ? page.records : applyPreset(preset, page.records, await contextOf(query, page, call)),
        next: own ? next : bindCursor(next, query),
        ...(total === undefined ? {} : { total }),
        ...(end === undefined ? {} : { end }),
        ...(live === undefined ? {} : { live }),
      };
    },
    ...Object.fromEntries(has.map((method) => [method, optional[method]])),
    async loadCapabilities(signal: AbortSignal): Promise<SourceCapabilities> {
      const { body } = await ask('capabilities', '/capabilities', new URLSearchParams(), signal);
      return read('capabilities', () => readCapabilities(body));
    },
  };
}
