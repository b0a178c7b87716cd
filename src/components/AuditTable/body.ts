'use client';
import type { OnDemand } from '../../hooks/index.js';
import { onDemand } from '../../hooks/index.js';
import { ACTOR_DETAILS } from '../ActorBadge/ActorDetails.js';
import type * as Body from './GridBody.js';

/** Rows and cells, with all that puts entries in words: loaded while the first page is on its way. */
export const BODY: OnDemand<typeof Body> = onDemand(async () => {
  // Rows without the details of their actors are better than none.
  const details = ACTOR_DETAILS.load().catch(() => undefined);
  const body = await import('./GridBody.js');
  await details;
  return body;
});
