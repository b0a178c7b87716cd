import type { DiffLine } from '../diff/index.js';
import { type Actor, type AuditEntry, type AuditRow, type EntityRef, printValue, type Snapshot } from '../entry/index.js';
import { cellText, stateOf, valueOf } from './sides.js';
import type { LocalTime } from './times.js';
import type { Cell, ExportColumn, ExportValues, SideState } from './types.js';

/** What the columns of one line are read from. */
export interface LineSource {
  readonly row: AuditRow;
  /** `null`: the row could not be read. */
  readonly entry: AuditEntry | null;
  /** The changed field this line is about, in the layout `change`. */
  readonly line: DiffLine | null;
  readonly lines: () => readonly DiffLine[];
}

/** What every line of one file shares. */
export interface ColumnContext {
  readonly local: (time: AuditRow['occurredAt'] | undefined) => LocalTime | null;
  readonly writeTime: (time: LocalTime) => string;
  readonly values: ExportValues;
  readonly fieldName: (line: DiffLine, entry: AuditEntry) => string;
  readonly actorName: (entry: AuditEntry) => string;
}

type Read = (source: LineSource, context: ColumnContext) => Cell;

const ofEntry =
  (read: (entry: AuditEntry, context: ColumnContext) => Cell | undefined): Read =>
  ({ entry }, context) =>
    entry === null ? null : (read(entry, context) ?? null);

const ofLine =
  (read: (line: DiffLine, context: ColumnContext, entry: AuditEntry) => Cell): Read =>
  ({ line, entry }, context) =>
    line === null || entry === null ? null : read(line, context, entry);

const word = (words: Readonly<Record<string, string>> | undefined, value: string): string =>
  words !== undefined && Object.hasOwn(words, value) ? (words[value] ?? value) : value;

const textOf = (snapshot: Snapshot | null): Cell => (snapshot === null ? null : (snapshot.text ?? printValue(snapshot.root)));

const refText = ({ type, id }: EntityRef): string => (id === null ? type : `${type} #${id}`);

/** An actor by name, else by kind and id. */
export const actorText = ({ kind, name, id }: Actor): string => name ?? (id === undefined ? kind : `${kind} #${id}`);

/** One change in one phrase: `status: active → waiting_customer`; sides without a value are their states' words. */
export function changeText(line: DiffLine, context: ColumnContext, entry: AuditEntry): string {
  const side = (which: DiffLine['before']): string => {
    const state: SideState = stateOf(which);
    const name = word(context.values.state, state);
    if (state === 'value') return cellText(valueOf(which));
    const rest = state === 'truncated' ? cellText(valueOf(which)) : '';
    return rest === '' ? `[${name}]` : `${rest} [${name}]`;
  };
  return `${context.fieldName(line, entry)}: ${side(line.before)} → ${side(line.after)}`;
}

const time = (read: (entry: AuditRow) => AuditRow['occurredAt'] | undefined): Read =>
  function timeOf({ row }, { local, writeTime }) {
    const moment = read(row);
    const known = local(moment);
    // What could not be read as a moment stays as it was written.
    return known === null ? (moment?.raw ?? null) : writeTime(known);
  };

/** How each column is filled. */
export const COLUMN_READERS: Readonly<Record<ExportColumn, Read>> = {
  occurredAt: time((row) => row.occurredAt),
  recordedAt: time((row) => (row.kind === 'entry' ? row.recordedAt : undefined)),
  offset: ({ row }, { local, values }) => {
    const known = local(row.occurredAt);
    // Not `-03:00` alone, which a spreadsheet would take for a formula.
    return known === null ? null : known.offset === null ? word(values.zone, 'unknown') : `UTC${known.offset}`;
  },
  utc: ({ row }) => (row.occurredAt === null || row.occurredAt.zone === 'unknown' ? null : row.occurredAt.iso),
  id: ({ row }) => row.id,
  entityType: ofEntry(({ entity }) => entity.type),
  entityId: ofEntry(({ entity }) => entity.id),
  entityLabel: ofEntry(({ entity }) => entity.label),
  action: ofEntry(({ action }) => action),
  operation: ofEntry(({ operation }, { values }) => word(values.operation, operation)),
  outcome: ofEntry(({ outcome }, { values }) => word(values.outcome, outcome)),
  actor: ofEntry((entry, { actorName }) => actorName(entry)),
  actorKind: ofEntry(({ actor }, { values }) => (actor === null ? null : word(values.actorKind, actor.kind))),
  actorId: ofEntry(({ actor }) => actor?.id),
  actorEmail: ofEntry(({ actor }) => actor?.email),
  onBehalfOf: ofEntry(({ onBehalfOf }) => onBehalfOf.map(actorText).join(', ') || null),
  changes: (source, context) => {
    const { entry } = source;
    return entry === null
      ? null
      : source
          .lines()
          .map((line) => changeText(line, context, entry))
          .join('; ') || null;
  },
  before: ofEntry(({ before }) => textOf(before)),
  after: ofEntry(({ after }) => textOf(after)),
  cut: ofEntry(({ before, after }) => (before?.cuts.length ?? 0) + (after?.cuts.length ?? 0) > 0),
  message: ofEntry(({ message }) => message),
  reason: ofEntry(({ reason }) => reason),
  ip: ofEntry(({ origin }) => origin.ip),
  userAgent: ofEntry(({ origin }) => origin.userAgent),
  url: ofEntry(({ origin }) => origin.url),
  method: ofEntry(({ origin }) => origin.method),
  channel: ofEntry(({ origin }) => origin.channel),
  request: ofEntry(({ correlation }) => correlation.request),
  batch: ofEntry(({ correlation }) => correlation.batch),
  session: ofEntry(({ correlation }) => correlation.session),
  trace: ofEntry(({ correlation }) => correlation.trace),
  tags: ofEntry(({ tags }) => tags.join(', ') || null),
  related: ofEntry(({ related }) => related.map(refText).join(', ') || null),
  notes: ofEntry(({ notes }) => [...new Set(notes.map(({ code }) => code))].join(', ') || null),
  field: ofLine((line, context, entry) => context.fieldName(line, entry)),
  verdict: ofLine(({ verdict }, { values }) => word(values.verdict, verdict)),
  certainty: ofLine(({ certainty }, { values }) => word(values.certainty, certainty.type)),
  certaintyEntry: ofLine(({ certainty }) => (certainty.type === 'recorded' ? null : certainty.entry)),
  beforeState: ofLine(({ before }, { values }) => word(values.state, stateOf(before))),
  beforeValue: ofLine(({ before }) => valueOf(before)),
  afterState: ofLine(({ after }, { values }) => word(values.state, stateOf(after))),
  afterValue: ofLine(({ after }) => valueOf(after)),
  rowState: ({ row }, { values }) => word(values.row, row.kind === 'entry' ? 'ok' : row.problem.code),
  raw: ({ row }) => (row.kind === 'entry' ? null : (JSON.stringify(row.raw) ?? null)),
};
