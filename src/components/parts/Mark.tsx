'use client';

import type { ReactElement } from 'react';
import { Icon } from './Icon.js';
import { Tip } from './Tip.js';
import type { IconName, Tone } from './types.js';

/** Props of {@link Mark}. */
export interface MarkProps {
  /** The mark's word ("inferido"). */
  readonly word: string;
  readonly icon?: IconName;
  /** Default `neutral`. */
  readonly tone?: Tone;
  /** What it means, on demand. Without it the mark is plain text and takes no focus. */
  readonly explanation?: string | undefined;
}

/** A small badge that says something about a value: an icon, a word, and on demand what the word means. */
export function Mark({ word, icon, tone = 'neutral', explanation }: MarkProps): ReactElement {
  const face = (
    <span className="trilha-mark" data-tone={tone}>
      {icon === undefined ? null : <Icon name={icon} className="trilha-mark-icon" />}
      {word}
    </span>
  );
  return explanation === undefined ? (
    face
  ) : (
    <Tip text={explanation} className="trilha-mark-button">
      {face}
    </Tip>
  );
}
