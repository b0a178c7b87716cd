import type { EntryInput } from 'trilha/headless';
import { toInstant, type ActorRecord, type EntityRecord, type EntryRecord } from '../seed/record.js';

/** A row of `audit_entries` as it is read: moments as ISO text in UTC with microseconds, ids as text. */
export interface EntryColumns {
  readonly id: string;
  readonly occurred_at: string;
  readonly recorded_at: string | null;
  readonly entity_type: string;
  readonly entity_id: string | null;
  readonly entity_label: string | null;
  readonly related: readonly EntityRecord[] | null;
  readonly action: string;
  readonly operation: string;
  readonly outcome: string;
  readonly actor_kind: string | null;
  readonly actor_id: string | null;
  readonly actor_name: string | null;
  readonly actor_email: string | null;
  readonly actor_type: string | null;
  readonly on_behalf_of: readonly ActorRecord[] | null;
  readonly ip: string | null;
  readonly user_agent: string | null;
  readonly url: string | null;
  readonly method: string | null;
  readonly channel: string | null;
  readonly request_id: string | null;
  readonly batch_id: string | null;
  readonly before_text: string | null;
  readonly after_text: string | null;
  readonly coverage: string | null;
  readonly message: string | null;
  readonly reason: string | null;
  readonly tags: readonly string[];
}

/** ISO 8601 text, in UTC with microseconds, of a `timestamptz` expression. Drivers' own dates lose the microseconds. */
export const instantOf = (expression: string): string =>
  `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The select list that gives {@link EntryColumns}. */
export const ENTRY_COLUMNS: string = [
  'id::text as id',
  `${instantOf('occurred_at')} as occurred_at`,
  `${instantOf('recorded_at')} as recorded_at`,
  'entity_type',
  'entity_id',
  'entity_label',
  'related',
  'action',
  'operation',
  'outcome',
  'actor_kind',
  'actor_id',
  'actor_name',
  'actor_email',
  'actor_type',
  'on_behalf_of',
  'ip',
  'user_agent',
  'url',
  'method',
  'channel',
  'request_id',
  'batch_id',
  'before_text',
  'after_text',
  'coverage',
  'message',
  'reason',
  'tags',
].join(', ');

/** Spreads a record over columns. */
export function toColumns(record: EntryRecord, id: string): EntryColumns {
  const { entity, actor, origin } = record;
  return {
    id,
    occurred_at: toInstant(record.at),
    recorded_at: record.recordedAt === undefined ? null : toInstant(record.recordedAt),
    entity_type: entity.type,
    entity_id: entity.id,
    entity_label: entity.label ?? null,
    related: record.related ?? null,
    action: record.action,
    operation: record.operation,
    outcome: record.outcome ?? 'unknown',
    actor_kind: actor?.kind ?? null,
    actor_id: actor?.id ?? null,
    actor_name: actor?.name ?? null,
    actor_email: actor?.email ?? null,
    actor_type: actor?.type ?? null,
    on_behalf_of: record.onBehalfOf ?? null,
    ip: origin.ip ?? null,
    user_agent: origin.userAgent ?? null,
    url: origin.url ?? null,
    method: origin.method ?? null,
    channel: origin.channel ?? null,
    request_id: record.request ?? null,
    batch_id: record.batch ?? null,
    before_text: record.before,
    after_text: record.after,
    coverage: record.coverage ?? null,
    message: record.message ?? null,
    reason: record.reason ?? null,
    tags: record.tags ?? [],
  };
}

type Given<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Leaves out what was not recorded. */
function given<T extends object>(value: T): Given<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `fromEntries` forgets the names
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null && member !== undefined)) as Given<T>;
}

const isCoverage = (text: string | null): text is 'full' | 'changed' => text === 'full' || text === 'changed';

/** A row in the loose form that our HTTP contract carries and `parseEntry` reads. */
export function toEntryInput(row: EntryColumns): EntryInput {
  return {
    id: row.id,
    sequence: row.id,
    occurredAt: row.occurred_at,
    ...given({ recordedAt: row.recorded_at }),
    action: row.action,
    operation: row.operation,
    outcome: row.outcome,
    actor:
      row.actor_kind === null
        ? null
        : {
            kind: row.actor_kind,
            ...given({ id: row.actor_id, name: row.actor_name, email: row.actor_email, type: row.actor_type }),
          },
    ...given({ onBehalfOf: row.on_behalf_of }),
    entity: { type: row.entity_type, id: row.entity_id, ...given({ label: row.entity_label }) },
    ...given({ related: row.related }),
    before: row.before_text,
    after: row.after_text,
    ...(isCoverage(row.coverage) ? { coverage: row.coverage } : {}),
    ...given({ message: row.message, reason: row.reason }),
    origin: given({ ip: row.ip, userAgent: row.user_agent, url: row.url, method: row.method, channel: row.channel }),
    correlation: given({ request: row.request_id, batch: row.batch_id }),
    tags: row.tags,
  };
}
