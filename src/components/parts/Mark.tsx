'use client';

import type { ReactElement, ReactNode } from 'react';
import { Icon } from './Icon.js';
import { Popover } from './Popover.js';
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
  /** Controls below the explanation (a link to another entry). */
  readonly action?: ReactNode;
}

/** A small badge that says something about a value: an icon, a word, and on demand what the word means. */
export function Mark({ word, icon, tone = 'neutral', explanation, action }: MarkProps): ReactElement {
  const face = (
    <span className="trilha-mark" data-tone={tone}>
      {icon === undefined ? null : <Icon name={icon} className="trilha-mark-icon" />}
      {word}
    </span>
  );
  if (explanation === undefined) return face;
  if (action === undefined || action === null) {
    return (
      <Tip text={explanation} className="trilha-mark-button">
        {face}
      </Tip>
    );
  }
  return (
    <Popover trigger={face} description={explanation} hover className="trilha-mark-button">
      <span className="trilha-popover-note">{action}</span>
    </Popover>
  );
}
