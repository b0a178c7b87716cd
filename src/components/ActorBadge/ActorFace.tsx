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
  return (
    <span className="trilha-actor-face" data-kind={view?.kind} data-size={size} aria-hidden="true">
      {pictures && url !== undefined && url !== broken ? (
        <img
          className="trilha-actor-picture"
          src={url}
          alt=""
          loading="lazy"
          referrerPolicy="no-referrer"
          onError={() => setBroken(url)}
        />
      ) : (
        (view?.initials ?? <Glyph path={ACTOR_PATHS[view?.kind ?? 'unknown']} />)
      )}
    </span>
  );
}
