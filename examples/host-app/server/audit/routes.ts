import { Hono } from 'hono';
import type { SourceCapabilities } from 'trilha/headless';
import type { Database } from '../db/database.js';
import { notFound } from '../http/problem.js';
import type { Limits } from './access.js';
import { CAPABILITIES } from './capabilities.js';
import { readCursor } from './cursor.js';
import { readEntry, readPage } from './entries.js';
import { EXPORT_LIMIT, exportBody, exportName } from './export.js';
import { currentPlace, pollNews, writePlace } from './feed.js';
import { readFacets } from './facets.js';
import { readHistogram } from './histogram.js';
import { oneOf, readParameters, readQuery, wholeNumber, type Reader } from './parameters.js';
import { openStream, type StreamTiming } from './stream.js';
import { facetFields, text, timeZone } from './readers.js';

const LIST = {
  limit: wholeNumber(1, 200, 50),
  cursor: text,
  total: oneOf('exact', 'estimate'),
  after: text,
  sort: oneOf('sequence'),
};
const FACETS = { fields: facetFields, limit: wholeNumber(1, 200, 50) };
const EXPORT = { limit: wholeNumber(1, EXPORT_LIMIT, EXPORT_LIMIT) };
const HISTOGRAM = { buckets: wholeNumber(1, 400, 60), timeZone };
const NONE: Readonly<Record<string, Reader<unknown>>> = {};

/** What the routes take besides the database. */
export interface AuditRouteOptions {
  /** Gets failures that happen after an answer has begun. Default: nobody. */
  readonly log?: ((error: unknown) => void) | undefined;
  /** Bounds of what one answer may cost; smaller in tests. */
  readonly limits?: Limits | undefined;
  /** How streams keep time. Default: those of a running server. */
  readonly stream?: StreamTiming | undefined;
}

/** The audit API: our HTTP contract over `audit_entries`. Described in `openapi.yaml`. */
export function auditRoutes(database: Database, { log = () => {}, limits, stream }: AuditRouteOptions = {}): Hono {
  return new Hono()
    .get('/entries', async (context) => {
      const { query, own } = readQuery(context.req.url, LIST);
      if (own.after !== undefined || own.sort !== undefined) return context.json(await pollNews(database, query, own));
      const after = own.cursor === undefined ? null : readCursor(own.cursor, query);
      // Before the page is read, so that nothing falls between it and the feed.
      const live = after === null ? writePlace(await currentPlace(database)) : undefined;
      const answer = await readPage(database, { query, limit: own.limit, total: own.total, after }, limits);
      return context.json(live === undefined ? answer : { ...answer, page: { ...answer.page, live } });
    })
    .get('/entries/:id', async (context) => {
      readParameters(context.req.url, NONE);
      const entry = await readEntry(database, context.req.param('id'));
      if (entry === null) throw notFound('There is no entry with this id.');
      return context.json(entry);
    })
    .get('/facets', async (context) => {
      const { query, own } = readQuery(context.req.url, FACETS);
      return context.json({ data: await readFacets(database, query, own.fields, own.limit, limits) });
    })
    .get('/histogram', async (context) => {
      const { query, own } = readQuery(context.req.url, HISTOGRAM);
      return context.json({ data: await readHistogram(database, query, own.buckets, own.timeZone, limits) });
    })
    .get('/export', async (context) => {
      const { query, own } = readQuery(context.req.url, EXPORT);
      return context.body(await exportBody(database, { query, limit: own.limit }, log), 200, {
        'Content-Type': 'application/x-ndjson; charset=utf-8',
        'Content-Disposition': `attachment; filename="${exportName(query)}"`,
      });
    })
    .get('/stream', async (context) => {
      const { query } = readQuery(context.req.url, NONE);
      const body = await openStream(database, query, context.req.header('last-event-id'), log, stream);
      return context.body(body, 200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
    })
    .get('/capabilities', (context) => {
      readParameters(context.req.url, NONE);
      return context.json(CAPABILITIES satisfies SourceCapabilities);
    });
}
