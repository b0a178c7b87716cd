'use client';

import type { ReactElement, ReactNode } from 'react';
import { usePopover } from './usePopover.js';

/** Props of {@link Tip}. */
export interface TipProps {
  /** The explanation. It is the button's description for screen readers, and stands in the panel for everybody else. */
  readonly text: string;
  /** What the button shows. */
  readonly children: ReactNode;
  /** Accessible name of the button, where its content has no words. */
  readonly label?: string | undefined;
  /** Added to the button's class. */
  readonly className?: string | undefined;
  /** `-1` inside a grid that moves focus itself. Default 0. */
  readonly tabIndex?: number | undefined;
}

/** A word with an explanation: shown when the mouse rests on it, on Enter and on touch; read out with the word. Esc closes it. */
export function Tip({ text, children, label, className, tabIndex }: TipProps): ReactElement {
  const { root, trigger, panel, id } = usePopover({ hover: true });
  return (
    <span className="trilha-popover-root" {...root}>
      <button
        {...trigger}
        className={`trilha-popover-trigger ${className ?? ''}`}
        aria-label={label}
        aria-describedby={id}
        tabIndex={tabIndex}
      >
        {children}
      </button>
      <span {...panel} role="tooltip" className="trilha-popover trilha-popover-tip">
        {text}
      </span>
    </span>
  );
}
