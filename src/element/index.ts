import { AuditScreenElement } from './AuditScreenElement.js';
import { define } from './Base.js';
import { EntityTimelineElement } from './EntityTimelineElement.js';

export type { QueryChange, SelectedChange } from './AuditScreenElement.js';
export type { TrilhaElementProperties } from './TrilhaElement.js';
export { TrilhaElement } from './TrilhaElement.js';
export { AuditScreenElement } from './AuditScreenElement.js';
export { EntityTimelineElement } from './EntityTimelineElement.js';

declare global {
  interface HTMLElementTagNameMap {
    'trilha-audit-screen': AuditScreenElement;
    'trilha-entity-timeline': EntityTimelineElement;
  }
}

define('trilha-audit-screen', AuditScreenElement);
define('trilha-entity-timeline', EntityTimelineElement);
