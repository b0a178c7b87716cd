'use client';

import type { ReactElement, ReactNode } from 'react';
import { useDiffWords } from '../../hooks/index.js';
import { Icon } from './Icon.js';
import { useCopy } from './useCopy.js';
import { VisuallyHidden } from './VisuallyHidden.js';

/** Props of {@link CopyButton}. */
export interface CopyButtonProps {
  /** What is copied; a function is asked when it is needed. */
  readonly text: string | (() => string);
  /** Accessible name, and what stands beside the icon when there are no `children` ("Copiar valor"). */
  readonly label: string;
  /** What the button shows beside its icon. `null`: the icon alone. Default: the label. */
  readonly children?: ReactNode;
  /** Added to the button's class. */
  readonly className?: string | undefined;
}

/** Copies a text and says so, to the eye and to the ear. */
export function CopyButton({ text, label, children, className }: CopyButtonProps): ReactElement {
  const { done, failed } = useDiffWords().messages.copy;
  const { state, copy } = useCopy();
  const outcome = state === 'copied' ? done : state === 'failed' ? failed : '';
  return (
    <span className="trilha-copy">
      <button
        type="button"
        className={`trilha-button ${className ?? ''}`}
        data-state={state}
        aria-label={children === null ? label : undefined}
        title={children === null ? label : undefined}
        onClick={() => copy(typeof text === 'function' ? text() : text)}
      >
        <Icon name={state === 'copied' ? 'check' : state === 'failed' ? 'warning' : 'copy'} />
        {children === undefined ? label : children}
      </button>
      <span role="status">
        <VisuallyHidden>{outcome}</VisuallyHidden>
      </span>
    </span>
  );
}
