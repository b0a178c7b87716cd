import type { DescribeContext } from '../../describe/index.js';
import type { Total } from '../../hooks/index.js';

/** How many there are, and how surely: "12.300 registros", "Cerca de 20.000 registros". */
export function countWords(total: Total | null, { messages, format }: Pick<DescribeContext, 'messages' | 'format'>): string {
  const { takeaway } = messages;
  if (total === null) return takeaway.uncounted;
  return format.message(takeaway[total.relation], { count: total.value, total: format.number(total.value) });
}

/** How many are done, of how many. */
export function doneWords(
  count: number,
  total: Total | null,
  { messages, format }: Pick<DescribeContext, 'messages' | 'format'>,
): string {
  const { takeaway } = messages;
  if (total === null) return format.message(takeaway.exact, { count });
  return format.message(total.relation === 'exact' ? takeaway.soFarOf : takeaway.soFarOfAbout, {
    done: format.number(count),
    total: format.number(total.value),
  });
}
