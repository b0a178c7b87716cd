export type * from './entry/index.js';
export type { AuditProviderProps, Density, RootAttributes, Theme, Trilha } from './hooks/index.js';
export { AuditProvider, useRootAttributes, useTrilha } from './hooks/index.js';
