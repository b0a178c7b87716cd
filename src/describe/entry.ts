import { countDiff, type DiffNode, fieldLines } from '../diff/index.js';
import type { AuditEntry, Operation } from '../entry/index.js';
import type { History } from '../history/index.js';
import { describeAction } from './action.js';
import { describeActor } from './actor.js';
import { diffEntry, saysLittle, rankLines } from './changes.js';
import { describeEntity } from './entity.js';
import { describeLine } from './line.js';
import { describeOrigin } from './origin.js';
import { sentenceOf } from './sentence.js';
import { statedLines, statedTexts } from './stated.js';
import { addCounts, summarizeCounts } from './summary.js';
import { lineText } from './text.js';
import { describeTime } from './time.js';
import type { EntryContext, EntryView } from './types.js';

/** Options of {@link describeEntry}; every one has a default. */
export interface DescribeEntryOptions {
  /** How many changes to describe. Default 3. */
  readonly top?: number;
  /** The entity's history: values that were not recorded are then inferred from it, and marked. */
  readonly history?: History;
  /** The entry's difference, when it is already there. */
  readonly diff?: DiffNode;
}

/** Operations of which some recorded value is expected. */
const RECORDS: ReadonlySet<Operation> = new Set(['create', 'update', 'status', 'delete', 'restore']);

function remarkOf(entry: AuditEntry, operation: Operation, context: EntryContext): string | undefined {
  const [stated] = statedTexts(entry);
  if (stated !== undefined) return lineText(stated, 200);
  const words = context.messages.sentences;
  if (entry.before !== null || entry.after !== null || entry.changes?.length === 0) return words.noVisibleChange;
  return RECORDS.has(operation) ? words.nothingRecorded : undefined;
}

/** An entry in words: all that a row needs. Pure; {@link createEntryDescriber} remembers what it gives. */
export function describeEntry(entry: AuditEntry, context: EntryContext, options: DescribeEntryOptions = {}): EntryView {
  const { top = 3, history } = options;
  const type = entry.entity.type;
  const diff = options.diff ?? diffEntry(entry, context, history);
  const recorded = diff === null ? [] : fieldLines(diff);
  const stated = statedLines(entry, new Set(recorded.map((line) => line.key)));
  const lines = stated.length === 0 ? recorded : [...recorded, ...stated];
  const ranked = rankLines(lines, context, type);
  const changes = ranked.slice(0, top).map((line) => describeLine(line, context, type));
  // A sentence is about something that happened, if anything did: rather a date that moved than a field that was cut.
  const telling = ranked.find((line) => !saysLittle(line)) ?? ranked[0];
  const first = changes.find(({ line }) => line === telling) ?? (telling && describeLine(telling, context, type));
  const action = describeAction(entry.action, entry.operation, context);
  const actor = describeActor(entry.actor, entry.onBehalfOf, context);
  const entity = describeEntity(entry.entity, context);
  const remark = lines.length === 0 ? remarkOf(entry, action.operation, context) : undefined;
  return {
    entry,
    when: describeTime(entry.occurredAt, context),
    entity,
    action,
    actor: entry.actor === null ? null : actor,
    actorLabel: actor.phrase,
    origin: describeOrigin(entry.origin, context),
    outcome: { value: entry.outcome, label: context.messages.outcome[entry.outcome] },
    changes,
    cut: (entry.before?.cuts.length ?? 0) > 0 || (entry.after?.cuts.length ?? 0) > 0,
    more: Math.max(lines.length - top, 0),
    ...(remark !== undefined && { remark }),
    summary: summarizeCounts(addCounts(diff === null ? null : countDiff(diff), stated), context),
    sentence: sentenceOf({ entry, action, actor, entity, first, others: lines.length - 1 }, context),
  };
}

/** {@link describeEntry} with a memory. */
export type EntryDescriber = (entry: AuditEntry, options?: DescribeEntryOptions) => EntryView;

/**
 * Makes a `describeEntry` that remembers its last view of each entry, by the entry's identity and as long as the entry itself is kept:
 * scrolling back costs nothing, and forgotten pages take their views with them.
 */
export function createEntryDescriber(context: EntryContext): EntryDescriber {
  const seen = new WeakMap<AuditEntry, { readonly options: DescribeEntryOptions; readonly view: EntryView }>();
  return (entry, options = {}) => {
    const known = seen.get(entry);
    const { top, history, diff } = known?.options ?? {};
    if (known !== undefined && top === options.top && history === options.history && diff === options.diff) return known.view;
    const view = describeEntry(entry, context, options);
    seen.set(entry, { options, view });
    return view;
  };
}
