export { FilterBar } from './FilterBar.js';
export type { FilterBarClassNames, FilterBarPart } from './parts.js';
export { FILTER_PARTS } from './parts.js';
export type { FilterBarProps } from './types.js';
