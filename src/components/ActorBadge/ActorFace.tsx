'use client';

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ActorView } from '../../hooks/index.js';
import { ACTOR_PATHS } from '../parts/actorPaths.js';
import { Glyph } from '../parts/Glyph.js';

/** Props of {@link ActorFace}. */
export interface ActorFaceProps {
  readonly view: ActorView | null;
  readonly size: 'compact' | 'full';
  readonly pictures: boolean;
}

/** The round picture of an actor: avatar where allowed and loadable, else initials, else the kind's icon. Decorative. */
export function ActorFace({ view, size, pictures }: ActorFaceProps): ReactElement {
  const [broken, setBroken] = useState<string>();
  const url = view?.avatarUrl;
  const picture = pictures && url !== undefined && url !== broken;
  return (
    <span className="trilha-actor-face" data-kind={view?.kind} data-size={size} data-initials={view?.initials} aria-hidden="true">
      {picture ? (
        <img
          className="trilha-actor-picture"
          src={url}
          alt=""
          loading="lazy"
          referrerPolicy="no-referrer"
          onError={() => setBroken(url)}
        />
      ) : view?.initials === undefined ? (
        <Glyph path={ACTOR_PATHS[view?.kind ?? 'unknown']} />
      ) : null}
    </span>
  );
}
