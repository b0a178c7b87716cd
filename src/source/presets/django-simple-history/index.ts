import type { SourcePreset } from '../../preset.js';
import { extraOf, valueIn } from '../../presetTools.js';
import { drfPage } from '../drf-page/index.js';
import { versions, type VersionsOptions } from '../versions/index.js';

const OWN = [
  'history_id',
  'history_date',
  'history_change_reason',
  'history_type',
  'history_user_id',
  'history_user',
  'history_relation',
  'history_relation_id',
];

/** Options of {@link djangoSimpleHistory}. */
export interface DjangoSimpleHistoryOptions {
  /** The model's name: each model has its own table, which does not repeat it. */
  readonly model: string;
  /** Name of the model's primary key. Default `id`. */
  readonly primaryKey?: string;
  /** Where the host serves a record's `prev_record`: `({ history_id }) => ({ path: `/${history_id}/previous/`, params: new URLSearchParams() })`. Default: the next page is looked at. */
  readonly previous?: VersionsOptions['previous'];
}

/**
 * Historical records of django-simple-history behind a Django REST serializer: the model's fields beside `history_id`, `history_date`, `history_type` (`+ ~ -`), `history_user_id` and
 * `history_change_reason`. Each row is the whole state *after*, a delete's the state that was deleted; what was before stands in the row before it. A bulk `update()` leaves no row and
 * shows up in the next tracked one, blamed on its author. A many-to-many change writes a `~` row whose own fields did not change: the members stand in a table of their own. A save without
 * a change writes such a row too.
 *
 * Source: `get_extra_fields`, `get_prev_record`, `create_historical_record` and `m2m_changed` in `simple_history/models.py` of jazzband/django-simple-history (3.9).
 */
export function djangoSimpleHistory({ model, primaryKey = 'id', previous }: DjangoSimpleHistoryOptions): SourcePreset {
  return {
    ...drfPage(),
    ...versions({
      name: 'django-simple-history',
      entityType: { fixed: model },
      entityId: primaryKey,
      id: 'history_id',
      occurredAt: 'history_date',
      type: 'history_type',
      own: OWN,
      state: (record) => extraOf(record, OWN),
      actorId: (record) => record.history_user_id ?? (typeof record.history_user === 'object' ? undefined : record.history_user),
      actorName: (record) => (typeof record.history_user === 'object' ? valueIn(record.history_user, 'username') : undefined),
      reason: 'history_change_reason',
      ...(previous && { previous }),
    }),
  };
}
