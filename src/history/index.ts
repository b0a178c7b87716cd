export type * from './types.js';
export { entityKey, extendHistory, foldHistory } from './fold.js';
export { beforeOf, inferDiff } from './infer.js';
