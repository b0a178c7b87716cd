import { compareEntries, type AuditEntry } from '../../entry/index.js';
import { cannotTell, EVERYTHING, failIfAny, idsOf, type Check } from './types.js';

/** Entries on the wrong side of their predecessor. */
function misplaced(entries: readonly AuditEntry[], order: 'newest' | 'oldest'): readonly string[] {
  const timed = entries.filter(({ occurredAt }) => occurredAt.iso !== null);
  return timed
    .filter((entry, index) => {
      const before = timed[index - 1];
      if (before === undefined) return false;
      const direction = compareEntries(before, entry);
      return order === 'newest' ? direction < 0 : direction > 0;
    })
    .map(({ id }) => id);
}

/** Checks of the declared orders. */
export const orderChecks: readonly Check[] = [
  {
    id: 'order/newest',
    title: 'Newest first, ties by sequence.',
    run: async (context) =>
      failIfAny(
        misplaced((await context.walk(EVERYTHING)).entries, 'newest'),
        'These entries are newer than the one before them. Order by occurredAt, then sequence, descending.',
      ),
  },
  {
    id: 'order/oldest',
    title: 'Oldest first, if declared, and then the exact reverse.',
    run: async (context) => {
      if (context.source.capabilities?.orders?.includes('oldest') !== true)
        return cannotTell('The source does not declare `oldest`.');
      const [newest, oldest] = [await context.walk(EVERYTHING), await context.walk({ conditions: [], order: 'oldest' })];
      const wrong = misplaced(oldest.entries, 'oldest');
      if (wrong.length > 0 || !newest.whole || !oldest.whole)
        return failIfAny(wrong, 'These entries are older than the one before them.');
      const reversed = idsOf(newest.rows).toReversed();
      return failIfAny(
        idsOf(oldest.rows).filter((id, index) => id !== reversed[index]),
        'Oldest first is not the reverse of newest first: equal moments need one more, unique key in the order.',
      );
    },
  },
];
