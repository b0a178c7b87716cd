export type * from './types.js';
export { VERDICTS } from './types.js';
