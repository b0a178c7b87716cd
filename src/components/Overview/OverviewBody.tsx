'use client';
import type { JSX } from 'react';
import { useState } from 'react';
import type { Histogram } from '../../hooks/index.js';
import { hasPeriod, narrowTo, useErrorView, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { BarsTable } from './BarsTable.js';
import { Chart } from './Chart.js';
import type { OverviewProps } from './types.js';

function Trouble({ histogram }: { readonly histogram: Histogram }): JSX.Element {
  const { overview } = useTrilha().words.messages;
  const error = useErrorView(histogram.error);
  return (
    <p className="trilha-overview-state" role="alert">
      <Icon name="warning" />
      <span>
        {overview.failed}
        {error === null ? null : `: ${error.title}`}
      </span>
      <button type="button" className="trilha-button trilha-button-strong" onClick={histogram.retry}>
        {overview.retry}
      </button>
    </p>
  );
}

/** What the overview shows while it is open: the bars or their table, or why there are none. */
export function OverviewBody({
  histogram,
  query,
  onQueryChange,
}: OverviewProps & { readonly histogram: Histogram }): JSX.Element {
  const { overview } = useTrilha().words.messages;
  const [table, setTable] = useState(false);
  const { status, bars, stale } = histogram;
  if (status === 'loading') return <p className="trilha-overview-state">{overview.loading}</p>;
  if (status === 'failed') return <Trouble histogram={histogram} />;
  const tools = (
    <div className="trilha-overview-tools">
      {hasPeriod(query) ? (
        <button
          type="button"
          className="trilha-button"
          onClick={() =>
            onQueryChange({
              ...query,
              conditions: query.conditions.filter((condition) => condition.field !== 'occurredAt' || condition.negated === true),
            })
          }
        >
          <Icon name="close" />
          {overview.widen}
        </button>
      ) : null}
      {bars.length === 0 ? null : (
        <button type="button" className="trilha-button" aria-pressed={table} onClick={() => setTable(!table)}>
          <Icon name="columns" />
          {table ? overview.asChart : overview.asTable}
        </button>
      )}
    </div>
  );
  return (
    <div className="trilha-overview-body" data-stale={stale || undefined}>
      {tools}
      {bars.length === 0 ? (
        <p className="trilha-overview-state">{overview.empty}</p>
      ) : table ? (
        <BarsTable histogram={histogram} />
      ) : (
        <Chart
          // Bars of another question are other bars: nothing chosen among the old ones stays.
          key={`${bars[0]?.from} ${bars.at(-1)?.to} ${bars.length}`}
          histogram={histogram}
          onChoose={({ first, last }) => {
            const { from, to } = histogram.join(first, last);
            onQueryChange(narrowTo(query, from, to));
          }}
        />
      )}
    </div>
  );
}
