'use client';
import type { JSX } from 'react';
import type { ExportColumn, ExportLayout } from '../../hooks/index.js';
import { columnsOf, columnTitles, USUAL_COLUMNS, useTrilha } from '../../hooks/index.js';

/** Props of {@link ColumnChoices}. */
export interface ColumnChoicesProps {
  readonly layout: ExportLayout;
  readonly columns: readonly ExportColumn[];
  readonly onChange: (columns: readonly ExportColumn[]) => void;
}

/** Which columns a file has. The two that mark unreadable rows are always there, so they are not offered. */
export function ColumnChoices({ layout, columns, onChange }: ColumnChoicesProps): JSX.Element {
  const { messages, format } = useTrilha().words;
  const { takeaway } = messages;
  const titles = columnTitles(messages);
  const offered = columnsOf(layout).filter((column) => column !== 'rowState' && column !== 'raw');
  const toggle = (column: ExportColumn): void =>
    onChange(offered.filter((one) => (one === column ? !columns.includes(one) : columns.includes(one))));
  const count = offered.filter((column) => columns.includes(column)).length;
  return (
    <details className="trilha-export-columns">
      <summary className="trilha-export-legend">{format.message(takeaway.columns, { count, total: offered.length })}</summary>
      <div className="trilha-export-shortcuts">
        <button type="button" className="trilha-button" onClick={() => onChange(USUAL_COLUMNS[layout])}>
          {takeaway.usual}
        </button>
        <button type="button" className="trilha-button" onClick={() => onChange(offered)}>
          {takeaway.all}
        </button>
      </div>
      <div className="trilha-export-grid">
        {offered.map((column) => (
          <label key={column} className="trilha-export-option">
            <input className="trilha-tick" type="checkbox" checked={columns.includes(column)} onChange={() => toggle(column)} />
            {titles[column]}
          </label>
        ))}
      </div>
    </details>
  );
}
