export { EntityTimeline } from './EntityTimeline.js';
export { EntityStateView } from './EntityStateView.js';
export type { EntityStateViewProps } from './EntityStateView.js';
export type { EntityTimelineProps, TimelineView } from './types.js';
