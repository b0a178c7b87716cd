export type { Checks, TableChecksOptions } from './useTableChecks.js';
export { useTableChecks } from './useTableChecks.js';
