export type { SnapshotDiffClassNames, SnapshotDiffPart } from './parts.js';
export { DIFF_PARTS } from './parts.js';
export type { DiffView, SnapshotDiffProps } from './types.js';
export { Comparison, SPLIT_FROM } from './Comparison.js';
export { SnapshotDiff } from './SnapshotDiff.js';
