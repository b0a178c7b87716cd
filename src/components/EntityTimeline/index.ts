export { EntityTimeline } from './EntityTimeline.js';
export type { EntityStateViewProps } from './EntityStateView.js';
export { EntityStateView } from './EntityStateView.js';
export type { EntityTimelineClassNames, EntityTimelinePart } from './parts.js';
export { TIMELINE_PARTS } from './parts.js';
export type { EntityTimelineProps, TimelineLayout, TimelineView } from './types.js';
