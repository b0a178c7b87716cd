'use client';

import { Suspense, useEffect, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';

/** Props of {@link Later}. */
export interface LaterProps {
  /** Shown by the server, by the first rendering in the browser, and while the rest loads. */
  readonly fallback: ReactNode;
  /** A component made by `lazy`. */
  readonly children: ReactNode;
}

/** Something that loads on its own, after the first rendering, so that server and browser begin with the same page. */
export function Later({ fallback, children }: LaterProps): ReactElement {
  const [mounted, setMounted] = useState(false);
  // oxlint-disable-next-line react/set-state-in-effect -- the second rendering is the purpose
  useEffect(() => setMounted(true), []);
  return mounted ? <Suspense fallback={fallback}>{children}</Suspense> : <>{fallback}</>;
}
