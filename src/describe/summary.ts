import type { DiffCounts, DiffLine, Verdict } from '../diff/index.js';
import type { EntryContext } from './types.js';

/** The order in which a summary tells its parts. */
const TOLD: readonly Verdict[] = ['changed', 'added', 'removed', 'moved', 'redacted', 'truncated', 'unrecorded'];

/** Counts of a difference and of lines beside it. */
export function addCounts(counts: DiffCounts | null, lines: readonly DiffLine[]): Readonly<Record<Verdict, number>> {
  const sum = { changed: 0, added: 0, removed: 0, moved: 0, truncated: 0, unrecorded: 0, redacted: 0, same: 0, ...counts };
  for (const line of lines) sum[line.verdict] += 1;
  return sum;
}

/** The summary line: "3 campos alterados, 1 cortado"; fields that are the same are not told. */
export function summarizeCounts(
  counts: Readonly<Record<Verdict, number>>,
  { format, messages: { summary } }: EntryContext,
): string {
  const told = TOLD.filter((verdict) => counts[verdict] > 0);
  if (told.length === 0) return summary.none;
  return told
    .map((verdict, index) => format.message((index === 0 ? summary.first : summary.next)[verdict], { count: counts[verdict] }))
    .join(summary.joiner);
}
