'use client';

import type { ReactElement } from 'react';
import { Glyph } from './Glyph.js';
import { ICON_PATHS } from './iconPaths.js';
import type { IconName } from './types.js';

/** Props of {@link Icon}. */
export interface IconProps {
  readonly name: IconName;
  /** Added to the class `trilha-icon`. */
  readonly className?: string | undefined;
}

/** One of Trilha's icons. Decorative always; its word stands beside it, or in the accessible name of the control around it. */
export function Icon({ name, className }: IconProps): ReactElement {
  return <Glyph path={ICON_PATHS[name]} className={className} />;
}
