export type { DiffView, SnapshotDiffProps } from './types.js';
export { SnapshotDiff } from './SnapshotDiff.js';
