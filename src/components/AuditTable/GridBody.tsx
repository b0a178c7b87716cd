'use client';
import type { FocusEvent, JSX, KeyboardEvent, MouseEvent } from 'react';
import { useCallback, useEffect, useState } from 'react';
import type { AuditEntries, Days } from '../../hooks/index.js';
import { lineCount, rowNear } from '../../hooks/index.js';
import { useTableContext } from './context.js';
import { partClass } from './parts.js';
import { ROLES } from './roles.js';
import { TableBody } from './TableBody.js';
import { Tail } from './Tail.js';
import type { Folding, TableChecks } from './types.js';
import { AHEAD, useLoadOnApproach } from './useLoadOnApproach.js';
import { tabStop, useRowKeys } from './useRowKeys.js';
import type { LineSizes } from './useWindow.js';
import { useWindow } from './useWindow.js';

export { CELLS } from './cells/index.js';

/** Props of {@link GridBody}. */
export interface GridBodyProps {
  readonly entries: AuditEntries;
  readonly folding: Folding | null | undefined;
  readonly checks: TableChecks | undefined;
  readonly days: Days;
  readonly sizes: LineSizes;
  readonly scroller: HTMLElement | null;
  readonly selectedId: string | null;
  readonly onSelect: (id: string | null) => void;
  /** `false`: letters mean nothing to the keyboard. */
  readonly letters: boolean | undefined;
}

/** The rows: windowed, walked by keyboard, opened by mouse, loading more as their end comes near. */
export function GridBody(props: GridBodyProps): JSX.Element {
  const { entries, folding, checks, days, sizes, scroller, selectedId, onSelect, letters } = props;
  const { columns, classNames } = useTableContext();
  const { rows, indexOf } = folding ?? entries;
  const idAt = useCallback((index: number) => rows.at(index)?.id, [rows]);
  const [away, showAway] = useState(-1);
  const keys = useRowKeys({ count: rows.length, idAt, indexOf, columns, selectedId, onSelect, onAway: showAway, letters });
  const window = useWindow({ idAt, days, sizes, scroller, active: keys.active });
  useLoadOnApproach(entries, window.lastLine, lineCount(days));

  const { lookAt } = entries;
  const { firstLine, lastLine } = window;
  const selected = selectedId === null ? -1 : indexOf(selectedId);
  useEffect(() => {
    if (rows.length === 0) return;
    // A folded list has other places than the list below it.
    const placeOf = (index: number): number => {
      const id = folding ? rows.at(index)?.id : undefined;
      return id === undefined ? index : Math.max(0, entries.indexOf(id));
    };
    const [first, last] = [rowNear(days, firstLine - AHEAD), rowNear(days, lastLine + AHEAD)];
    lookAt(
      placeOf(first),
      placeOf(Math.min(rows.length - 1, last)),
      [keys.active, selected].filter((index) => index >= 0).map(placeOf),
    );
  }, [lookAt, folding, entries, rows, days, firstLine, lastLine, keys.active, selected]);

  const { active, column, takeFocus } = keys;
  const { reveal } = window;
  useEffect(() => {
    if (away >= 0) reveal(away);
  }, [away, reveal]);
  useEffect(() => {
    if (!takeFocus() || active < 0) return;
    reveal(active);
    scroller?.querySelector<HTMLElement>(tabStop(column))?.focus({ preventScroll: true });
  }, [active, column, takeFocus, reveal, scroller]);

  /** The rows that one place stands for: a folded run is all of its rows. */
  const idsAt = (index: number): readonly string[] => {
    const id = rows.at(index)?.id;
    const run = folding?.runAt(index);
    if (id === undefined || !run || run.open) return id === undefined ? [] : [id];
    const from = entries.indexOf(id);
    return Array.from({ length: run.count }, (_, place) => entries.rows.at(from + place)?.id ?? id);
  };
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const target = event.target instanceof Element ? event.target : null;
    const id = target?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    if (id !== undefined && checks?.onClick(event, indexOf(id), idsAt)) {
      keys.activate(id);
      return;
    }
    // A link or button in a row is for itself, and marking text with the mouse opens nothing.
    if (id === undefined || target?.closest('a, button, summary, input') || getSelection()?.isCollapsed === false) return;
    keys.activate(id);
    onSelect(id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!checks?.onKeyDown(event, active, rows.length, idsAt)) keys.onKeyDown(event, window.pageRows);
  };
  const onFocus = (event: FocusEvent<HTMLElement>): void => keys.onFocus(event);
  const handlers = { onClick, onKeyDown, onFocus };
  return (
    <tbody {...ROLES.rowgroup} className={partClass('body', classNames)} {...handlers}>
      <TableBody
        entries={entries}
        rows={rows}
        runAt={folding?.runAt}
        days={days}
        window={window}
        start={sizes.head}
        active={active}
        cell={column}
        selected={selected}
        checked={checks?.column ? checks.ids : undefined}
      />
      <Tail entries={entries} line={lineCount(days)} />
    </tbody>
  );
}
