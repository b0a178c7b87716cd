export type { DiffView, SnapshotDiffProps } from './types.js';
export { Comparison } from './Comparison.js';
export { SnapshotDiff } from './SnapshotDiff.js';
