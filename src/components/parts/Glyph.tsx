'use client';

import type { ReactElement } from 'react';

/** Props of {@link Glyph}. */
export interface GlyphProps {
  /** Path data on a 16 × 16 grid, drawn as a stroke of 1.5. */
  readonly path: string;
  /** Added to the class `trilha-icon`. */
  readonly className?: string | undefined;
}

/** One drawn shape, 16 px (1em of a 16 px text). Decorative always: the word stands beside it. */
export function Glyph({ path, className }: GlyphProps): ReactElement {
  return (
    <svg
      className={className === undefined ? 'trilha-icon' : `trilha-icon ${className}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  );
}
