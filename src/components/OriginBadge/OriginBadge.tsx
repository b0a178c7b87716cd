'use client';

import type { ReactElement } from 'react';
import type { Origin, OriginView } from '../../hooks/index.js';
import { useOriginView, useRootAttributes, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { Popover } from '../parts/Popover.js';
import { VisuallyHidden } from '../parts/VisuallyHidden.js';
import { OriginDetails } from './OriginDetails.js';

/** Props of {@link OriginBadge}. */
export interface OriginBadgeProps {
  /** Where an entry came from, as recorded or as already described. */
  readonly origin: Origin | OriginView;
  /** `compact` (default): one line. `full`: address and client on lines of their own. */
  readonly size?: 'compact' | 'full';
  /** `-1` inside a grid that moves focus itself. Default 0. */
  readonly tabIndex?: number;
  /** Added to the class `trilha trilha-origin`. */
  readonly className?: string;
}

/**
 * Where an entry came from: IP, then browser and system in words; the whole user agent on demand. A cut user agent says less, never
 * something guessed. Needs no provider.
 */
export function OriginBadge({ origin, size = 'compact', tabIndex, className }: OriginBadgeProps): ReactElement {
  const root = useRootAttributes();
  const view = useOriginView(origin);
  const words = useTrilha().words.messages.origin;
  const rich = view.userAgent !== undefined || view.url !== undefined || view.method !== undefined;
  const first = view.ip ?? view.channel;
  const second = view.client;
  const face = (
    <>
      {first === undefined ? null : (
        <bdi className="trilha-origin-ip" data-code={view.ip === undefined ? undefined : ''}>
          {first}
        </bdi>
      )}
      {second === undefined ? null : (
        <bdi className="trilha-origin-client">
          {second}
          {view.cut ? <Icon name="truncated" className="trilha-origin-cut" /> : null}
          {view.cut ? <VisuallyHidden> ({words.userAgentCut})</VisuallyHidden> : null}
        </bdi>
      )}
      {first === undefined && second === undefined ? (
        <span className="trilha-origin-none">{rich ? view.phrase : words.none}</span>
      ) : null}
    </>
  );
  const line = (
    <span className="trilha-origin-button" data-size={size}>
      {face}
    </span>
  );
  return (
    <span {...root} className={`trilha trilha-origin ${className ?? ''}`} data-size={size}>
      {rich ? (
        <Popover trigger={line} hover tabIndex={tabIndex}>
          <OriginDetails view={view} />
        </Popover>
      ) : (
        line
      )}
    </span>
  );
}
