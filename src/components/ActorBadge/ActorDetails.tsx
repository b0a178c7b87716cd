'use client';

import type { ReactElement } from 'react';
import type { Actor, ActorView, ActorWords } from '../../hooks/index.js';
import { Facts } from '../parts/Facts.js';

/** Props of {@link ActorDetails}. */
export interface ActorDetailsProps {
  readonly actor: Actor | ActorView | null;
  readonly view: ActorView;
  readonly words: ActorWords;
}

/** Everything known about an actor, in names and values. */
export function ActorDetails({ actor, view, words }: ActorDetailsProps): ReactElement {
  const recorded = actor !== null && !('phrase' in actor) ? actor : undefined;
  return (
    <>
      <Facts
        items={[
          { name: words.label, value: view.name },
          { name: words.type, value: view.kindLabel },
          { name: words.storedType, value: recorded?.type, code: true },
          { name: words.id, value: recorded?.id, code: true },
          { name: words.email, value: recorded?.email },
          { name: words.chain, value: view.chain.map((one) => one.phrase).join(' › ') },
        ]}
      />
      {view.deleted ? <span className="trilha-popover-note">{words.deletedMark}</span> : null}
    </>
  );
}
