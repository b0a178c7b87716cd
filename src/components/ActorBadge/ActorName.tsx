'use client';

import type { ReactElement } from 'react';
import type { ActorView, ActorWords } from '../../hooks/index.js';
import { Sentence } from '../parts/Sentence.js';

/** An actor's name, linked where the host says so, with its kind for the ear and a closed account for everybody. */
export function ActorName({ view, words }: { readonly view: ActorView; readonly words: ActorWords }): ReactElement {
  const text = <bdi className="trilha-actor-name">{view.name}</bdi>;
  const name =
    view.href === undefined ? (
      text
    ) : (
      <a className="trilha-link" href={view.href}>
        {text}
      </a>
    );
  return (
    <>
      {view.deleted ? <Sentence template={words.deleted} holes={{ actor: name }} /> : name}
      {view.name.includes(view.kindLabel) ? null : <span className="trilha-visually-hidden"> ({view.kindLabel})</span>}
    </>
  );
}
