export type { Density, Theme, Trilha } from './context.js';
export { useProvided } from './context.js';
export type { AuditProviderProps } from './AuditProvider.js';
export { AuditProvider } from './AuditProvider.js';
export type { RootAttributes } from './useRootAttributes.js';
export { useRootAttributes } from './useRootAttributes.js';
export { useSurroundings } from './surroundings.js';
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
export { useContainerWidth } from './useContainerWidth.js';
export type { EntryView } from '../describe/index.js';
export { useEntryView } from './useEntryView.js';
export { useDayName, useTimeView } from './useTimeView.js';
export { useErrorView } from './useErrorView.js';
export { snapshotText } from './snapshotText.js';
export type { Days, ListLine } from './list/days.js';
export { dayOfLine, lineAt, lineCount, lineOfRow } from './list/days.js';
export type { OnDemand } from './onDemand.js';
export { onDemand, useOnDemand } from './onDemand.js';
export { useDays } from './list/useDays.js';
export { emptyQuery } from '../query/index.js';
export { Scope } from './Scope.js';
export type { SingleEntry } from './useAuditEntry.js';
export { useAuditEntry } from './useAuditEntry.js';
export type { ChoiceField, FilterOption } from './useFilterOptions.js';
export { useFilterOptions } from './useFilterOptions.js';
export type { Filters } from './useFilters.js';
export { useFilters } from './useFilters.js';
export type { Period, PeriodName } from './usePeriod.js';
export { PERIOD_NAMES, usePeriod } from './usePeriod.js';
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
