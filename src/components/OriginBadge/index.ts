export type { OriginBadgeProps } from './OriginBadge.js';
export { OriginBadge } from './OriginBadge.js';
