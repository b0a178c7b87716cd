'use client';
import type { JSX } from 'react';
import { useMemo, useState } from 'react';
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
    checks,
    headExtra,
    keyboard,
    classNames,
    components,
    label,
  } = props;
  const Body = useOnDemand(BODY)?.GridBody;
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
  const box = checks?.column ?? null;
  const all = useMemo(() => (box === null ? columns : [box, ...columns]), [box, columns]);
  const order = useMemo(() => {
    if (box === null || arranged === undefined) return arranged;
    // Before all others, also before those that are pinned.
    const pinned = arranged.some(({ pin }) => pin === 'start');
    return [{ id: box.id, ...(pinned && { pin: 'start' as const }) }, ...arranged];
  }, [box, arranged]);
  const layout = useColumns(all, hiddenColumns, cards ? null : width, order);
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

  const days = useDays((folding ?? entries).rows);
  const { sizes, probe } = useLineSizes(cards, root['data-density']);
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
        <Status entries={entries} filtered={filtered} said={props.said} />
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
            aria-multiselectable={box === null ? undefined : true}
            aria-busy={entries.status === 'loading' || entries.status === 'refreshing'}
            className={partClass('table', classNames)}
            // Not in a server's page: a strict policy forbids style attributes there. Until then the columns are of one width.
            style={scroller === null ? undefined : layout.style}
          >
            <TableHead />
            <Rows
              Body={Body}
              entries={entries}
              folding={folding}
              checks={checks}
              days={days}
              sizes={sizes}
              scroller={scroller}
              selectedId={selectedId}
              onSelect={select}
              letters={keyboard}
              filtered={filtered}
            />
          </table>
        </div>
      </div>
    </TableContext.Provider>
  );
}
