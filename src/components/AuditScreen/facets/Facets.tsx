'use client';
import type { JSX } from 'react';
import { lazy, Suspense } from 'react';
import { facetFieldsOf, useTrilha } from '../../../hooks/index.js';
import { Icon } from '../../parts/Icon.js';
import { InspectorFrame } from '../inspector/InspectorFrame.js';
import { useScreen } from '../useScreen.js';

const FacetPanel = lazy(async () => ({ default: (await import('../../Overview/index.js')).FacetPanel }));

/** Opens and closes the counts; not there where the source counts nothing it can filter by. */
export function FacetsButton(): JSX.Element | null {
  const { overview } = useTrilha().words.messages;
  const { source, facetsOpen, setFacetsOpen } = useScreen();
  if (facetFieldsOf(source).length === 0) return null;
  return (
    <button
      type="button"
      className="trilha-button trilha-button-strong trilha-screen-action"
      aria-expanded={facetsOpen}
      onClick={() => setFacetsOpen(!facetsOpen)}
    >
      <Icon name="filter" />
      <span className="trilha-action-label">{overview.facets}</span>
    </button>
  );
}

/** The counts by field: a column before the table, or a sheet where there is no room. Come when they are first opened. */
export function Facets(): JSX.Element | null {
  const { overview } = useTrilha().words.messages;
  const { facetsOpen, setFacetsOpen, query, setQuery, sheet, source, props } = useScreen();
  if (!facetsOpen || facetFieldsOf(source).length === 0) return null;
  return (
    <InspectorFrame
      sheet={sheet}
      label={overview.facetsLabel}
      onClose={() => setFacetsOpen(false)}
      classNames={undefined}
      kind="facets"
    >
      <div className="trilha-facets-head">
        <span className="trilha-inspector-title">{overview.facets}</span>
        <button
          type="button"
          className="trilha-button trilha-icon-button"
          aria-label={overview.close}
          title={overview.close}
          onClick={() => setFacetsOpen(false)}
        >
          <Icon name="close" />
        </button>
      </div>
      <Suspense fallback={null}>
        <FacetPanel source={props.source} query={query} onQueryChange={setQuery} />
      </Suspense>
    </InspectorFrame>
  );
}
