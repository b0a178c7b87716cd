import { describeAction, describeEntity, type DescribeContext } from '../../describe/index.js';
import type { AuditRow } from '../../entry/index.js';
import { entryHtml } from '../../export/index.js';
import type { History } from '../../history/index.js';
import { createFormatters } from '../../i18n/index.js';
import { exportContext } from './exportWords.js';
import { printPage } from './printPage.js';

/** Prints one row as a page of its own, with what its history infers. `now`: Unix milliseconds. */
export function printEntry(row: AuditRow, history: History | null, words: DescribeContext, now: number): Promise<void> {
  const { format, messages } = words;
  const { takeaway, screen, unreadable } = messages;
  const digits = createFormatters(format.locale, 'UTC');
  const title =
    row.kind === 'unreadable'
      ? unreadable.label
      : `${describeEntity(row.entity, words).name} · ${describeAction(row.action, row.operation, words).label}`;
  return printPage(
    entryHtml(row, {
      ...exportContext(words, () => history),
      title,
      lang: format.locale,
      timeZone: format.timeZone,
      writeTime: ({ wall }) => digits.dateTime(`${wall}Z`),
      facts: [
        [takeaway.zone, format.message(screen.zone, { zone: format.zoneName(now) })],
        [takeaway.made, format.dateTime(new Date(now).toISOString())],
      ],
    }),
  );
}
