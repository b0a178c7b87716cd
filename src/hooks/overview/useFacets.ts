'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DescribeContext } from '../../describe/index.js';
import { describeAction, describeEntityType, describeField } from '../../describe/index.js';
import type { AuditQuery, QueryField } from '../../query/index.js';
import { queryKey } from '../../query/index.js';
import type { AuditError, AuditSource, Facet } from '../../source/index.js';
import { canFilter, toAuditError } from '../../source/index.js';
import { planQuery, sourceKey } from '../entries/plan.js';
import { retryDelay, shouldRetry } from '../entries/retry.js';
import { useClient } from '../useClient.js';
import { useStableBy } from '../useStable.js';
import { useTrilha } from '../useTrilha.js';
import type { FacetChoice } from './facetQuery.js';
import { choiceOf, chosenValues } from './facetQuery.js';

/** Fields that are counted, in their order. */
const FIELDS = [
  'entityType',
  'action',
  'operation',
  'actorKind',
  'actorName',
  'outcome',
  'field',
  'ip',
  'tag',
] as const satisfies readonly QueryField[];

type FacetField = (typeof FIELDS)[number];

const wordIn = (words: object, value: string): string => {
  const word: unknown = Object.hasOwn(words, value) ? Reflect.get(words, value) : undefined;
  return typeof word === 'string' ? word : value;
};

/** Words of a field's values; the others are foreign texts, shown as they are. */
const LABELS: Readonly<Partial<Record<FacetField, (value: string, words: DescribeContext) => string>>> = {
  entityType: describeEntityType,
  action: (value, words) => describeAction(value, 'unknown', words).label,
  operation: (value, { messages }) => wordIn(messages.operations, value),
  actorKind: (value, { messages }) => wordIn(messages.actor, value),
  outcome: (value, { messages }) => wordIn(messages.outcome, value),
  field: (value, words) => describeField(value.split('.'), words).label,
};

/** One value of a facet, with its words and what the query says about it. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  /** `null`: chosen, and not among the counted values. */
  readonly count: number | null;
  readonly choice: FacetChoice;
}

/** The counted values of one field. */
export interface FacetView {
  readonly field: QueryField;
  readonly label: string;
  readonly values: readonly FacetValue[];
  /** Entries with values that are not listed. */
  readonly other: number;
  readonly approximate: boolean;
  /** Of an approximate facet: entries counted, where the source says. */
  readonly counted: number | null;
}

/** The facets of a query. */
export interface Facets {
  readonly status: 'loading' | 'failed' | 'ready';
  readonly facets: readonly FacetView[];
  /** Whether values can be excluded. */
  readonly negation: boolean;
  /** `true`: the counts ignore conditions that only the loaded rows are filtered by. */
  readonly ignoresLocal: boolean;
  readonly stale: boolean;
  readonly error: AuditError | null;
  readonly retry: () => void;
}

/** Fields a source counts and filters by; none without facets. */
export const facetFieldsOf = (source: AuditSource | null): readonly FacetField[] =>
  source?.facets === undefined ? [] : FIELDS.filter((field) => canFilter(source.capabilities, field, 'is'));

function toView(field: FacetField, facet: Facet | undefined, query: AuditQuery, words: DescribeContext): FacetView {
  const labelOf = (value: string): string => LABELS[field]?.(value, words) ?? value;
  const buckets = facet?.buckets ?? [];
  const listed = new Set(buckets.map(({ value }) => value));
  const missing = [...new Set(chosenValues(query, field))].filter((value) => value !== '' && !listed.has(value));
  const values = [...buckets, ...missing.map((value) => ({ value, label: undefined, count: null }))];
  return {
    field,
    label: words.messages.queryFields[field],
    values: values.map(({ value, label, count }) => ({
      value,
      label: label ?? labelOf(value),
      count,
      choice: choiceOf(query, field, value),
    })),
    other: facet?.other ?? 0,
    approximate: facet?.approximate === true,
    counted: facet?.counted ?? null,
  };
}

/** Counts of every field the source counts and filters by, each without the query's conditions on that field. */
export function useFacets(query: AuditQuery, options: { readonly source?: AuditSource | undefined } = {}): Facets {
  const trilha = useTrilha();
  const client = useClient();
  const source = options.source ?? trilha.source;
  const question = useStableBy(query, queryKey);
  const plan = useMemo(() => planQuery(question, source?.capabilities), [question, source]);
  const fields = useMemo(() => facetFieldsOf(source), [source]);
  const key = source === null ? null : sourceKey(source);
  const asked = useQuery(
    {
      queryKey: ['trilha', 'facets', key, plan.key, fields.join()],
      queryFn: async ({ signal }): Promise<readonly Facet[]> => {
        try {
          return (await source?.facets?.(plan.sent, fields, { signal })) ?? [];
        } catch (error) {
          throw toAuditError(error, { source: source?.name, method: 'facets' });
        }
      },
      enabled: fields.length > 0,
      retry: shouldRetry,
      retryDelay,
      networkMode: 'always',
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      placeholderData: (previous, before) => (before?.queryKey[2] === key ? previous : undefined),
    },
    client,
  );
  const { data, isError, isPlaceholderData, refetch } = asked;
  const error = useMemo(() => (isError ? toAuditError(asked.error) : null), [isError, asked.error]);
  const { words } = trilha;
  return useMemo(
    () => ({
      status: isError ? 'failed' : data === undefined ? 'loading' : 'ready',
      facets: fields.flatMap((field) => {
        const view = toView(
          field,
          data?.find((facet) => facet.field === field),
          question,
          words,
        );
        return view.values.length === 0 && view.other === 0 ? [] : [view];
      }),
      negation: source?.capabilities?.negation === true,
      ignoresLocal: plan.local.length > 0,
      stale: isPlaceholderData,
      error,
      retry: () => void refetch(),
    }),
    [isError, data, fields, question, words, source, plan, isPlaceholderData, error, refetch],
  );
}
