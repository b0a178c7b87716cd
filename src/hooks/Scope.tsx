'use client';
import type { JSX, ReactNode } from 'react';
import { useMemo } from 'react';
import type { AuditSource } from '../source/index.js';
import type { Density } from './context.js';
import { TrilhaContext } from './context.js';
import { useTrilha } from './useTrilha.js';

/** Props of {@link Scope}. */
export interface ScopeProps {
  readonly density: Density;
  /** Default: the provider's. */
  readonly source?: AuditSource | undefined;
  readonly children: ReactNode;
}

/** The surroundings with another density or source, for the part of a page that has its own. */
export function Scope({ density, source, children }: ScopeProps): JSX.Element {
  const trilha = useTrilha();
  const value = useMemo(() => ({ ...trilha, density, source: source ?? trilha.source }), [trilha, density, source]);
  return <TrilhaContext.Provider value={value}>{children}</TrilhaContext.Provider>;
}
