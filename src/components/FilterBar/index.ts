export { FilterBar } from './FilterBar.js';
export type { FilterBarProps } from './types.js';
