'use client';
import type { JSX } from 'react';
import type { AuditQuery, AuditSource } from '../../hooks/index.js';
import { chooseValue, useErrorView, useFacets, useRootAttributes, useTrilha } from '../../hooks/index.js';
import { FacetGroup } from './FacetGroup.js';

/** Props of {@link FacetPanel}. */
export interface FacetPanelProps {
  /** Default: the provider's. */
  readonly source?: AuditSource | undefined;
  readonly query: AuditQuery;
  readonly onQueryChange: (query: AuditQuery) => void;
}

/**
 * Counts by field, each without the query's own conditions on it, with every value to include or exclude. Only fields that the source counts
 * and filters by; what it does not do is not offered.
 */
export function FacetPanel({ source, query, onQueryChange }: FacetPanelProps): JSX.Element {
  const root = useRootAttributes();
  const { overview } = useTrilha().words.messages;
  const { status, facets, negation, ignoresLocal, stale, error, retry } = useFacets(query, { source });
  const failure = useErrorView(error);
  return (
    <div
      {...root}
      className="trilha trilha-facets"
      aria-busy={stale || status === 'loading' || undefined}
      data-stale={stale || undefined}
    >
      {ignoresLocal ? <p className="trilha-scope">{overview.withoutLocal}</p> : null}
      {status === 'loading' ? <p className="trilha-overview-state">{overview.loading}</p> : null}
      {status === 'failed' ? (
        <p className="trilha-overview-state" role="alert">
          {overview.failed}
          {failure === null ? null : `: ${failure.title}`}
          <button type="button" className="trilha-button trilha-button-strong" onClick={retry}>
            {overview.retry}
          </button>
        </p>
      ) : null}
      {status === 'ready' && facets.length === 0 ? <p className="trilha-overview-state">{overview.none}</p> : null}
      {facets.map((facet) => (
        <FacetGroup
          key={facet.field}
          facet={facet}
          negation={negation}
          onChoose={(value, choice) => onQueryChange(chooseValue(query, facet.field, value, choice))}
        />
      ))}
    </div>
  );
}
