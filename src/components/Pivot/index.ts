export { Pivot } from './Pivot.js';
export type { PivotProps } from './Pivot.js';
