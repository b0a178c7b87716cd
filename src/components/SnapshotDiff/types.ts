import type { ReactNode } from 'react';
import type { AuditEntry, DiffInput, DiffNode, DiffOptions, History, Path } from '../../hooks/index.js';
import type { SnapshotDiffClassNames } from './parts.js';

/** How a difference is drawn. `unified`: one line per field, by path. `split`: before and after in columns. `tree`: nested as the data is. */
export type DiffView = 'unified' | 'split' | 'tree';

/** Props of `SnapshotDiff`: what is compared (`before` and `after`, or `entry`, or a ready `node`), and how it is shown. */
export interface SnapshotDiffProps {
  /** The side before: a snapshot, a plain object, a JSON text (whole or cut), or `null` when there was nothing. Default `null`. */
  readonly before?: DiffInput;
  /** The side after. Default `null`. */
  readonly after?: DiffInput;
  /** An entry, instead of two sides: its snapshots, or the changes it states itself. */
  readonly entry?: AuditEntry;
  /** The entity's history, which fills a `before` that the entry did not record (*inferido*) and contradicts a wrong one. */
  readonly history?: History;
  /** A ready difference, instead of everything above. */
  readonly node?: DiffNode;
  /** How values are compared. Read again only when its identity changes. Field types and the zone default to the provider's. */
  readonly options?: DiffOptions;
  /** Entity type whose field definitions count. Default: the entry's. */
  readonly entityType?: string;
  /** Makes a worker for large pairs (over about 200 kB). Default: the provider's `diffWorker`. */
  readonly worker?: () => Worker;

  /** Which view is shown; `onViewChange` hears of the switch. */
  readonly view?: DiffView;
  /** Default `unified`. */
  readonly defaultView?: DiffView;
  readonly onViewChange?: (view: DiffView) => void;
  /** `true`: unchanged fields are folded away and counted. */
  readonly onlyChanges?: boolean;
  /** Default `true`. */
  readonly defaultOnlyChanges?: boolean;
  readonly onOnlyChangesChange?: (onlyChanges: boolean) => void;

  /** `false` leaves out the row of controls. Default `true`. */
  readonly toolbar?: boolean;
  /** Shows another entry, from an *inferido* or *contradito* mark. Without it the mark names the moment only. */
  readonly onEntryOpen?: (entryId: string) => void;
  /** A control at the end of each field's line ("quem mexeu neste campo"). */
  readonly fieldAction?: (path: Path) => ReactNode;
  /** Class names by part; those of `DIFF_PARTS`. Keep its identity between renders. */
  readonly classNames?: SnapshotDiffClassNames;
  /** Added to the class `trilha trilha-diff`. */
  readonly className?: string;
}
