'use client';

import type { ReactElement } from 'react';
import type { Actor, ActorView } from '../../hooks/index.js';
import { useActorView } from '../../hooks/index.js';
import { Sentence } from '../parts/Sentence.js';
import { ActorDetails } from './ActorDetails.js';
import { ActorFace } from './ActorFace.js';
import { ActorName } from './ActorName.js';

/** Props of {@link ActorBadge}. */
export interface ActorBadgeProps {
  /** Who did it: an entry's actor, an already described one, or `null` when the store recorded none. */
  readonly actor: Actor | ActorView | null;
  /** For whom, nearest first. Already part of an `ActorView`. */
  readonly onBehalfOf?: readonly Actor[];
  /** `compact` (default): one line, cut with an ellipsis where there is no room. `full`: kind, mark and chain on lines of their own. */
  readonly size?: 'compact' | 'full';
  /** Address of the actor's page. Default: what the provider's `hrefFor` says. */
  readonly href?: string;
  /** `true`: show `avatarUrl`, which asks another server for a picture. Default `false`: initials. */
  readonly pictures?: boolean;
  /** `-1` inside a grid that moves focus itself. Default 0. */
  readonly tabIndex?: number;
  /** Added to the class `trilha trilha-actor`. */
  readonly className?: string;
}

/**
 * Who did it: icon or initials, name, kind, a closed account, and on whose behalf. What does not fit opens on the badge's icon, by
 * mouse, touch or keyboard. Needs no provider.
 */
export function ActorBadge(props: ActorBadgeProps): ReactElement {
  const { actor, onBehalfOf, size = 'compact', href, pictures = false, tabIndex, className } = props;
  const { view, words, root } = useActorView(actor, onBehalfOf, href);
  const details = view !== null && (view.chain.length > 0 || view.name !== view.kindLabel || view.deleted);
  const face = <ActorFace view={view} size={size} pictures={pictures} />;
  const name = view === null ? words.none : <ActorName view={view} words={words} />;
  const target = view?.chain.reduceRight<ReactElement | null>((rest, next) => {
    const one = <ActorName view={next} words={words} />;
    return rest === null ? one : <Sentence template={words.onBehalfOf} holes={{ actor: one, target: rest }} />;
  }, null);
  return (
    <span {...root} className={`trilha trilha-actor ${className ?? ''}`} data-kind={view?.kind ?? 'none'} data-size={size}>
      {details ? (
        <ActorDetails actor={actor} view={view} words={words} tabIndex={tabIndex}>
          {face}
        </ActorDetails>
      ) : (
        face
      )}
      <span className="trilha-actor-text" data-size={size} data-kind={view?.kind ?? 'none'}>
        {target ? (
          <Sentence
            template={words.onBehalfOf}
            holes={{ actor: name, target: <span className="trilha-actor-target">{target}</span> }}
          />
        ) : (
          name
        )}
        {size === 'full' && view !== null && !view.name.includes(view.kindLabel) ? (
          <span className="trilha-actor-kind">{view.kindLabel}</span>
        ) : null}
      </span>
    </span>
  );
}
