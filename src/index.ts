export type * from './entry/index.js';
