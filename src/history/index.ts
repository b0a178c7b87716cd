export type * from './types.js';
export type { LaneOptions } from './lanes.js';
export { checkContinuity } from './continuity.js';
export { entityKey, extendHistory, foldHistory } from './fold.js';
export { createHistoryIndex } from './historyIndex.js';
export { beforeOf, inferDiff } from './infer.js';
export { mergeLanes } from './lanes.js';
export { stateAt } from './state.js';
