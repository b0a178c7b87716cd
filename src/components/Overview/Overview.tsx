'use client';
import type { JSX } from 'react';
import { useState } from 'react';
import { useHistogram, useRootAttributes, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { VisuallyHidden } from '../parts/VisuallyHidden.js';
import { OverviewBody } from './OverviewBody.js';
import type { OverviewProps } from './types.js';

/**
 * Entries over time, stacked by operation: when things happened, and a way into any stretch of it. Collapsible; remembers nothing by itself.
 * Shows nothing at all where there is nothing that could be counted.
 */
export function Overview(props: OverviewProps): JSX.Element | null {
  const { query, source, entries, defaultOpen = true } = props;
  const root = useRootAttributes();
  const { messages, format } = useTrilha().words;
  const { overview } = messages;
  const [open, setOpen] = useState(defaultOpen);
  const histogram = useHistogram(query, { source, rows: entries?.rows, enabled: open });
  const { status, scope, bars, total, partial } = histogram;
  if (status === 'unable') return null;
  const counted = open && status === 'ready' && bars.length > 0;
  const peak = bars.reduce((best, bar) => (best === undefined || bar.total > best.total ? bar : best), bars[0]);
  return (
    <details {...root} className="trilha trilha-overview" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="trilha-overview-title">
        <Icon name="chevron" className="trilha-overview-chevron" />
        {overview.title}
        {counted ? (
          <span className="trilha-overview-total">
            {format.message(partial ? overview.eventsAtLeast : overview.events, { count: total })}
          </span>
        ) : null}
        {scope === 'loaded' ? (
          <span className="trilha-scope">{format.message(overview.loadedOnly, { count: entries?.loaded ?? 0 })}</span>
        ) : null}
      </summary>
      {counted && peak !== undefined ? (
        <VisuallyHidden>
          {format.message(overview.summary, {
            count: total,
            from: format.dateTime(bars[0]?.from ?? ''),
            to: format.dateTime(bars.at(-1)?.to ?? ''),
            peak: peak.span,
            most: peak.events,
          })}
        </VisuallyHidden>
      ) : null}
      {open ? <OverviewBody {...props} histogram={histogram} /> : null}
    </details>
  );
}
