'use client';
import type { FocusEvent, JSX, KeyboardEvent, MouseEvent } from 'react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { lineCount, useContainerWidth, useDays, useOnDemand, useRootAttributes, useSurroundings } from '../../hooks/index.js';
import { useControlled } from '../parts/useControlled.js';
import { BODY } from './body.js';
import { defaultColumns } from './columns.js';
import { TableContext } from './context.js';
import { partClass } from './parts.js';
import { RefreshFailure } from './RefreshFailure.js';
import { Rows } from './Rows.js';
import { Status } from './Status.js';
import { TableHead } from './TableHead.js';
import type { AuditTableViewProps } from './types.js';
import { useColumns } from './useColumns.js';
import { CARD_WIDTH, useLineSizes } from './useLineSizes.js';
import { useLoadOnApproach } from './useLoadOnApproach.js';
import { tabStop, useRowKeys } from './useRowKeys.js';
import { useWindow } from './useWindow.js';
import { ROLES } from './roles.js';

/** The table on rows that somebody else loads: `entries` comes from `useAuditEntries`. */
export function AuditTableView(props: AuditTableViewProps): JSX.Element {
  const {
    filtered = false,
    columns = defaultColumns,
    hiddenColumns,
    changeStyle = 'fields',
    arranged,
    folding,
    headExtra,
    keyboard,
    classNames,
    components,
    label,
  } = props;
  const Body = useOnDemand(BODY)?.TableBody;
  // Rows that cannot be drawn yet are not there yet, for the eye and for the ear.
  const early = Body === undefined && props.entries.rows.length > 0;
  const entries = early ? { ...props.entries, status: 'loading' as const } : props.entries;
  const root = useRootAttributes();
  const { words } = useSurroundings();
  const { messages, format } = words;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const width = useContainerWidth(scroller);
  const cards = width !== null && width < CARD_WIDTH;
  const lines = cards ? 3 : root['data-density'] === 'compact' ? 1 : 2;
  const layout = useColumns(columns, hiddenColumns, cards ? null : width, arranged);
  const { columns: shown } = layout;
  const context = useMemo(
    () => ({
      messages,
      format,
      columns: shown,
      changeStyle,
      lines,
      classNames,
      components,
      headExtra,
      RunToggle: folding?.Toggle,
    }),
    [messages, format, shown, changeStyle, lines, classNames, components, headExtra, folding?.Toggle],
  );
  const [selectedId, select] = useControlled(props.selectedId, props.defaultSelectedId ?? null, props.onSelectedIdChange);

  const { rows, indexOf } = folding ?? entries;
  const days = useDays(rows);
  const idAt = useCallback((index: number) => rows.at(index)?.id, [rows]);
  const keys = useRowKeys({ count: rows.length, idAt, indexOf, columns: shown, selectedId, onSelect: select, letters: keyboard });
  const { sizes, probe } = useLineSizes(cards, root['data-density']);
  const window = useWindow({ days, sizes, scroller, active: keys.active });
  useLoadOnApproach(entries, window.lastLine, lineCount(days));

  const { active, column, takeFocus } = keys;
  const { reveal } = window;
  useEffect(() => {
    if (!takeFocus() || active < 0) return;
    reveal(active);
    scroller?.querySelector<HTMLElement>(tabStop(column))?.focus({ preventScroll: true });
  }, [active, column, takeFocus, reveal, scroller]);

  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const target = event.target instanceof Element ? event.target : null;
    const id = target?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    // A link or button in a row is for itself, and marking text with the mouse opens nothing.
    if (id === undefined || target?.closest('a, button, summary, input') || getSelection()?.isCollapsed === false) return;
    keys.activate(id);
    select(id);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => keys.onKeyDown(event, window.pageRows);
  const onFocus = (event: FocusEvent<HTMLElement>): void => keys.onFocus(event);
  const handlers = { onClick, onKeyDown, onFocus };
  return (
    <TableContext.Provider value={context}>
      <div
        {...root}
        className={`trilha ${partClass('root', classNames)}`}
        data-status={entries.status}
        data-layout={cards ? 'cards' : 'rows'}
        data-stale={entries.stale || undefined}
      >
        {props.children}
        <div className="trilha-probe" ref={probe} aria-hidden="true" />
        <Status entries={entries} filtered={filtered} />
        <RefreshFailure entries={entries} />
        <div
          className={partClass('progress', classNames)}
          data-active={entries.status === 'refreshing' || entries.status === 'loading' || undefined}
        />
        <div className={partClass('scroll', classNames)} ref={setScroller}>
          <table
            {...ROLES.grid}
            aria-label={label ?? messages.table.label}
            aria-rowcount={entries.end === 'data' ? lineCount(days) + 2 : -1}
            aria-colcount={shown.length}
            aria-busy={entries.status === 'loading' || entries.status === 'refreshing'}
            className={partClass('table', classNames)}
            style={layout.style}
          >
            <TableHead />
            <tbody {...ROLES.rowgroup} className={partClass('body', classNames)} {...handlers}>
              <Rows
                Body={Body}
                entries={entries}
                rows={rows}
                runAt={folding?.runAt}
                days={days}
                window={window}
                start={sizes.head}
                active={active}
                cell={column}
                selected={selectedId === null ? -1 : indexOf(selectedId)}
                filtered={filtered}
              />
            </tbody>
          </table>
        </div>
      </div>
    </TableContext.Provider>
  );
}
