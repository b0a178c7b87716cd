import type { SourcePreset } from '../../preset.js';
import { compact, extraOf, isRecord, valueIn, passThrough } from '../../presetTools.js';
import { versions, type VersionsOptions } from '../versions/index.js';

/** Options of {@link springPage}. */
export interface SpringPageOptions {
  /** Value of `sort` for newest first. Default `occurredAt,desc`; the last word is turned round for oldest first. */
  readonly sort?: string;
}

/**
 * Spring Data's pages: `PageImpl` as it is (`content`, `number` from 0, `totalElements`, `last`), `PagedModel` (`content`, `page: { number, totalPages, … }`), a `Slice` (no totals), and HATEOAS
 * (`_embedded`, `page`).
 *
 * Source: `domain/PageImpl.java`, `domain/SliceImpl.java` and `web/PagedModel.java` in spring-projects/spring-data-commons (4), `PagedModel` in spring-projects/spring-hateoas.
 */
export function springPage({ sort = 'occurredAt,desc' }: SpringPageOptions = {}): SourcePreset {
  return {
    name: 'spring-page',
    toEntries: passThrough,
    toRequest(query, { cursor, limit, params }) {
      params.set('page', cursor ?? '0');
      params.set('size', String(limit));
      params.set('sort', query.order === 'oldest' ? sort.replace(/,desc$/, ',asc') : sort);
      return { params };
    },
    toPage(body, { cursor }) {
      const embedded = valueIn(body, '_embedded');
      const records = Array.isArray(body)
        ? body
        : (valueIn(body, 'content') ?? (isRecord(embedded) ? Object.values(embedded)[0] : undefined));
      if (!Array.isArray(records)) throw new TypeError('there is no list in `content` or `_embedded`');
      const page = isRecord(valueIn(body, 'page')) ? valueIn(body, 'page') : body;
      const number = Number(valueIn(page, 'number') ?? cursor ?? 0);
      const pages = valueIn(page, 'totalPages');
      const last =
        typeof valueIn(body, 'last') === 'boolean'
          ? valueIn(body, 'last') === true
          : typeof pages === 'number'
            ? number + 1 >= pages
            : Array.isArray(body);
      const total = valueIn(page, 'totalElements');
      return compact({
        records,
        next: last || records.length === 0 ? null : String(number + 1),
        total: typeof total === 'number' ? ({ value: total, relation: 'exact' } as const) : undefined,
      });
    },
  };
}

/** Options of {@link enversRevisions}. */
export interface EnversOptions extends SpringPageOptions {
  /** The audited entity's name. */
  readonly entityType: string;
  /** Name of its primary key. Default `id`. */
  readonly primaryKey?: string;
  /** Whether `org.hibernate.envers.store_data_at_delete` is on, so that the revision of a delete holds what was deleted. Default `false`. */
  readonly storeDataAtDelete?: boolean;
  /** Where the host serves the revision before one (`AuditReader.find` at `rev - 1`). Default: the next page is looked at. */
  readonly previous?: VersionsOptions['previous'];
}

/** `REVTYPE` of Hibernate Envers, as number and as `RevisionType`. */
const REVISIONS: Readonly<Record<string, string>> = {
  0: 'create',
  1: 'update',
  2: 'delete',
  ADD: 'create',
  MOD: 'update',
  DEL: 'delete',
  INSERT: 'create',
  UPDATE: 'update',
  DELETE: 'delete',
};

/** The names of `RevisionType` for its numbers. */
const KINDS: Readonly<Record<string, string>> = { 0: 'ADD', 1: 'MOD', 2: 'DEL' };

/**
 * Rows of an Envers `X_AUD` table joined with `REVINFO`, behind a host's endpoint: the entity's columns beside `rev`, `revtype` (0, 1, 2 or ADD, MOD, DEL) and `revtstmp` (milliseconds). Each
 * row is the whole state after. A delete empties the columns unless `store_data_at_delete` is set: what was deleted then stands in the revision before, never in the empty columns. `_MOD` flags go to
 * `extra`. `revtype` may also be the `RevisionMetadata.RevisionType` of Spring Data (`INSERT UPDATE DELETE`).
 *
 * Source: the Envers chapter of Hibernate ORM's user guide; `history/RevisionMetadata.java` in spring-projects/spring-data-commons.
 */
export function enversRevisions({
  entityType,
  primaryKey = 'id',
  storeDataAtDelete,
  previous,
  ...page
}: EnversOptions): SourcePreset {
  const own = ['rev', 'REV', 'revtype', 'REVTYPE', 'revtstmp', 'REVTSTMP', 'revisionType', 'revisionTimestamp', 'username'];
  return {
    ...springPage(page),
    ...versions({
      name: 'spring-page',
      entityType: { fixed: entityType },
      entityId: primaryKey,
      // One revision may touch many entities, so its number alone is no id.
      id: (record) => `${String(record.rev ?? record.REV)}:${String(record[primaryKey])}`,
      occurredAt: (record) => record.revtstmp ?? record.REVTSTMP ?? record.revisionTimestamp,
      type: (record) => {
        const kind = record.revtype ?? record.REVTYPE ?? record.revisionType;
        return KINDS[String(kind)] ?? kind;
      },
      operations: REVISIONS,
      own,
      state: (record) => extraOf(record, [...own, ...Object.keys(record).filter((name) => name.endsWith('_MOD'))]),
      actorName: (record) => record.username,
      deleteHolds: storeDataAtDelete === true ? 'last' : 'nothing',
      ...(previous && { previous }),
    }),
  };
}
