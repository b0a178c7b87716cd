export type { LiveBarProps } from './types.js';
export { LiveBar } from './LiveBar.js';
