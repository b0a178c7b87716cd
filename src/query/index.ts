export type * from './types.js';
export { QUERY_FIELDS } from './types.js';
