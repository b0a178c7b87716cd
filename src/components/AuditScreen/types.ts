import type { ReactNode } from 'react';
import type { AuditQuery, AuditSource, Density } from '../../hooks/index.js';
import type { AuditTableClassNames, AuditTableComponents, ChangeStyle, ColumnDefinition } from '../AuditTable/index.js';
import type { InspectorTab } from './inspector/types.js';
import type { AuditScreenClassNames } from './parts.js';

/** Props of `AuditScreen`. None is needed under an `AuditProvider` with a source. */
export interface AuditScreenProps {
  /** Default: the provider's. */
  readonly source?: AuditSource;
  /** Rows asked for at a time. Default 50. */
  readonly pageSize?: number;
  /** What is asked; with `onQueryChange`, for hosts that keep it themselves (in the address, say). */
  readonly query?: AuditQuery;
  /** Asked at first. Default: everything, newest first. */
  readonly defaultQuery?: AuditQuery;
  readonly onQueryChange?: (query: AuditQuery) => void;
  /** Id of the opened entry. `null`: none. */
  readonly selectedId?: string | null;
  /** Opened at first. */
  readonly defaultSelectedId?: string | null;
  readonly onSelectedIdChange?: (id: string | null) => void;
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
