export type { Density, Theme, Trilha } from './context.js';
export { useProvided } from './context.js';
export type { AuditProviderProps } from './AuditProvider.js';
export { AuditProvider } from './AuditProvider.js';
export type { RootAttributes } from './useRootAttributes.js';
export { useRootAttributes } from './useRootAttributes.js';
export { useSurroundings } from './surroundings.js';
export type { DiffContext } from './useDiffWords.js';
export { useDiffWords } from './useDiffWords.js';
export { useEntryWords } from './useEntryWords.js';
export { useTrilha } from './useTrilha.js';
export type { ActorInWords, ActorWords } from './useActorView.js';
export { useActorView } from './useActorView.js';
export { useOriginView } from './useOriginView.js';
export type { ActorView, OriginView } from '../describe/index.js';
export type { Actor, Origin } from '../entry/index.js';
export type { AuditEntry, AuditRow, EntityRef, UnreadableEntry } from '../entry/index.js';
export type { History } from '../history/index.js';
export type { CoreMessages, Messages } from '../i18n/index.js';
export type { AuditQuery, QueryCondition, QueryField } from '../query/index.js';
export type { AuditError, AuditSource, PageNotice, Total } from '../source/index.js';
export type { RowList } from './entries/rowList.js';
export type { AuditEntries, EntriesStatus, UseAuditEntriesOptions } from './useAuditEntries.js';
export { useAuditEntries } from './useAuditEntries.js';
export type { EntriesFeed } from './entries/useEntriesFeed.js';
export type { LiveMode, LiveSnapshot } from './live/store.js';
export type { Live, UseLiveOptions } from './live/useLive.js';
export { useLive } from './live/useLive.js';
export { useContainerWidth } from './useContainerWidth.js';
export type { EntryView } from '../describe/index.js';
export { useEntryView } from './useEntryView.js';
export { useDayName, useTimeView } from './useTimeView.js';
export { useErrorView } from './useErrorView.js';
export { snapshotText } from './snapshotText.js';
export type { Days, ListLine } from './list/days.js';
export { dayOfLine, lineAt, lineCount, lineOfRow, rowNear } from './list/days.js';
export type { OnDemand } from './onDemand.js';
export { onDemand, useOnDemand } from './onDemand.js';
export { useDays } from './list/useDays.js';
export { emptyQuery } from '../query/index.js';
export { Scope } from './Scope.js';
export type { SingleEntry } from './useAuditEntry.js';
export { useAuditEntry } from './useAuditEntry.js';
export { NO_ROWS } from './entries/rowList.js';
export type {
  DroppedParameter,
  FieldCondition,
  ParsedQuery,
  PeriodName,
  PeriodValues,
  QueryPlace,
  QuerySyntaxError,
  QueryToken,
  WallMoment,
} from '../query/index.js';
export {
  addCondition,
  completeDates,
  completeNames,
  FIELD_OPERATORS,
  FILTER_FIELDS,
  fold,
  isGroup,
  isPeriod,
  PERIOD_NAMES,
  placeInQuery,
  printQuery,
  queryFieldOf,
  readWallText,
  removeCondition,
  replaceCondition,
  setPeriod,
  toggleNegation,
  wallText,
  writeValue,
} from '../query/index.js';
export { canAsk, canFilter } from '../source/index.js';
export type { ConditionWords } from './query/useConditionWords.js';
export { useConditionWords } from './query/useConditionWords.js';
export type { FilterOption } from './query/useFilterOptions.js';
export { useFilterOptions } from './query/useFilterOptions.js';
export type { PeriodView } from './query/usePeriod.js';
export { momentWords, periodWords, usePeriod } from './query/usePeriod.js';
export type { QueryText } from './query/useQueryText.js';
export { useQueryText } from './query/useQueryText.js';
export type { UrlAdapter, UrlWrite } from './query/urlAdapter.js';
export { historyAdapter } from './query/urlAdapter.js';
export type { UrlQuery, UseUrlQueryOptions } from './query/useUrlQuery.js';
export { useUrlQuery } from './query/useUrlQuery.js';
export type { Path } from '../entry/index.js';
export type { Break, Continuity, EntityState, Instant, RunGroup, Seam } from '../history/index.js';
export type { TimelineBlock } from './timeline/blocks.js';
export type { TimelineLane } from './timeline/useLanes.js';
export type { RelatedEntity } from './timeline/useRelated.js';
export type { Timeline, TimelineOptions } from './timeline/useTimeline.js';
export { useTimeline } from './timeline/useTimeline.js';
export type { DoubtView, InferredView, RunView } from './timeline/useTimelineWords.js';
export {
  useDescribedGap,
  useDoubts,
  useEntityName,
  useEntityNames,
  useInferred,
  useRunView,
  useTimelineSummary,
} from './timeline/useTimelineWords.js';
export type { EntityHistory, EntityHistoryOptions } from './useEntityHistory.js';
export { useEntityHistory } from './useEntityHistory.js';
export type { ConversationFields, ConversationMessage } from './useConversation.js';
export { useConversation, useMessages } from './useConversation.js';
export type { DescribedField, DescribedState } from './useDescribedState.js';
export { useDescribedState, useStateDiff } from './useDescribedState.js';
export type { EntityStateMoment, EntityStateOptions } from './useEntityState.js';
export { useEntityState } from './useEntityState.js';
export type { FieldHistoryView, FieldSpanView } from './useFieldHistory.js';
export { useFieldHistory, useFieldName } from './useFieldHistory.js';
export type { LineView, SideView, TimeView } from '../describe/index.js';
export type { DiffInput, DiffLine, DiffNode, DiffOptions, Side, TextPart } from '../diff/index.js';
export { pathToPointer } from '../entry/index.js';
export { compareTexts } from './compareTexts.js';
export type { DiffNotice } from './diff/notices.js';
export type { DiffSource } from './diff/useDiffNode.js';
export type { RawJsonState } from './useRawJson.js';
export { useRawJson } from './useRawJson.js';
export type { DiffLayout, SnapshotDiffState } from './useSnapshotDiff.js';
export { useSnapshotDiff } from './useSnapshotDiff.js';
export { rowAsJson } from './rowAsJson.js';
export type { ChangeStyle, ReadView, ViewColumn, ViewJson, ViewProblem, ViewState } from './views/state.js';
export { clampSize, emptyView, parseView, printView, sameView, tidyColumns } from './views/state.js';
export type { SavedView, SavedViews, SavedViewsJson, ViewEdit, ViewStorage } from './views/saved.js';
export { editSaved, localViews, NO_SAVED, parseSaved, printSaved } from './views/saved.js';
export type { LinkedView } from './views/url.js';
export { ENTRY_PARAMETER, VIEW_PARAMETERS, viewFromSearchParams, viewToSearchParams } from './views/url.js';
export { copyRows } from './takeaway/copyRows.js';
export type { ExportColumn, ExportLayout } from '../export/index.js';
export { columnsOf } from '../export/index.js';
export { writesToDisk, MEMORY_LIMIT } from './takeaway/fileTarget.js';
export { columnTitles, incompleteWords } from './takeaway/exportWords.js';
export type { ExportFormat, ExportPlan } from './takeaway/formats.js';
export { EXPORT_FORMATS, USUAL_COLUMNS } from './takeaway/formats.js';
export type { ExportOutcome } from './takeaway/runExport.js';
export type { Export, ExportState, UseExportOptions } from './takeaway/useExport.js';
export { PRINT_LIMIT, useExport } from './takeaway/useExport.js';
export type { FoldedLine, FoldedRows } from './list/folding.js';
export { foldRows } from './list/folding.js';
export type { RowFolding } from './list/useFolding.js';
export { useFolding } from './list/useFolding.js';
export type { SavedViewList } from './views/useSavedViews.js';
export { useSavedViews } from './views/useSavedViews.js';
export type { CellChoice } from '../query/index.js';
export { applyChoice, canExclude, cellConditions } from '../query/index.js';
export type { CellAction, CellActions } from './views/useCellActions.js';
export { useCellActions } from './views/useCellActions.js';
export { addressOf, entryAddress } from './views/address.js';
export { printEntry } from './takeaway/printEntry.js';
export type { HistogramBar, OperationCount } from './overview/bars.js';
export { hasPeriod, narrowTo } from './overview/bars.js';
export type { FacetChoice } from './overview/facetQuery.js';
export { chooseValue } from './overview/facetQuery.js';
export type { Facets, FacetValue, FacetView } from './overview/useFacets.js';
export { facetFieldsOf, useFacets } from './overview/useFacets.js';
export type { Histogram, HistogramOptions } from './overview/useHistogram.js';
export { useHistogram } from './overview/useHistogram.js';
export type { PivotItem, PivotLaneName } from './pivot/lanes.js';
export type { Pivot, PivotLane } from './pivot/usePivot.js';
export { usePivot } from './pivot/usePivot.js';
export type { DevelopmentNotice, DevelopmentNoticeKind } from './development.js';
export { DEVELOPMENT_NOTICES } from './development.js';
