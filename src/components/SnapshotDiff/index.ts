export type { DiffView, SnapshotDiffProps } from './types.js';
export { Comparison, SPLIT_FROM } from './Comparison.js';
export { SnapshotDiff } from './SnapshotDiff.js';
