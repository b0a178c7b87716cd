export type * from './types.js';
export type * from './snapshot.js';
export type * from './input.js';
export { NOTE_CODES, OPERATIONS } from './types.js';
