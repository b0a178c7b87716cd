import type { PresetResult, SourcePreset } from '../../preset.js';
import { asRecord, compact, isRecord, textOf, valueIn } from '../../presetTools.js';
import { versions } from '../versions/index.js';

/** Options of {@link payloadVersions}. */
export interface PayloadVersionsOptions {
  /** Slug of the collection or global. */
  readonly collection: string;
  /** Path of the field where the host keeps who saved it (Payload keeps nobody), such as `version.updatedBy`. */
  readonly actor?: (version: Readonly<Record<string, unknown>>) => unknown;
}

/**
 * Versions of a Payload collection: `GET /api/<collection>/versions?sort=-updatedAt`. `version` is the whole document after, `parent` the document's id; drafts and autosaves are marked in
 * `extra`. Payload records no actor unless the host adds one.
 *
 * Source: `packages/payload/src/versions/` and the REST API's paginated answer in payloadcms/payload.
 */
export function payloadVersions({ collection, actor }: PayloadVersionsOptions): SourcePreset {
  const base = versions({
    name: 'payload-versions',
    entityType: { fixed: collection },
    entityId: (record) => record.parent ?? 'global',
    id: 'id',
    occurredAt: (record) => record.updatedAt ?? record.createdAt,
    type: (record) =>
      record.autosave === true ? 'autosave' : valueIn(record.version, '_status') === 'draft' ? 'draft' : 'publish',
    operations: {},
    own: ['id', 'parent', 'latest', 'snapshot', 'publishedLocale', 'autosave', 'createdAt', 'updatedAt'],
    state: (record) => record.version,
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
      const { publishedLocale, latest, snapshot, autosave } = asRecord(value);
      const extra = compact({ publishedLocale, latest, snapshot, autosave });
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
