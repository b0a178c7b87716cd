import type { DescribeContext, Tone } from '../../describe/index.js';
import { OPERATION_LOOKS } from '../../describe/index.js';
import type { Operation } from '../../entry/index.js';
import type { AuditQuery } from '../../query/index.js';
import { addCondition } from '../../query/index.js';
import type { HistogramBucket } from '../../source/index.js';

/** One operation's share of a bar, or of all bars. */
export interface OperationCount {
  readonly operation: string;
  readonly label: string;
  readonly tone: Tone;
  readonly count: number;
}

/** One bar of a histogram, in words too. */
export interface HistogramBar {
  /** `[from, to)`, ISO. */
  readonly from: string;
  readonly to: string;
  readonly total: number;
  /** In the order of the operations table; none without entries. */
  readonly parts: readonly OperationCount[];
  readonly atLeast: boolean;
  /** "19/02/2026 10:00:00 até 11:00:00". */
  readonly span: string;
  /** "35 eventos", "pelo menos 35 eventos". */
  readonly events: string;
  /** Span, events and parts in one sentence. */
  readonly label: string;
}

const isOperation = (name: string): name is Operation => Object.hasOwn(OPERATION_LOOKS, name);
const ORDER: readonly string[] = Object.keys(OPERATION_LOOKS);
const placeOf = (operation: string): number => (isOperation(operation) ? ORDER.indexOf(operation) : ORDER.length);

function describeCounts(counts: Readonly<Record<string, number>>, { messages }: DescribeContext): readonly OperationCount[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))
    .map(([operation, count]) => ({
      operation,
      count,
      label: isOperation(operation) ? messages.operations[operation] : operation,
      tone: isOperation(operation) ? OPERATION_LOOKS[operation].tone : 'neutral',
    }));
}

/** "10:00 até 11:00" within one day, with both days otherwise; whole days as days. The end is the last moment that counts. */
export function describeSpan(from: string, to: string, { format, messages }: DescribeContext): string {
  const last = new Date(Date.parse(to) - 1).toISOString();
  const [first, end] = [format.day(from), format.day(last)];
  const whole = format.day(new Date(Date.parse(from) - 1).toISOString()) !== first && format.day(to) !== end;
  if (whole) {
    return first === end
      ? format.date(from)
      : format.message(messages.overview.span, { from: format.date(from), to: format.date(last) });
  }
  return format.message(messages.overview.span, {
    from: format.dateTime(from),
    to: format.day(from) === format.day(to) ? format.time(to) : format.dateTime(to),
  });
}

/** "35 eventos", or that there are at least so many. */
export const describeEvents = (count: number, atLeast: boolean, { format, messages }: DescribeContext): string =>
  format.message(atLeast ? messages.overview.eventsAtLeast : messages.overview.events, { count });

/** Puts one bar, or several neighbours as one, into words. */
export function toBar(buckets: readonly HistogramBucket[], words: DescribeContext): HistogramBar {
  const { format, messages } = words;
  const counts: Record<string, number> = {};
  for (const bucket of buckets) {
    for (const [operation, count] of Object.entries(bucket.counts)) counts[operation] = (counts[operation] ?? 0) + count;
  }
  const parts = describeCounts(counts, words);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const atLeast = buckets.some((bucket) => bucket.atLeast === true);
  const from = buckets[0]?.from ?? '';
  const to = buckets.at(-1)?.to ?? '';
  const span = from === '' ? '' : describeSpan(from, to, words);
  const events = describeEvents(total, atLeast, words);
  const said = parts.map(({ label, count }) => format.message(messages.overview.part, { operation: label, count }));
  const label =
    parts.length === 0
      ? format.message(messages.overview.bar, { span, events })
      : format.message(messages.overview.barParts, { span, events, parts: format.list(said) });
  return { from, to, total, parts, atLeast, span, events, label };
}

/** All operations of some bars, with their sums. */
export function sumOperations(buckets: readonly HistogramBucket[], words: DescribeContext): readonly OperationCount[] {
  return toBar(buckets, words).parts;
}

/** The query narrowed to a stretch of bars. What it asked for before is never widened: bars may reach beyond its period. */
export function narrowTo(query: AuditQuery, from: string, to: string): AuditQuery {
  let [first, last] = [from, to];
  for (const condition of query.conditions) {
    if (condition.field !== 'occurredAt' || condition.negated === true) continue;
    const [start = '', end = ''] = condition.values;
    if (start !== '' && Date.parse(start) > Date.parse(first)) first = start;
    if (end !== '' && Date.parse(end) < Date.parse(last)) last = end;
  }
  return addCondition(query, { field: 'occurredAt', operator: 'in', values: [first, last] });
}

/** Whether a query asks for a period. */
export const hasPeriod = ({ conditions }: AuditQuery): boolean =>
  conditions.some(({ field, negated }) => field === 'occurredAt' && negated !== true);
