export type * from './types.js';
export { VERDICTS } from './types.js';
export { diffSnapshots } from './diffSnapshots.js';
export { flattenDiff } from './flattenDiff.js';
export { changedPaths, countDiff } from './countDiff.js';
export { recordedOf, sideOf } from './sides.js';
