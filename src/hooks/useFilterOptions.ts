'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DescribeContext } from '../describe/index.js';
import { describeAction, describeEntityType } from '../describe/index.js';
import type { AuditEntry, AuditRow } from '../entry/index.js';
import type { AuditQuery, QueryField } from '../query/index.js';
import { FIELD_VALUES, queryKey } from '../query/index.js';
import type { AuditSource, Facet } from '../source/index.js';
import { planQuery, sourceKey } from './entries/plan.js';
import type { RowList } from './entries/rowList.js';
import { useClient } from './useClient.js';
import { useTrilha } from './useTrilha.js';

/** One value a filter offers. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** Entries that have it, where the source counts them; else `null`. */
  readonly count: number | null;
}

/** The fields whose values are offered as a list. */
export const CHOICE_FIELDS = ['entityType', 'action', 'actorKind'] as const satisfies readonly QueryField[];
/** One of {@link CHOICE_FIELDS}. */
export type ChoiceField = (typeof CHOICE_FIELDS)[number];

interface Choice {
  /** The entry's own value, for values learnt from loaded rows. */
  readonly of: (entry: AuditEntry) => string | undefined;
  /** Values known without asking: the host's definitions, closed sets. */
  readonly known: (words: DescribeContext) => readonly string[];
  readonly label: (value: string, words: DescribeContext) => string;
}

const CHOICES: Readonly<Record<ChoiceField, Choice>> = {
  entityType: {
    of: (entry) => entry.entity.type,
    known: (words) => words.entities.map((entity) => entity.type),
    label: describeEntityType,
  },
  action: {
    of: (entry) => entry.action,
    known: (words) => words.actions.map((action) => action.name),
    label: (value, words) => describeAction(value, 'unknown', words).label,
  },
  actorKind: {
    of: (entry) => entry.actor?.kind,
    known: () => FIELD_VALUES.actorKind ?? [],
    label: (value, { messages }) => (Object.hasOwn(messages.actor, value) ? messages.actor[value as 'user'] : value),
  },
};

/** Loaded rows that are looked through for values, at most: enough to offer what there is, cheap at any length. */
const LOOKED_THROUGH = 500;

function learn(rows: RowList<AuditRow>, { of }: Choice): readonly string[] {
  const found = new Set<string>();
  for (let index = 0; index < Math.min(rows.length, LOOKED_THROUGH); index += 1) {
    const row = rows.at(index);
    const value = row?.kind === 'entry' ? of(row) : undefined;
    if (value !== undefined) found.add(value);
  }
  return [...found];
}

/**
 * What the filters offer: the source's facets with their counts, else the values the host declared and those of the loaded rows.
 * A source that fails to count takes nothing away: the filters stay with what is known.
 */
export function useFilterOptions(
  query: AuditQuery,
  rows: RowList<AuditRow>,
  given?: AuditSource,
): Readonly<Record<ChoiceField, readonly FilterOption[]>> {
  const trilha = useTrilha();
  const client = useClient();
  const source = given ?? trilha.source;
  const facets = useQuery(
    {
      queryKey: ['trilha', 'facets', source === null ? null : sourceKey(source), queryKey(query)],
      queryFn: async ({ signal }): Promise<readonly Facet[]> =>
        (await source?.facets?.(planQuery(query, source.capabilities).sent, CHOICE_FIELDS, { signal })) ?? [],
      enabled: source?.facets !== undefined,
      retry: false,
      networkMode: 'always',
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      placeholderData: (previous, asked) =>
        asked?.queryKey[2] === (source === null ? null : sourceKey(source)) ? previous : undefined,
    },
    client,
  ).data;
  const { words } = trilha;
  return useMemo(() => {
    const optionsOf = (field: ChoiceField): readonly FilterOption[] => {
      const choice = CHOICES[field];
      const buckets = facets?.find((facet) => facet.field === field)?.buckets;
      const values = buckets?.map(({ value, label, count }) => ({ value, label, count })) ?? [];
      const extra = buckets ? [] : [...new Set([...choice.known(words), ...learn(rows, choice)])];
      const all = [...values, ...extra.map((value) => ({ value, label: undefined, count: null }))];
      return all.map(({ value, label, count }) => ({ value, label: label ?? choice.label(value, words), count }));
    };
    return { entityType: optionsOf('entityType'), action: optionsOf('action'), actorKind: optionsOf('actorKind') };
  }, [facets, words, rows]);
}
