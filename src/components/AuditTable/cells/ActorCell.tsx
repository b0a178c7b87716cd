'use client';
import type { JSX } from 'react';
import { ActorBadge } from '../../ActorBadge/index.js';
import type { CellProps } from '../types.js';

/** Who did it, and for whom. */
export function ActorCell({ view }: CellProps): JSX.Element {
  return <ActorBadge actor={view.actor} tabIndex={-1} />;
}
