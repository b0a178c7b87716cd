export type * from './entry/index.js';
export type { AuditProviderProps, Density, Theme, Trilha } from './hooks/index.js';
export { AuditProvider } from './hooks/index.js';
