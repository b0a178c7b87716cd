'use client';
import { useMemo } from 'react';
import type { AuditEntry, Path } from '../entry/index.js';
import { describeActor, describeField, describeSide } from '../describe/index.js';
import type { ActorView, SideView } from '../describe/index.js';
import { fieldHistory } from '../history/index.js';
import type { FieldSpan, History, Knowledge } from '../history/index.js';
import { useTrilha } from './useTrilha.js';

/** One value of a field, in words. */
export interface FieldSpanView {
  /** Unique within the field's history. */
  readonly key: string;
  readonly span: FieldSpan;
  readonly knowledge: Knowledge;
  readonly value: SideView;
  /** Who set it; `null` when no loaded entry did. */
  readonly actor: ActorView | null;
  readonly setBy: AuditEntry | null;
  /** "19/02/2026 22:43:00", or `''` when unknown. */
  readonly from: string;
  /** "13 segundos"; absent when an end is unknown or open. */
  readonly held?: string;
  /** Present when it changed to this value outside the audit. */
  readonly gap?: { readonly from: string; readonly to: string };
}

/** What {@link useFieldHistory} gives. */
export interface FieldHistoryView {
  readonly label: string;
  /** Newest first. */
  readonly spans: readonly FieldSpanView[];
}

/** Every value of one field, newest first, in words: who set it, when, and how long it held. */
export function useFieldHistory(history: History, path: Path): FieldHistoryView {
  const { words } = useTrilha();
  return useMemo(() => {
    const type = history.entity?.type ?? '';
    const spans = fieldHistory(history, path).spans.map((span, place): FieldSpanView => ({
      key: String(place),
      span,
      knowledge: span.knowledge,
      value: describeSide(span.side, path, words, type),
      actor: span.setBy ? describeActor(span.setBy.actor, span.setBy.onBehalfOf, words) : null,
      setBy: span.setBy,
      from: span.from === null ? '' : words.format.dateTime(span.from),
      ...(span.heldMs !== null && { held: words.format.duration(span.heldMs) }),
      ...(span.gap && {
        gap: { from: words.format.dateTime(span.gap.after.occurredAt), to: words.format.dateTime(span.gap.until.occurredAt) },
      }),
    }));
    return { label: describeField(path, words, type).label, spans: spans.toReversed() };
  }, [history, path, words]);
}

/** A field's name in the host's words. */
export function useFieldName(history: History, path: Path): string {
  return describeField(path, useTrilha().words, history.entity?.type ?? '').label;
}
