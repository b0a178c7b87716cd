'use client';
import type { JSX } from 'react';
import type { CellProps } from '../types.js';

/**
 * Where it came from: the address, and the client in words below it. Plain text, since a popover per row is a dozen nodes per row; the
 * whole user agent is the tooltip, and stands in the inspector. The classic style shows it as the original screen did.
 */
export function OriginCell({ view, changeStyle }: CellProps): JSX.Element {
  const { ip, client, userAgent, channel, phrase } = view.origin;
  const first = ip ?? channel ?? client ?? phrase;
  const second = changeStyle === 'classic' ? userAgent : first === client ? undefined : client;
  return (
    <>
      <bdi className="trilha-line trilha-address" data-none={(ip ?? channel ?? client) ? undefined : ''}>
        {first}
      </bdi>
      {second === undefined ? null : (
        <bdi className="trilha-line trilha-second" title={userAgent}>
          {second}
        </bdi>
      )}
    </>
  );
}
