'use client';
import { useState } from 'react';
import type { CoreContext } from '../../describe/index.js';
import type { AuditRow } from '../../entry/index.js';
import type { RowList } from '../entries/rowList.js';
import { useSurroundings } from '../surroundings.js';
import type { Days } from './days.js';
import { extendDays, NO_DAYS } from './days.js';

interface Known {
  readonly rows: RowList<AuditRow>;
  readonly words: CoreContext;
  readonly days: Days;
}

const same = (one: AuditRow | undefined, other: AuditRow | undefined): boolean => one === other;

/** Whether `rows` is `before` with more at its end, judged by its first, middle and last row. */
export function continues(before: RowList<AuditRow>, rows: RowList<AuditRow>): boolean {
  const { length } = before;
  if (length === 0 || rows.length < length) return length === 0;
  return [0, length >> 1, length - 1].every((index) => same(before.at(index), rows.at(index)));
}

/** Where the days of the rows begin, in the screen's zone. Appended rows cost only themselves. */
export function useDays(rows: RowList<AuditRow>): Days {
  const { words } = useSurroundings();
  const [known, keep] = useState<Known>({ rows: [], words, days: NO_DAYS });
  if (known.rows === rows && known.words === words) return known.days;
  const start = known.words === words && continues(known.rows, rows) ? known.days : NO_DAYS;
  const days = extendDays(start, rows, (row) => {
    const iso = row.occurredAt?.iso;
    return iso ? words.format.day(iso) : null;
  });
  keep({ rows, words, days });
  return days;
}
