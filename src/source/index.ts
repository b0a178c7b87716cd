export type * from './types.js';
export type * from './preset.js';
export {
  AUDIT_ERRORS,
  AuditError,
  isAuditError,
  type AuditErrorDetails,
  type AuditErrorKind,
  type AuditErrorRow,
  type ErrorPlace,
  type SourceMethod,
} from './errors.js';
export { kindOfStatus, readRetryAfter, toAuditError } from './toAuditError.js';
export { canAsk, canFilter, splitQuery, type SplitQuery } from './capable.js';
export { createJudge, type IgnoredCondition } from './judge.js';
export { createPageGuard, hasOwnId, type GuardedPage, type LoadedPage, type PageGuard, type PageNotice } from './guard.js';
export { walkPages, type WalkOptions } from './walk.js';
export { walkRows, type WalkedRows, type WalkEnd, type WalkRowsOptions } from './walkRows.js';
export { checkPageShape, listPage } from './page.js';
export { applyPreset, cursorFromLink } from './preset.js';
export { findPredecessor, predecessorNotes, type Predecessor, type VersionChain } from './predecessor.js';
export { MEMORY_CAPABILITIES, memorySource, type MemorySource, type MemorySourceOptions } from './memory.js';
export { httpSource, type HttpSource, type HttpSourceOptions } from './http.js';
export type { FeedOptions, LiveTiming, Surroundings } from './live/index.js';
export { trilhaHttp } from './trilhaHttp.js';
export { countHistogram } from './histogram.js';
