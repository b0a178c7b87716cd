export type * from './entry/index.js';
export type { AuditProviderProps, Density, Theme, Trilha } from './hooks/index.js';
export { AuditProvider } from './hooks/index.js';
export type * from './query/index.js';
export type * from './source/index.js';
export { AuditError, httpSource, isAuditError, memorySource } from './source/index.js';
