import type { AuditEntries, AuditQuery, AuditSource } from '../../hooks/index.js';

/** Props of `Overview`. */
export interface OverviewProps {
  /** Default: the provider's. */
  readonly source?: AuditSource | undefined;
  readonly query: AuditQuery;
  /** Gets the query narrowed to the chosen stretch of time. */
  readonly onQueryChange: (query: AuditQuery) => void;
  /** The loaded entries, counted where the source cannot count; it says so. Without them, such a source has no overview. */
  readonly entries?: AuditEntries | undefined;
  /** Whether it is open at first; nothing is asked while it is closed. Default `true`. */
  readonly defaultOpen?: boolean | undefined;
}
