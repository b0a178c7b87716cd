export { Overview } from './Overview.js';
export type { OverviewProps } from './types.js';
export { FacetPanel } from './FacetPanel.js';
export type { FacetPanelProps } from './FacetPanel.js';
