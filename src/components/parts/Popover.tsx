'use client';

import type { ReactElement, ReactNode } from 'react';
import { usePopover } from './usePopover.js';

/** Props of {@link Popover}. */
export interface PopoverProps {
  /** What the button shows. */
  readonly trigger: ReactNode;
  /** Accessible name of the button, where `trigger` has no words or too few. */
  readonly label?: string | undefined;
  /** A text at the top of the panel, which is also the button's description for screen readers. */
  readonly description?: string | undefined;
  /** What the panel shows; rendered only while it is open. A function gets the way to close it. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  /** Also open when a mouse rests on it. Default `false`. */
  readonly hover?: boolean;
  /** Added to the button's class. */
  readonly className?: string | undefined;
  /** `-1` inside a grid that moves focus itself. Default 0. */
  readonly tabIndex?: number | undefined;
}

/** A button that opens a panel with anything in it. */
export function Popover({
  trigger,
  label,
  description,
  children,
  hover = false,
  className,
  tabIndex,
}: PopoverProps): ReactElement {
  const popover = usePopover({ hover });
  return (
    <span className="trilha-popover-root" {...popover.root}>
      <button
        {...popover.trigger}
        className={`trilha-popover-trigger ${className ?? ''}`}
        aria-label={label}
        aria-controls={popover.id}
        aria-describedby={description === undefined ? undefined : `${popover.id}d`}
        tabIndex={tabIndex}
      >
        {trigger}
      </button>
      <span {...popover.panel} className="trilha-popover">
        {description === undefined ? null : <span id={`${popover.id}d`}>{description}</span>}
        {popover.open ? (typeof children === 'function' ? children(popover.close) : children) : null}
      </span>
    </span>
  );
}
