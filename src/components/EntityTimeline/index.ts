export { EntityTimeline } from './EntityTimeline.js';
export type { EntityStateViewProps } from './EntityStateView.js';
export { EntityStateView } from './EntityStateView.js';
export type { EntityTimelineProps, TimelineLayout, TimelineView } from './types.js';
