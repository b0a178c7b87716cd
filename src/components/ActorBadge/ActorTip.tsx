'use client';

import type { ReactElement, ReactNode } from 'react';
import type { Actor, ActorView, ActorWords } from '../../hooks/index.js';
import { Facts } from '../parts/Facts.js';
import { Popover } from '../parts/Popover.js';

/** Props of {@link ActorTip}. */
export interface ActorTipProps {
  readonly actor: Actor | ActorView | null;
  readonly view: ActorView;
  readonly words: ActorWords;
  readonly tabIndex?: number | undefined;
  /** The actor's face, which becomes a button. */
  readonly children: ReactNode;
}

/** The face of an actor as a button that opens everything known about them. */
export function ActorTip({ actor, view, words, tabIndex, children }: ActorTipProps): ReactElement {
  const recorded = actor !== null && !('phrase' in actor) ? actor : undefined;
  return (
    <Popover
      trigger={children}
      label={words.details.replace('{actor}', () => view.name)}
      hover
      tabIndex={tabIndex}
      className="trilha-actor-button"
    >
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
    </Popover>
  );
}
