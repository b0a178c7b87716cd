'use client';
import { useMemo } from 'react';
import { describeAction, describeActor, describeEntity, describeField, describeSide } from '../../describe/index.js';
import type { ActionView, DescribeContext, EntryView } from '../../describe/index.js';
import type { AuditEntry, EntityRef } from '../../entry/index.js';
import { beforeOf } from '../../history/index.js';
import type { Break, Doubt, DoubtReason, History, RunGroup, Seam } from '../../history/index.js';
import { useTrilha } from '../useTrilha.js';
import type { TimelineLane } from './useLanes.js';

/** "Lead #18", in the host's words. */
export function useEntityName(entity: EntityRef): string {
  return describeEntity(entity, useTrilha().words).name;
}

/** "Lead #18 e Conversation #18", in the host's words. */
export function useEntityNames(entities: readonly EntityRef[]): string {
  const { words } = useTrilha();
  return words.format.list(entities.map((entity) => describeEntity(entity, words).name));
}

/** "27 alterações, 1 lacuna, 3 não verificáveis", over all lanes; what there is none of is left out, but for the changes. */
export function useTimelineSummary(lanes: readonly TimelineLane[]): string {
  const { format, messages } = useTrilha().words;
  const sum = (pick: (lane: TimelineLane) => number): number => lanes.reduce((total, lane) => total + pick(lane), 0);
  const gaps = sum((lane) => lane.continuity.gaps);
  const unverifiable = sum((lane) => lane.continuity.unverifiable);
  const undated = sum((lane) => lane.continuity.undated);
  return [
    format.message(messages.continuity.changes, { count: sum((lane) => lane.continuity.changes) }),
    gaps > 0 && format.message(messages.continuity.gaps, { count: gaps }),
    unverifiable > 0 && format.message(messages.continuity.unverifiable, { count: unverifiable }),
    undated > 0 && format.message(messages.timeline.undated, { count: undated }),
  ]
    .filter((part) => part !== false)
    .join(', ');
}

type Moment = AuditEntry['occurredAt'];

/** Two moments as short as they can be told apart: times alone within one day. */
function spanWords(from: Moment | string, to: Moment | string, { format }: DescribeContext): { from: string; to: string } {
  const within = format.day(from) === format.day(to);
  const write = (moment: Moment | string): string => (within ? format.time(moment) : format.dateTime(moment));
  return { from: write(from), to: write(to) };
}

/** The sentence of a break: which field, between which moments, what was expected and what was found; `doubtful`: that the audit may know of it. */
export function useDescribedGap(broken: Break, doubtful = false): string {
  const { words } = useTrilha();
  const type = broken.to.entity.type;
  const gap = words.format.message(words.messages.continuity.gap, {
    field: describeField(broken.path, words, type).label,
    ...spanWords(broken.from.occurredAt, broken.to.occurredAt, words),
    expected: describeSide(broken.expected, broken.path, words, type).text,
    found: describeSide(broken.found, broken.path, words, type).text,
  });
  return doubtful ? words.format.message(words.messages.continuity.gapMaybe, { gap }) : gap;
}

/** What is doubtful about the joint before an entry. */
export interface DoubtView {
  /** One sentence for each reason, with the fields it is about. */
  readonly explanation: string;
  /** `warning`: something was recorded and cannot be read (cut, masked). `neutral`: nothing is there to compare with. */
  readonly tone: 'warning' | 'neutral';
}

const REASONS: readonly DoubtReason[] = ['cut', 'redacted', 'unloaded', 'unrecorded'];
const UNREAD: ReadonlySet<DoubtReason> = new Set(['cut', 'redacted']);

/**
 * Why it cannot be told whether an entry continues what came before; `null` where it can, and where all there is to say is already said by
 * the mark of an inferred value (`inferred`).
 */
export function useDoubts(seam: Seam | null, inferred: boolean): DoubtView | null {
  const { words } = useTrilha();
  return useMemo(() => {
    const doubts = (seam?.verdict === 'start' ? [] : (seam?.doubts ?? [])).filter(
      ({ reason }) => !(inferred && reason === 'unrecorded'),
    );
    if (seam === null || doubts.length === 0) return null;
    const { messages, format } = words;
    const fieldsOf = (of: readonly Doubt[]): string =>
      format.list([
        ...new Set(
          of.map(({ path }) =>
            path.length === 0 ? messages.timeline.allFields : describeField(path, words, seam.entry.entity.type).label,
          ),
        ),
      ]);
    const explanation = REASONS.flatMap((reason) => {
      const found = doubts.filter((doubt) => doubt.reason === reason);
      return found.length === 0 ? [] : [format.message(messages.timeline.doubts[reason], { fields: fieldsOf(found) })];
    }).join(' ');
    return { explanation, tone: doubts.some(({ reason }) => UNREAD.has(reason)) ? 'warning' : 'neutral' };
  }, [seam, inferred, words]);
}

/** The inferred value of an entry that matters most. */
export interface InferredView {
  /** Which field, the last known value's moment, and how long ago that was. */
  readonly explanation: string;
  /** Id of the entry that told the value. */
  readonly from: string;
}

/** A field whose value before was inferred. */
interface Inference {
  readonly field: string;
  readonly from: string;
  readonly at: string | null;
}

/** The entry's first inferred `antes`: of what changed, else of what was only said again. */
function inferenceOf(
  { entry, changes }: EntryView,
  seam: Seam | null,
  history: History,
  words: DescribeContext,
): Inference | null {
  for (const { certainty, label } of changes) {
    if (certainty.type === 'inferred') return { field: label, from: certainty.entry, at: certainty.at };
  }
  for (const { path, reason } of seam?.doubts ?? []) {
    if (reason !== 'unrecorded' || path.length === 0) continue;
    const certainty = beforeOf(history, entry.id, path)?.certainty;
    if (certainty?.type !== 'inferred') continue;
    return { field: describeField(path, words, entry.entity.type).label, from: certainty.entry, at: certainty.at };
  }
  return null;
}

/** What an entry's inferred `antes` comes from; `null` when none is inferred. */
export function useInferred(view: EntryView, seam: Seam | null, history: History): InferredView | null {
  const { words } = useTrilha();
  return useMemo(() => {
    const { format, messages } = words;
    const found = inferenceOf(view, seam, history, words);
    if (found === null) return null;
    const { field, from, at } = found;
    const now = view.entry.occurredAt.iso;
    const distance = at === null || now === null ? 0 : Date.parse(now) - Date.parse(at);
    const explanation =
      at === null || now === null
        ? messages.certainty.inferred
        : format.message(messages.timeline.inferredHelp, {
            field,
            when: format.dateTime(at),
            ago:
              distance === 0
                ? messages.timeline.sameMoment
                : format.message(messages.timeline.ago, { duration: format.duration(distance) }),
          });
    return { explanation, from };
  }, [view, seam, history, words]);
}

/** A folded line in words. */
export interface RunView {
  readonly action: ActionView;
  /** "API: Atualizado, 3 registros iguais". */
  readonly sentence: string;
  /** "de 22:42:47 a 22:43:00", or the one moment. */
  readonly span: string;
  /** "O que variou: status e nome"; absent when nothing did. */
  readonly differed?: string;
  /** The entities it touches, when there are several. */
  readonly entities?: string;
  /** "Mostrar os 3 registros" / "Recolher". */
  readonly toggle: string;
}

/** The words of a folded line. */
export function useRunView(group: RunGroup, sample: AuditEntry, open: boolean): RunView {
  const { words } = useTrilha();
  return useMemo(() => {
    const { format, messages } = words;
    const action = describeAction(sample.action, sample.operation, words);
    const { count, first, last, differing, entities } = group;
    const kind =
      group.run === 'burst' ? messages.runs.request : differing.length === 0 ? messages.runs.same : messages.runs.alike;
    const actor = describeActor(sample.actor, sample.onBehalfOf, words).phrase;
    const fields = differing.map((name) => describeField([name], words, sample.entity.type).label);
    const span = first === null || last === null ? null : spanWords(first, last, words);
    return {
      action,
      sentence: format.message(kind, { actor, action: action.label, count }),
      span: span === null ? '' : span.from === span.to ? span.from : format.message(messages.runs.span, span),
      ...(group.run === 'like' &&
        fields.length > 0 && { differed: format.message(messages.runs.differed, { fields: format.list(fields) }) }),
      ...(entities.length > 1 && { entities: format.list(entities.map((entity) => describeEntity(entity, words).name)) }),
      toggle: open ? messages.runs.fold : format.message(messages.runs.unfold, { count }),
    };
  }, [group, sample, open, words]);
}
