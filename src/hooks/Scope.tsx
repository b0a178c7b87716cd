'use client';
import type { JSX, ReactNode } from 'react';
import { useMemo } from 'react';
import type { Density } from './context.js';
import { TrilhaContext } from './context.js';
import { useTrilha } from './useTrilha.js';

/** The surroundings with another density, for the part of a page whose reader chose one. */
export function Scope({ density, children }: { readonly density: Density; readonly children: ReactNode }): JSX.Element {
  const trilha = useTrilha();
  const value = useMemo(() => ({ ...trilha, density }), [trilha, density]);
  return <TrilhaContext.Provider value={value}>{children}</TrilhaContext.Provider>;
}
