export type * from './types.js';
export { VERDICTS } from './types.js';
export { diffSnapshots } from './diffSnapshots.js';
export { flattenDiff } from './flattenDiff.js';
export { fieldLines } from './fieldLines.js';
export { statedLines } from './statedLines.js';
export { changedPaths, countDiff } from './countDiff.js';
export { patchGaps, toJsonPatch } from './toJsonPatch.js';
export { diffText } from './diffText.js';
export { recordedOf, sideOf } from './sides.js';
export { isLargePair } from './largePair.js';
export {
  createDiffClient,
  type DeclaredField,
  type DiffClient,
  type DiffRequest,
  type DiffResponse,
  fieldTypeIn,
  handleDiffRequest,
  type WorkerDiffOptions,
  type WorkerLike,
} from './worker.js';
