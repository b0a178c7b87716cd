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
export { checkPageShape, listPage } from './page.js';
export { applyPreset, cursorFromLink } from './preset.js';
export { MEMORY_CAPABILITIES, memorySource, type MemorySource, type MemorySourceOptions } from './memory.js';
export { httpSource, type HttpSource, type HttpSourceOptions } from './http.js';
export { trilhaHttp } from './trilhaHttp.js';
