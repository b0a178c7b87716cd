import type { DescribeContext } from '../../describe/index.js';
import { describeActor, describeField, diffEntry } from '../../describe/index.js';
import { fieldLines, statedLines } from '../../diff/index.js';
import type { AuditEntry } from '../../entry/index.js';
import type { ExportColumn, ExportEnding, ExportOptions, ExportWords } from '../../export/index.js';
import type { History } from '../../history/index.js';
import type { Messages } from '../../i18n/index.js';

/** Column titles in the screen's words. */
export function columnTitles({
  takeaway,
  columns,
  queryFields,
  origin,
  time,
  sides,
  notes,
  entity,
}: Messages): Readonly<Record<ExportColumn, string>> {
  return {
    ...takeaway.headers,
    occurredAt: columns.when,
    offset: takeaway.zone,
    utc: time.utc,
    entityType: queryFields.entityType,
    entityId: queryFields.entityId,
    action: queryFields.action,
    operation: queryFields.operation,
    outcome: queryFields.outcome,
    actor: columns.actor,
    actorKind: queryFields.actorKind,
    actorId: queryFields.actorId,
    changes: columns.change,
    before: sides.before,
    after: sides.after,
    ip: origin.ip,
    userAgent: origin.userAgent,
    url: origin.url,
    method: origin.method,
    channel: origin.channel,
    request: origin.request,
    batch: origin.batch,
    session: origin.session,
    trace: origin.trace,
    tags: origin.tags,
    related: entity.related,
    recordedAt: time.recorded,
    notes: notes.label,
    field: queryFields.field,
    beforeValue: queryFields.oldValue,
    afterValue: queryFields.newValue,
  };
}

/** "Exportação incompleta: 12.300 de cerca de 20.000". */
export function incompleteWords({ messages, format }: DescribeContext, { count = 0, expected }: ExportEnding): string {
  const { incomplete, incompleteOf, incompleteOfAbout } = messages.takeaway;
  const done = format.number(count);
  if (expected === undefined) return format.message(incomplete, { done });
  const message = expected.relation === 'exact' ? incompleteOf : incompleteOfAbout;
  return format.message(message, { done, total: format.number(expected.value) });
}

/** Every word of a file, in the screen's language. */
export function exportWords(words: DescribeContext): ExportWords {
  const { messages, format } = words;
  const { takeaway, sides, operations, outcome, actor, verdicts, certainty, unreadable } = messages;
  const { null: none, absent, unrecorded, truncated, redacted, unread } = sides;
  return {
    headers: columnTitles(messages),
    values: {
      operation: operations,
      outcome,
      actorKind: actor,
      verdict: verdicts,
      certainty,
      state: { value: takeaway.value, null: none, absent, unrecorded, truncated, redacted, unread },
      zone: { unknown: takeaway.noZone },
      row: { ...unreadable, ok: takeaway.readable },
    },
    incomplete: (ending) => incompleteWords(words, ending),
    longCell: (more) => format.message(takeaway.longCell, { more }),
  };
}

/** How a file is written in the screen's words and with what is known here: the host's names, and what the loaded histories infer. */
export function exportContext(
  words: DescribeContext,
  historyOf: (entry: AuditEntry) => History | null,
): Pick<ExportOptions, 'words' | 'fieldName' | 'actorName' | 'linesOf'> {
  return {
    words: exportWords(words),
    fieldName: (path, entry) => describeField(path, words, entry.entity.type).label,
    actorName: ({ actor }) => describeActor(actor, [], words).name,
    linesOf: (entry) => {
      const node = diffEntry(entry, words, historyOf(entry) ?? undefined);
      const lines = node === null ? [] : fieldLines(node);
      return [...lines, ...statedLines(entry, new Set(lines.map(({ key }) => key)))];
    },
  };
}
