export type { ActorBadgeProps } from './ActorBadge.js';
export { ActorBadge } from './ActorBadge.js';
