'use client';

import type { ReactElement } from 'react';
import type { OnDemand } from '../../hooks/index.js';
import { onDemand, useOnDemand } from '../../hooks/index.js';
import type { ActorTipProps } from './ActorTip.js';
import type * as Tips from './ActorTip.js';

/** What opens on a badge. A list loads it with its rows, so that no row is drawn a second time for it. */
export const ACTOR_DETAILS: OnDemand<typeof Tips> = onDemand(() => import('./ActorTip.js'));

/** The face of an actor; once the code for it is there a button that opens everything known about them. */
export function ActorDetails(props: ActorTipProps): ReactElement {
  const Tip = useOnDemand(ACTOR_DETAILS)?.ActorTip;
  return Tip === undefined ? <>{props.children}</> : <Tip {...props} />;
}
