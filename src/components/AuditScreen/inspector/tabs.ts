import { ChangePanel } from './ChangePanel.js';
import { OriginPanel } from './OriginPanel.js';
import { PivotPanel } from './PivotPanel.js';
import { RawPanel } from './RawPanel.js';
import { StatePanel } from './StatePanel.js';
import { TimelinePanel } from './TimelinePanel.js';
import type { InspectorTab } from './types.js';

/** The tabs of the inspector, in their order: Mudança · Linha do tempo · Estado · Ao redor · Origem · Bruto. */
export const defaultInspectorTabs: readonly InspectorTab[] = [
  { id: 'change', label: ({ inspector }) => inspector.change, Panel: ChangePanel },
  {
    id: 'timeline',
    label: ({ inspector }) => inspector.timeline,
    isFor: (row) => row.kind === 'entry' && row.entity.id !== null,
    Panel: TimelinePanel,
  },
  {
    id: 'state',
    label: ({ inspector }) => inspector.state,
    isFor: (row) => row.kind === 'entry' && row.entity.id !== null,
    Panel: StatePanel,
  },
  { id: 'around', label: ({ pivot }) => pivot.tab, Panel: PivotPanel },
  { id: 'origin', label: ({ inspector }) => inspector.origin, Panel: OriginPanel },
  { id: 'raw', label: ({ inspector }) => inspector.raw, isFor: () => true, Panel: RawPanel },
];
