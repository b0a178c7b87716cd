import type { CSSProperties } from 'react';
import type { TimelineBlock, TimelineLane } from '../../hooks/index.js';
import type { TimelineLayout } from './types.js';

/** Which lanes there are, and whether they stand apart. */
export interface LaneLook {
  readonly lanes: readonly TimelineLane[];
  readonly layout: TimelineLayout;
}

/** The attributes of a list that may stand in lanes. */
export function laneAttributes({ lanes, layout }: LaneLook): {
  'data-lanes': number | undefined;
  style: CSSProperties | undefined;
} {
  const split = layout === 'lanes' && lanes.length > 1;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- CSSProperties knows no custom properties
  return {
    'data-lanes': split ? lanes.length : undefined,
    style: split ? ({ '--trilha-lanes': lanes.length } as CSSProperties) : undefined,
  };
}

/** Which lane a line stands in, for the style sheet; days and edges span all. */
export function laneStyle(block: TimelineBlock): CSSProperties | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- CSSProperties knows no custom properties
  return 'lane' in block && block.lane > 0 ? ({ '--trilha-lane': block.lane + 1 } as CSSProperties) : undefined;
}
