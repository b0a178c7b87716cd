'use client';
import type { JSX } from 'react';
import { Fragment } from 'react';
import type { AuditEntries, AuditRow, Days, RowList } from '../../hooks/index.js';
import { lineAt } from '../../hooks/index.js';
import { DayRow } from './DayRow.js';
import { TableRow } from './TableRow.js';
import type { Folding } from './types.js';
import { WaitingRow } from './WaitingRow.js';
import { UnreadableRow } from './UnreadableRow.js';
import type { LineWindow } from './useWindow.js';
import { ROLES } from './roles.js';

/** Props of {@link TableBody}. */
export interface TableBodyProps {
  readonly entries: AuditEntries;
  /** What is shown of them. */
  readonly rows: RowList<AuditRow>;
  readonly runAt: Folding['runAt'] | undefined;
  readonly days: Days;
  readonly window: LineWindow;
  /** Where the first line stands: the height of the header. */
  readonly start: number;
  readonly active: number;
  /** Column of the active row that has the focus; `null`: the row itself. */
  readonly cell: string | null;
  /** Place of the opened row; -1: none. */
  readonly selected: number;
  /** Ids of the marked rows, while rows are marked. */
  readonly checked?: ReadonlySet<string> | undefined;
}

function Gap({ size }: { readonly size: number }): JSX.Element | null {
  return size > 0 ? <tr {...ROLES.presentation} className="trilha-gap" style={{ blockSize: size }} /> : null;
}

/**
 * The windowed lines in the flow of the document, with gaps for those that are not there. In the flow, because only there day headings stay
 * in view by themselves.
 */
export function TableBody(props: TableBodyProps): JSX.Element {
  const { entries, rows, runAt, days, window, start, active, cell, selected, checked } = props;
  const { items, measure } = window;
  return (
    <>
      {items.map(({ index: line, start: begin, end }, place) => {
        const gap = begin - (items[place - 1]?.end ?? start);
        const what = lineAt(days, line);
        const row = what.kind === 'row' ? rows.at(what.index) : undefined;
        // Keys follow the rows, never the places: a row that holds the focus is not moved or made anew while the list scrolls.
        if (what.kind === 'day') {
          return (
            <Fragment key={`day ${what.day} ${line}`}>
              <Gap size={gap} />
              <DayRow day={what.day} line={line} />
            </Fragment>
          );
        }
        const { index } = what;
        const isActive = index === active;
        if (row === undefined) {
          return index >= rows.length ? null : (
            <Fragment key={`waits ${index}`}>
              <Gap size={gap} />
              <WaitingRow index={index} line={line} active={isActive} size={measure && end - begin} />
            </Fragment>
          );
        }
        const common = {
          index,
          line,
          active: isActive,
          cell: isActive ? cell : null,
          selected: index === selected,
          checked: checked?.has(row.id),
          measure,
        };
        return (
          <Fragment key={row.id}>
            <Gap size={gap} />
            {row.kind === 'entry' ? (
              <TableRow {...common} entry={row} history={entries.historyOf(row)} run={runAt?.(index) ?? null} />
            ) : (
              <UnreadableRow {...common} row={row} />
            )}
          </Fragment>
        );
      })}
      <Gap key="end" size={window.totalSize - ((items.at(-1)?.end ?? start) - start)} />
    </>
  );
}
