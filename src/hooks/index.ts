export type { Density, Theme, Trilha } from './context.js';
export { useProvided } from './context.js';
export type { AuditProviderProps } from './AuditProvider.js';
export { AuditProvider } from './AuditProvider.js';
export type { RootAttributes } from './useTrilha.js';
export { useRootAttributes, useTrilha } from './useTrilha.js';
