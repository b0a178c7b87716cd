'use client';
import { useState } from 'react';
import type { CoreContext } from '../../describe/index.js';
import type { AuditRow } from '../../entry/index.js';
import type { RowList } from '../entries/rowList.js';
import { useSurroundings } from '../surroundings.js';
import type { DatedRow, Days } from './days.js';
import { extendDays, NO_DAYS, prependDays } from './days.js';

interface Known {
  readonly rows: RowList<AuditRow>;
  readonly words: CoreContext;
  readonly days: Days;
  /** `true`: some rows were not here to be looked at. */
  readonly partial: boolean;
}

const same = (one: AuditRow | undefined, other: AuditRow | undefined): boolean => one === other;

/** Whether `rows` has `before` from row `by` on (0: more at its end): told by their lineage, else judged by its first, middle and last row. */
export function continues(before: RowList<AuditRow>, rows: RowList<AuditRow>, by = 0): boolean {
  const { length, lineage, above = 0 } = before;
  if (length === 0 || rows.length < length + by) return length === 0;
  if (lineage !== undefined || rows.lineage !== undefined) return rows.lineage === lineage && (rows.above ?? 0) - above === by;
  return [0, length >> 1, length - 1].every((index) => same(before.at(index), rows.at(index + by)));
}

/**
 * Where the days of the rows begin, in the screen's zone. Rows added at the end or on top cost only themselves; of rows that were let go of it
 * stays known.
 */
export function useDays(rows: RowList<AuditRow>): Days {
  const { words } = useSurroundings();
  const [known, keep] = useState<Known>({ rows: [], words, days: NO_DAYS, partial: false });
  if (known.rows === rows && known.words === words) return known.days;
  const dayOf = (row: DatedRow): string | null => {
    const iso = row.occurredAt?.iso;
    return iso ? words.format.day(iso) : null;
  };
  // Days looked at while rows were missing are looked at again when some came back.
  const before = known.words === words && (!known.partial || known.rows.gaps === rows.gaps) ? known : null;
  const added = rows.length - known.rows.length;
  let days: Days;
  let { partial } = known;
  if (before !== null && added > 0 && known.rows.length > 0 && continues(known.rows, rows, added)) {
    const top = Array.from({ length: added }, (_, index) => rows.at(index) ?? { occurredAt: null });
    days = prependDays(extendDays(NO_DAYS, top, dayOf), known.days);
  } else if (before !== null && known.rows.length > 0 && continues(known.rows, rows)) {
    days = extendDays(known.days, rows, dayOf);
  } else {
    days = extendDays(NO_DAYS, rows, dayOf);
    partial = (rows.gaps ?? 0) > 0;
  }
  keep({ rows, words, days, partial });
  return days;
}
