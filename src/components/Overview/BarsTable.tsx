'use client';
import type { JSX } from 'react';
import type { Histogram } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';

/** The same counts as a table, one line for each stretch that has entries. */
export function BarsTable({ histogram }: { readonly histogram: Histogram }): JSX.Element {
  const { messages, format } = useTrilha().words;
  const { overview } = messages;
  const { bars, operations, partial } = histogram;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keys
    <div className="trilha-overview-scroll" role="region" aria-label={overview.chart} tabIndex={0}>
      <table className="trilha-overview-table">
        <thead className="trilha-overview-rows">
          <tr className="trilha-overview-row">
            <th className="trilha-overview-cell" scope="col">
              {overview.period}
            </th>
            <th className="trilha-overview-cell" scope="col">
              {overview.total}
            </th>
            {operations.map(({ operation, label }) => (
              <th key={operation} className="trilha-overview-cell" scope="col">
                <bdi>{label}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="trilha-overview-rows">
          {bars
            .filter(({ total, atLeast }) => total > 0 || atLeast)
            .map(({ from, span, events, atLeast, total, parts }) => (
              <tr key={from} className="trilha-overview-row">
                <th className="trilha-overview-cell" scope="row">
                  {span}
                </th>
                <td className="trilha-overview-cell">{atLeast ? events : format.number(total)}</td>
                {operations.map(({ operation }) => (
                  <td key={operation} className="trilha-overview-cell">
                    {format.number(parts.find((part) => part.operation === operation)?.count ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      {partial ? <p className="trilha-overview-note">{overview.partial}</p> : null}
    </div>
  );
}
