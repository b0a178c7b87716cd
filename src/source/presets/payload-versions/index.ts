import type { PresetResult, SourcePreset } from '../../preset.js';
import { asRecord, compact, extraOf, isRecord, textOf, valueIn, type JsonRecord } from '../../presetTools.js';
import { versions } from '../versions/index.js';

/** What was done, as far as the version tells. */
function kindOf(record: JsonRecord): string {
  const created = textOf(valueIn(record.version, 'createdAt'));
  if (created !== undefined && created === textOf(valueIn(record.version, 'updatedAt'))) return 'create';
  if (record.autosave === true) return 'autosave';
  if (record.snapshot === true) return 'snapshot';
  return valueIn(record.version, '_status') === 'draft' ? 'draft' : 'publish';
}

/** Options of {@link payloadVersions}. */
export interface PayloadVersionsOptions {
  /** Slug of the collection or global. Configure the source's `url` as `/api/<collection>/versions` or `/api/globals/<slug>/versions`. */
  readonly collection: string;
  /** Path of the field where the host keeps who saved it (Payload keeps nobody), such as `version.updatedBy`. */
  readonly actor?: (version: Readonly<Record<string, unknown>>) => unknown;
}

/**
 * Versions of a Payload collection: `GET /api/<collection>/versions?sort=-updatedAt`. `version` is the whole document after, `parent` the document's id; the version before is asked for on the
 * same address with `where`. Payload records no actor unless the host adds one, no deletion (a document's versions go with it), and by default only the last 100 versions of each document.
 * An autosave overwrites the autosave before it, so one row can stand for many savings. `snapshot` marks the draft of the other locales that publishing a single one leaves behind.
 * The first version is told by the document's own `createdAt` and `updatedAt` being equal.
 *
 * Source: `packages/payload/src/versions/saveVersion.ts`, `types.ts`, `enforceMaxVersions.ts`, `deleteCollectionVersions.ts` and the paginated answer of the REST API in payloadcms/payload (3).
 */
export function payloadVersions({ collection, actor }: PayloadVersionsOptions): SourcePreset {
  const base = versions({
    name: 'payload-versions',
    entityType: { fixed: collection },
    entityId: (record) => record.parent ?? 'global',
    id: 'id',
    occurredAt: (record) => record.updatedAt ?? record.createdAt,
    type: kindOf,
    operations: { create: 'create' },
    own: ['id', 'parent', 'latest', 'snapshot', 'publishedLocale', 'autosave', 'createdAt', 'updatedAt'],
    state: (record) => record.version,
    previous: (record) => ({
      params: new URLSearchParams({
        ...(textOf(record.parent) !== undefined && { 'where[parent][equals]': String(record.parent) }),
        'where[updatedAt][less_than]': String(record.updatedAt),
        sort: '-updatedAt',
        limit: '1',
        depth: '1',
      }),
    }),
    toPrevious: (body) => (valueIn(body, 'docs') as readonly unknown[] | undefined)?.[0],
    ...(actor && {
      actorId: (record) => {
        const who = actor(record);
        return isRecord(who) ? who.id : who;
      },
      actorName: (record) => valueIn(actor(record), 'name') ?? valueIn(actor(record), 'email'),
    }),
  });
  return {
    ...base,
    toEntries(value, context) {
      const extra = extraOf(asRecord(value), ['id', 'parent', 'version', 'updatedAt']);
      return base.toEntries(value, context).map((entry) => ({ ...entry, extra }));
    },
    toRequest: (query, { cursor, limit }) => ({
      params: new URLSearchParams({
        limit: String(limit),
        page: cursor ?? '1',
        sort: query.order === 'oldest' ? 'updatedAt' : '-updatedAt',
        depth: '1',
      }),
    }),
    toPage(body): PresetResult {
      const records = valueIn(body, 'docs');
      if (!Array.isArray(records)) throw new TypeError('there is no list in `docs`');
      const next = valueIn(body, 'hasNextPage') === true ? textOf(valueIn(body, 'nextPage')) : undefined;
      const total = valueIn(body, 'totalDocs');
      return compact({
        records,
        next: next ?? null,
        total: typeof total === 'number' ? ({ value: total, relation: 'exact' } as const) : undefined,
      });
    },
  };
}
