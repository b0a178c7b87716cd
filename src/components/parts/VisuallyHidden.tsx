'use client';

import type { ReactElement, ReactNode } from 'react';

/** Words for the ear only, kept in the flow of reading. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }): ReactElement {
  return <span className="trilha-visually-hidden">{children}</span>;
}
