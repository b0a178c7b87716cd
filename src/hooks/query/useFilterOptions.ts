'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DescribeContext } from '../../describe/index.js';
import type { AuditRow } from '../../entry/index.js';
import type { AuditQuery, QueryField } from '../../query/index.js';
import { changedParts, FIELD_VALUES, fieldValues, queryKey, withoutField } from '../../query/index.js';
import type { AuditSource, FacetBucket } from '../../source/index.js';
import { planQuery, sourceKey } from '../entries/plan.js';
import type { RowList } from '../entries/rowList.js';
import { useClient } from '../useClient.js';
import { useTrilha } from '../useTrilha.js';
import { valueWords } from './useConditionWords.js';

/** One value a filter offers. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** Entries that have it, where the source counts them; else `null`. */
  readonly count: number | null;
}

/** Loaded rows that are looked through for values, at most: enough to offer what there is, cheap at any length. */
const LOOKED_THROUGH = 500;
/** The same for changed fields, whose snapshots have to be read. */
const READ_THROUGH = 100;

/** Fields whose values are learnt and counted. Texts and recorded values have too many. */
type Countable = Exclude<QueryField, 'oldValue' | 'newValue' | 'occurredAt' | 'text'>;
const UNCOUNTED: ReadonlySet<string> = new Set(['oldValue', 'newValue', 'occurredAt', 'text']);
const isCountable = (field: QueryField): field is Countable => !UNCOUNTED.has(field);

/** Values known without asking: closed sets, the host's definitions. */
function knownValues(field: QueryField, { entities, actions, fields }: DescribeContext): readonly string[] {
  if (field === 'entityType') return entities.map(({ type }) => type);
  if (field === 'action') return actions.map(({ name }) => name);
  if (field === 'field') return [...new Set(fields.map(({ name }) => name))];
  return FIELD_VALUES[field] ?? [];
}

function learn(rows: RowList<AuditRow>, field: Countable): readonly string[] {
  const found = new Set<string>();
  const most = Math.min(rows.length, field === 'field' ? READ_THROUGH : LOOKED_THROUGH);
  for (let index = 0; index < most; index += 1) {
    const row = rows.at(index);
    if (row?.kind !== 'entry') continue;
    for (const value of field === 'field' ? changedParts(row).fields : fieldValues(row, field)) found.add(value);
  }
  return [...found];
}

const NONE: readonly FilterOption[] = [];

/**
 * What a filter on `field` offers: the source's facet with its counts, else the values the host declared and those of the loaded rows.
 * A source that cannot count, or fails to, takes nothing away. `null`: nothing is asked.
 */
export function useFilterOptions(
  field: QueryField | null,
  query: AuditQuery,
  rows: RowList<AuditRow>,
  given?: AuditSource,
): readonly FilterOption[] {
  const trilha = useTrilha();
  const client = useClient();
  const source = given ?? trilha.source;
  const name = source === null ? null : sourceKey(source);
  const countable = field !== null && isCountable(field);
  const others = useMemo(() => (field === null ? query : withoutField(query, field)), [query, field]);
  const facet = useQuery(
    {
      queryKey: ['trilha', 'facets', name, field, queryKey(others)],
      queryFn: async ({ signal }): Promise<readonly FacetBucket[] | null> => {
        if (field === null || source?.facets === undefined) return null;
        const facets = await source.facets(planQuery(others, source.capabilities).sent, [field], { signal });
        return facets.find((one) => one.field === field)?.buckets ?? null;
      },
      enabled: countable && source?.facets !== undefined,
      retry: false,
      networkMode: 'always',
      staleTime: 60_000,
      refetchOnWindowFocus: false,
    },
    client,
  ).data;
  const { words } = trilha;
  return useMemo(() => {
    if (field === null) return NONE;
    const counted = (facet ?? []).map(({ value, label, count }) => ({
      value,
      label: label ?? valueWords(field, value, words),
      count,
    }));
    const seen = new Set(counted.map(({ value }) => value));
    const more = [...new Set([...knownValues(field, words), ...(isCountable(field) ? learn(rows, field) : [])])];
    return [
      ...counted,
      ...more
        .filter((value) => !seen.has(value))
        .map((value) => ({ value, label: valueWords(field, value, words), count: null })),
    ];
  }, [field, facet, words, rows]);
}
