import type { ReactNode } from 'react';
import type {
  AuditQuery,
  AuditSource,
  Density,
  DroppedParameter,
  LiveMode,
  ViewProblem,
  ViewState,
  ViewStorage,
} from '../../hooks/index.js';
import type { AuditTableClassNames, AuditTableComponents, ChangeStyle, ColumnDefinition } from '../AuditTable/index.js';
import type { InspectorTab } from './inspector/types.js';
import type { AuditScreenClassNames } from './parts.js';

/** Props of `AuditScreen`. None is needed under an `AuditProvider` with a source. */
export interface AuditScreenProps {
  /** Default: the provider's. */
  readonly source?: AuditSource;
  /** Rows asked for at a time. Default 50. */
  readonly pageSize?: number;
  /**
   * Pages whose rows are kept, at least 3; the places of others wait until they are scrolled to, and are loaded again. Not while runs are folded.
   * Default: all are kept, because marked rows can only be copied while they are here.
   */
  readonly maxPages?: number;
  /** What is asked; with `onQueryChange`, for hosts that keep it themselves (in the address, say). */
  readonly query?: AuditQuery;
  /** Asked at first. Default: everything, newest first. */
  readonly defaultQuery?: AuditQuery;
  readonly onQueryChange?: (query: AuditQuery) => void;
  /** Parameters of the address that were left out of `query` (`useUrlQuery`); said above the list until put away. */
  readonly dropped?: readonly DroppedParameter[];
  /** What is asked and how it is shown at first, as `viewFromSearchParams` reads it from an address. Goes before the other `default…` props. */
  readonly defaultView?: ViewState;
  /** Hears of every change of what is asked or how it is shown. */
  readonly onViewChange?: (view: ViewState) => void;
  /** Parts of `defaultView` that could not be read (`viewFromSearchParams(…).dropped`): said above the rows. */
  readonly viewProblems?: readonly ViewProblem[];
  /** Where the reader's saved views are kept. Default: the browser's `localStorage`, under `trilha.views`. `null`: none are saved. Keep its identity. */
  readonly viewStorage?: ViewStorage | null;
  /** `false`: no letters do anything (J, K, O, D, F, X, M, E, `/`, `?`); arrows, Enter and Esc stay. Default `true`. */
  readonly keyboard?: boolean;
  /** Whether new entries are followed at first, where the source can tell of them. The reader can change it. `none`: not offered. Default `on`. */
  readonly live?: LiveMode | 'none';
  /** Id of the opened entry. `null`: none. */
  readonly selectedId?: string | null;
  /** Opened at first. */
  readonly defaultSelectedId?: string | null;
  readonly onSelectedIdChange?: (id: string | null) => void;
  /** Ids of the rows marked for copying; with `onCheckedIdsChange`, for hosts that keep them themselves. */
  readonly checkedIds?: ReadonlySet<string>;
  /** Marked at first. Default: none. */
  readonly defaultCheckedIds?: ReadonlySet<string>;
  readonly onCheckedIdsChange?: (ids: ReadonlySet<string>) => void;
  /** Default: the provider's. The reader can change it. */
  readonly defaultDensity?: Density;
  /** How the Mudança column shows entries at first. Default `fields`. The reader can change it. */
  readonly defaultChangeStyle?: ChangeStyle;
  /** Title. Default: the catalogue's, "Logs de Auditoria". */
  readonly title?: ReactNode;
  /** Text under the title. Default: the catalogue's. `null`: none. */
  readonly subtitle?: ReactNode;
  /** Level of the title's heading. Default 1. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  /** The host's own controls, beside those of the screen. */
  readonly actions?: ReactNode;
  /** Columns of the table. Default: the original screen's six. */
  readonly columns?: readonly ColumnDefinition[];
  /** Ids of columns that are not shown. */
  readonly hiddenColumns?: readonly string[];
  /** Tabs of the inspector. Default: {@link defaultInspectorTabs}. */
  readonly inspectorTabs?: readonly InspectorTab[];
  readonly classNames?: AuditScreenClassNames;
  readonly tableClassNames?: AuditTableClassNames;
  readonly components?: AuditTableComponents;
}
