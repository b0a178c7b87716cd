export type {
  Actor,
  ActorInput,
  ActorKind,
  ArrayNode,
  AuditEntry,
  AuditRow,
  AuditTime,
  Correlation,
  Coverage,
  Cut,
  CutNode,
  EntityInput,
  EntityRef,
  EntryInput,
  EntryNote,
  Integrity,
  LimitMet,
  MaskedNode,
  NullBefore,
  ObjectNode,
  OddNode,
  OnBehalfContext,
  OnBehalfReader,
  OpaqueNode,
  Operation,
  Origin,
  Outcome,
  ParseOptions,
  Path,
  PathSegment,
  PlainCut,
  PlainMasked,
  PlainUnread,
  PrintOptions,
  ReadLimits,
  ReadSnapshotOptions,
  ScalarNode,
  Snapshot,
  SnapshotInput,
  SnapshotJson,
  SnapshotLimit,
  SnapshotMark,
  StatedChange,
  TimeInput,
  ToPlainOptions,
  UnreadableCode,
  UnreadableEntry,
  ValueNode,
  ZoneKnowledge,
} from './entry/index.js';
export type {
  AuditProviderProps,
  Density,
  LinkedView,
  SavedViewsJson,
  Theme,
  Trilha,
  UrlAdapter,
  UrlQuery,
  UrlWrite,
  UseUrlQueryOptions,
  ViewColumn,
  ViewJson,
  ViewProblem,
  ViewState,
  ViewStorage,
} from './hooks/index.js';
export {
  AuditProvider,
  historyAdapter,
  localViews,
  useUrlQuery,
  VIEW_PARAMETERS,
  viewFromSearchParams,
  viewToSearchParams,
} from './hooks/index.js';
export type {
  AuditQuery,
  ChangedParts,
  DroppedParameter,
  DropReason,
  EntryPredicate,
  ParsedQuery,
  FieldCondition,
  GroupCondition,
  QueryCondition,
  QueryField,
  QueryOperator,
  QuerySyntaxCode,
  QuerySyntaxError,
  QuerySyntaxOptions,
  QueryToken,
  SearchParamsOptions,
  SyntaxLocale,
  SyntaxName,
} from './query/index.js';
export type {
  AuditErrorDetails,
  AuditErrorKind,
  AuditErrorRow,
  AuditPage,
  AuditSource,
  CallOptions,
  ErrorPlace,
  Facet,
  FacetBucket,
  GuardedPage,
  HistogramBucket,
  HttpSource,
  HttpSourceOptions,
  IgnoredCondition,
  ListOptions,
  LiveEvent,
  LiveState,
  LoadedPage,
  MemorySource,
  MemorySourceOptions,
  PageGuard,
  PageNotice,
  PresetAnswer,
  PresetContext,
  PresetFailure,
  PresetPage,
  PresetRequest,
  PresetResult,
  SourceCapabilities,
  SourceMethod,
  SourcePreset,
  SplitQuery,
  Total,
  Verification,
  WalkOptions,
} from './source/index.js';
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
export type { ActorBadgeProps } from './components/ActorBadge/index.js';
export { ActorBadge } from './components/ActorBadge/index.js';
export type { OriginBadgeProps } from './components/OriginBadge/index.js';
export { OriginBadge } from './components/OriginBadge/index.js';
export type { RawViewProps } from './components/RawView/index.js';
export { RawView } from './components/RawView/index.js';
export type { DiffView, SnapshotDiffClassNames, SnapshotDiffPart, SnapshotDiffProps } from './components/SnapshotDiff/index.js';
export { DIFF_PARTS, SnapshotDiff } from './components/SnapshotDiff/index.js';
export type {
  EntityTimelineClassNames,
  EntityTimelinePart,
  EntityTimelineProps,
  TimelineLayout,
  TimelineView,
} from './components/EntityTimeline/index.js';
export { EntityTimeline, TIMELINE_PARTS } from './components/EntityTimeline/index.js';
export type {
  AuditTableClassNames,
  AuditTableComponents,
  AuditTablePart,
  AuditTableProps,
  AuditTableViewProps,
  TableChecks,
  CellProps,
  ChangeStyle,
  ColumnDefinition,
  EmptyProps,
  FailedProps,
} from './components/AuditTable/index.js';
export type { Checks, TableChecksOptions } from './components/Selection/index.js';
export { useTableChecks } from './components/Selection/index.js';
export { AuditTable, AuditTableView, defaultColumns, defineColumn, TABLE_PARTS } from './components/AuditTable/index.js';
export type { FilterBarClassNames, FilterBarPart, FilterBarProps } from './components/FilterBar/index.js';
export { FILTER_PARTS, FilterBar } from './components/FilterBar/index.js';
export type {
  AuditScreenClassNames,
  AuditScreenPart,
  AuditScreenProps,
  InspectorPanelProps,
  InspectorTab,
} from './components/AuditScreen/index.js';
export { AuditScreen, defaultInspectorTabs, SCREEN_PARTS } from './components/AuditScreen/index.js';
export type { FacetPanelProps, OverviewProps } from './components/Overview/index.js';
export { FacetPanel, Overview } from './components/Overview/index.js';
export type { PivotProps } from './components/Pivot/index.js';
export { Pivot } from './components/Pivot/index.js';
