'use client';
import type { JSX } from 'react';
import { lazy } from 'react';
import { useContainerWidth } from '../../hooks/index.js';
import { Later } from '../parts/Later.js';
import { useScreen } from './useScreen.js';

const Overview = lazy(async () => ({ default: (await import('../Overview/index.js')).Overview }));

/**
 * The overview above the table. Where the source does not count over time, it is closed until it is asked for, since it can then only speak
 * of the loaded rows; so it is where the screen is narrow.
 */
export function ScreenOverview(): JSX.Element {
  const { query, setQuery, entries, source, sheet, props, element } = useScreen();
  const width = useContainerWidth(element);
  const place = <div className="trilha-overview-place" />;
  // Whether it begins open depends on the room there is.
  if (width === null) return place;
  return (
    <Later fallback={place}>
      <Overview
        source={props.source}
        query={query}
        onQueryChange={setQuery}
        entries={entries}
        defaultOpen={source?.histogram !== undefined && !sheet}
      />
    </Later>
  );
}
