import type { AuditEntry } from '../entry/index.js';
import { changedParts } from './changed.js';
import { addCondition } from './edit.js';
import type { AuditQuery, FieldCondition, QueryField } from './types.js';
import { dayOf, startOfDays } from './zone.js';

/** What of a cell is asked for: a field of the query, or `day`, `entity` and the like, which are more than one condition or a stretch of time. */
export type CellChoiceKind =
  | Exclude<QueryField, 'occurredAt' | 'text' | 'oldValue' | 'tag' | 'outcome' | 'entityId'>
  | 'day'
  | 'entity';

/** One way to go on from a cell: conditions that all hold for its entry. */
export interface CellChoice {
  readonly kind: CellChoiceKind;
  /** Joined by *and*. Several only for `entity`, whose id means nothing without its type. */
  readonly conditions: readonly FieldCondition[];
  /** What is asked for, as written; `''` means "not recorded". Of a day, `2026-02-19`. */
  readonly value: string;
}

/** Options of {@link cellConditions}. */
export interface CellOptions {
  /** IANA zone whose days count. Default `UTC`. */
  readonly timeZone?: string;
}

/** Changed fields that are offered of one entry, at most. */
const MOST_FIELDS = 5;
/** Longer values are texts, which nobody means to compare whole. */
const LONGEST_VALUE = 120;

const is = (field: QueryField & CellChoiceKind, value: string): CellChoice => ({
  kind: field,
  value,
  conditions: [{ field, operator: 'is', values: [value] }],
});

function dayChoice({ occurredAt: { iso } }: AuditEntry, { timeZone = 'UTC' }: CellOptions): readonly CellChoice[] {
  const at = iso === null ? Number.NaN : Date.parse(iso);
  if (Number.isNaN(at)) return [];
  const values = startOfDays(at, at, 1, timeZone).map((edge) => new Date(edge).toISOString());
  const value = new Date(dayOf(at, timeZone)).toISOString().slice(0, 10);
  return [{ kind: 'day', value, conditions: [{ field: 'occurredAt', operator: 'in', values }] }];
}

function actorChoices({ actor }: AuditEntry): readonly CellChoice[] {
  if (actor === null) return [];
  const { id, name, kind } = actor;
  const who = id ? [is('actorId', id)] : name ? [is('actorName', name)] : [];
  return [...who, is('actorKind', kind)];
}

function changeChoices(entry: AuditEntry): readonly CellChoice[] {
  const fields = [...changedParts(entry).fields].slice(0, MOST_FIELDS);
  const root = entry.after?.root;
  return fields.flatMap((name) => {
    const node = root?.type === 'object' ? root.fields.get(name) : undefined;
    const value = node?.type === 'scalar' ? (node.digits ?? String(node.value)) : '';
    return value === '' || value.length > LONGEST_VALUE ? [is('field', name)] : [is('field', name), is('newValue', value)];
  });
}

const COLUMNS: Readonly<Record<string, (entry: AuditEntry, options: CellOptions) => readonly CellChoice[]>> = {
  when: dayChoice,
  entity: (entry) => [is('entityType', entry.entity.type)],
  action: (entry) => [is('action', entry.action), is('operation', entry.operation)],
  actor: actorChoices,
  origin: ({ origin }) => (origin.ip ? [is('ip', origin.ip)] : []),
  change: changeChoices,
};

/**
 * What a cell can be filtered by, the plainest first: the day of `when`, the type of `entity`, the verb and operation of `action`, who and what kind of
 * `actor`, the IP of `origin`, fields and new values of `change`. `null` for the whole row: the first choice of each column. Columns of the host's own
 * have none.
 */
export function cellConditions(entry: AuditEntry, columnId: string | null, options: CellOptions = {}): readonly CellChoice[] {
  if (columnId !== null) return Object.hasOwn(COLUMNS, columnId) ? (COLUMNS[columnId]?.(entry, options) ?? []) : [];
  return Object.values(COLUMNS).flatMap((choices) => choices(entry, options).slice(0, 1));
}

/** What ties an entry to others, whatever the cell: its entity, its request, its batch; only what was recorded. */
export function kinConditions({ entity, correlation: { request, batch } }: AuditEntry): readonly CellChoice[] {
  const [type, id] = [entity.type, entity.id];
  return [
    ...(request ? [is('request', request)] : []),
    ...(batch ? [is('batch', batch)] : []),
    ...(id === null
      ? []
      : [
          {
            kind: 'entity' as const,
            value: id,
            conditions: [
              { field: 'entityType' as const, operator: 'is' as const, values: [type] },
              { field: 'entityId' as const, operator: 'is' as const, values: [id] },
            ],
          },
        ]),
  ];
}

/**
 * The query after "filter by this" (`filter`: joins what is asked already), "exclude this" (`exclude`) or "only this" (`only`: everything
 * else that was asked is dropped, the order stays). Excluding more than one condition at once cannot be said by conditions joined by *and*, so the query then
 * stays as it is; see {@link canExclude}.
 */
export function applyChoice(query: AuditQuery, { conditions }: CellChoice, way: 'filter' | 'exclude' | 'only'): AuditQuery {
  if (way === 'only') return { ...query, conditions };
  if (way === 'exclude' && conditions.length !== 1) return query;
  return conditions.reduce(
    (result, condition) => addCondition(result, way === 'exclude' ? { ...condition, negated: true } : condition),
    query,
  );
}

/** Whether "not this" can be said of a choice. */
export const canExclude = ({ conditions }: CellChoice): boolean => conditions.length === 1;
