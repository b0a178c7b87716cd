export type * from './entry/index.js';
export type { AuditProviderProps, Density, Theme, Trilha } from './hooks/index.js';
export { AuditProvider } from './hooks/index.js';
export type * from './query/index.js';
export type * from './source/index.js';
export { AuditError, httpSource, isAuditError, memorySource } from './source/index.js';

export type {
  ActionDefinition,
  ActorView,
  EntityDefinition,
  EntryView,
  FieldDefinition,
  HrefTarget,
  IconName,
  LineView,
  OriginView,
  SideView,
  TimeView,
  Tone,
  UserAgentView,
} from './describe/index.js';
export { defineAction, defineEntity, defineField } from './describe/index.js';
export type { Messages } from './i18n/index.js';
export { ptBR } from './i18n/index.js';
export type { EntityTimelineProps, TimelineView } from './components/EntityTimeline/index.js';
export { EntityTimeline } from './components/EntityTimeline/index.js';
export type {
  AuditTableClassNames,
  AuditTableComponents,
  AuditTablePart,
  AuditTableProps,
  AuditTableViewProps,
  CellProps,
  ChangeStyle,
  ColumnDefinition,
  EmptyProps,
  FailedProps,
} from './components/AuditTable/index.js';
export { AuditTable, AuditTableView, defaultColumns, defineColumn, TABLE_PARTS } from './components/AuditTable/index.js';
export type {
  AuditScreenClassNames,
  AuditScreenPart,
  AuditScreenProps,
  InspectorPanelProps,
  InspectorTab,
} from './components/AuditScreen/index.js';
export { AuditScreen, defaultInspectorTabs, SCREEN_PARTS } from './components/AuditScreen/index.js';
