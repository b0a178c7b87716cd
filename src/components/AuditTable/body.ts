'use client';
import type { OnDemand } from '../../hooks/index.js';
import { onDemand } from '../../hooks/index.js';
import type * as Body from './GridBody.js';

/** Rows and cells, with all that puts entries in words: loaded while the first page is on its way. */
export const BODY: OnDemand<typeof Body> = onDemand(() => import('./GridBody.js'));
