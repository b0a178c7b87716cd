export type { AuditScreenProps } from './types.js';
export { AuditScreen } from './AuditScreen.js';
export { defaultInspectorTabs } from './inspector/tabs.js';
export type { InspectorPanelProps, InspectorTab } from './inspector/types.js';
export type { AuditScreenClassNames, AuditScreenPart } from './parts.js';
export { SCREEN_PARTS } from './parts.js';
