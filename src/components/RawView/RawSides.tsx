'use client';

import type { ReactElement } from 'react';
import { useTrilha } from '../../hooks/index.js';
import { RawView } from './RawView.js';

/** Props of {@link RawSides}. */
export interface RawSidesProps {
  readonly before: unknown;
  readonly after: unknown;
}

/** Both sides of a difference, raw. */
export function RawSides({ before, after }: RawSidesProps): ReactElement {
  const { sides } = useTrilha().words.messages;
  return (
    <div className="trilha-raw-sides">
      <RawView value={before} label={sides.before} />
      <RawView value={after} label={sides.after} />
    </div>
  );
}
