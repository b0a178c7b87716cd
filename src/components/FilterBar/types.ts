import type { ReactNode, RefCallback } from 'react';
import type { AuditEntries, AuditQuery, AuditSource, DroppedParameter } from '../../hooks/index.js';
import type { FilterBarClassNames } from './parts.js';

/** Props of {@link FilterBar}. */
export interface FilterBarProps {
  /** What is asked; with `onQueryChange`, for hosts that keep it themselves (in the address, say). */
  readonly query?: AuditQuery;
  /** Asked at first. Default: everything, newest first. */
  readonly defaultQuery?: AuditQuery;
  readonly onQueryChange?: (query: AuditQuery) => void;
  /** Default: the provider's. Its capabilities decide which filters work on the loaded rows only, its facets what is suggested. */
  readonly source?: AuditSource | undefined;
  /** The list that is filtered: suggestions come from its rows, and the number of loaded rows is said where a filter works on them only. */
  readonly entries?: Pick<AuditEntries, 'rows' | 'loaded'>;
  /** Parameters of the address that were left out (`useUrlQuery`); said until put away. */
  readonly dropped?: readonly DroppedParameter[] | undefined;
  /** Class names by part; those of `FILTER_PARTS`. Keep its identity between renders. */
  readonly classNames?: FilterBarClassNames | undefined;
  /** Added to the root's class. */
  readonly className?: string;
  /** Told where the search field is, so that the focus can be sent there. */
  readonly searchRef?: RefCallback<HTMLInputElement>;
  /** The host's own controls, after those of the first line. */
  readonly children?: ReactNode;
}

/** What the parts of a bar share. */
export interface FilterParts {
  readonly query: AuditQuery;
  readonly setQuery: (query: AuditQuery) => void;
  readonly source: AuditSource | null;
  readonly rows: AuditEntries['rows'];
}
