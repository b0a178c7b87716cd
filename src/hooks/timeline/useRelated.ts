'use client';
import { useCallback, useMemo, useState } from 'react';
import type { AuditEntry, EntityRef } from '../../entry/index.js';
import type { History } from '../../history/index.js';
import { useStableBy } from '../useStable.js';
import { useTrilha } from '../useTrilha.js';
import { createRelatedReader, entityKeyIn, relatedIn, writtenKey, writtenKeys } from './entities.js';

/** An entity that entries point to, and whether its entries are shown. */
export interface RelatedEntity {
  readonly key: string;
  readonly entity: EntityRef;
  readonly shown: boolean;
}

/** What {@link useShown} gives. */
export interface ShownEntities {
  /** Related entities that are switched on, in the order they were. */
  readonly shown: readonly EntityRef[];
  /** Switches one on or off, by the key of {@link RelatedEntity}. */
  readonly toggleRelated: (key: string) => void;
}

const NONE: readonly EntityRef[] = [];

const fromKey = (key: string): EntityRef => {
  const [type, id] = JSON.parse(key) as [string, string | null];
  return { type, id };
};

/** Which related entities stand beside the main one: those given at first, then what the reader switched. Another main entity starts anew. */
export function useShown(entity: EntityRef, given: readonly EntityRef[] = NONE): ShownEntities {
  const { words } = useTrilha();
  const keyOf = useMemo(() => entityKeyIn(words), [words]);
  const related = useStableBy(given, writtenKeys);
  const of = writtenKey(entity);
  const [chosen, setChosen] = useState<{ readonly of: string; readonly keys: readonly string[] } | null>(null);
  const initial = useMemo(() => [...new Set(related.map(keyOf))], [related, keyOf]);
  const keys = chosen?.of === of ? chosen.keys : initial;
  const shown = useMemo(() => keys.filter((key) => key !== keyOf(entity)).map(fromKey), [keys, keyOf, entity]);
  const toggleRelated = useCallback(
    (key: string) => {
      setChosen((before) => {
        const now = before?.of === of ? before.keys : initial;
        return { of, keys: now.includes(key) ? now.filter((one) => one !== key) : [...now, key] };
      });
    },
    [of, initial],
  );
  return { shown, toggleRelated };
}

/** Where related entities are read from. */
export interface RelatedSources {
  readonly related: readonly EntityRef[] | undefined;
  readonly relatedOf: ((entry: AuditEntry) => readonly EntityRef[]) | undefined;
}

/** Every related entity there is to switch: the given ones, and those that the main entity's loaded entries name. */
export function useMet(
  entity: EntityRef,
  history: History | undefined,
  shown: readonly EntityRef[],
  { related: given = NONE, relatedOf }: RelatedSources,
): readonly RelatedEntity[] {
  const { words } = useTrilha();
  const keyOf = useMemo(() => entityKeyIn(words), [words]);
  const related = useStableBy(given, writtenKeys);
  const read = useMemo(() => createRelatedReader(relatedOf), [relatedOf]);
  const found = useMemo(() => relatedIn(history, read, keyOf), [history, read, keyOf]);
  return useMemo(() => {
    const own = keyOf(entity);
    const on = new Set(shown.map(keyOf));
    const all = new Map([...related, ...shown, ...found].map((one) => [keyOf(one), one] as const));
    all.delete(own);
    return [...all].map(([key, one]) => ({ key, entity: one, shown: on.has(key) }));
  }, [keyOf, entity, related, shown, found]);
}
