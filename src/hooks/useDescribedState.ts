'use client';
import { useMemo } from 'react';
import { describeActor, describeEntry, describeField, describeSide } from '../describe/index.js';
import type { DescribeContext, SideView } from '../describe/index.js';
import type { DiffNode } from '../diff/index.js';
import { pathToPointer } from '../entry/index.js';
import type { Path } from '../entry/index.js';
import { diffStates } from '../history/index.js';
import type { EntityState, FieldState, Knowledge } from '../history/index.js';
import { useTrilha } from './useTrilha.js';

/** A field at one moment, in words. */
export interface DescribedField {
  readonly key: string;
  readonly path: Path;
  readonly label: string;
  readonly value: SideView;
  readonly knowledge: Knowledge;
  /** Why it is not known, for `inferred` and `unknown`. */
  readonly reason?: string;
  /** "definido por API em 19/02/2026 22:43:00". */
  readonly setBy?: string;
}

/** An entity's state in words. */
export interface DescribedState {
  /** The moment of its last entry, or the chosen instant. */
  readonly when: string;
  /** What happened then; for an instant, what had happened last. */
  readonly sentence: string;
  /** "Ainda não existia", "Já estava excluído"; absent while the entity was there. */
  readonly presence?: string;
  readonly fields: readonly DescribedField[];
}

const NOTHING: DescribedState = { when: '', sentence: '', fields: [] };

/** The words of an entity's state, at its last entry or at an `instant` (ISO) some time after it. */
export function useDescribedState(state: EntityState | null, instant: string | null = null): DescribedState {
  const { words } = useTrilha();
  return useMemo(() => (state === null ? NOTHING : describeState(state, instant, words)), [state, instant, words]);
}

/** The differences between two states of one entity; `null` while either is missing. */
export function useStateDiff(from: EntityState | null, to: EntityState | null): DiffNode | null {
  return useMemo(() => (from === null || to === null ? null : diffStates(from, to)), [from, to]);
}

function sentenceOf({ entry }: EntityState, instant: string | null, words: DescribeContext): string {
  const { format, messages } = words;
  if (entry === null) return messages.state.nothing;
  const { sentence } = describeEntry(entry, words);
  return instant === null ? sentence : format.message(messages.state.until, { sentence });
}

function describeState(state: EntityState, instant: string | null, words: DescribeContext): DescribedState {
  const { format, messages } = words;
  const presence = {
    before: messages.state.nonexistent,
    deleted: messages.state.deleted,
    present: undefined,
    unknown: undefined,
  }[state.presence];
  return {
    when: instant === null ? (state.entry ? format.dateTime(state.entry.occurredAt) : '') : format.dateTime(instant),
    sentence: sentenceOf(state, instant, words),
    ...(presence !== undefined && { presence }),
    fields: state.fields.map((field) => describeFieldState(field, state.entity?.type ?? '', words)),
  };
}

function describeFieldState(field: FieldState, type: string, words: DescribeContext): DescribedField {
  const { format, messages } = words;
  const reason =
    field.knowledge === 'inferred'
      ? messages.state.inferredHelp
      : field.reason === undefined
        ? undefined
        : messages.state.reasons[field.reason];
  return {
    key: pathToPointer(field.path),
    path: field.path,
    label: describeField(field.path, words, type).label,
    value: describeSide(field.side, field.path, words, type),
    knowledge: field.knowledge,
    ...(reason !== undefined && { reason }),
    ...(field.setBy && {
      setBy: format.message(messages.state.setBy, {
        actor: describeActor(field.setBy.actor, field.setBy.onBehalfOf, words).phrase,
        when: format.dateTime(field.setBy.occurredAt),
      }),
    }),
  };
}
