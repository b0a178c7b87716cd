'use client';
import type { Density, Theme, Trilha } from './context.js';
import { useProvided } from './context.js';
import { defaultSurroundings } from './surroundings.js';

/**
 * Source, words, zone, clock and looks of the nearest `AuditProvider`. Works without one as well: Portuguese words, São Paulo's time, no
 * source. The object keeps its identity between renders.
 */
export function useTrilha(): Trilha {
  return useProvided() ?? defaultSurroundings();
}

/** The attributes that carry theme, density and language; each component's root element spreads them beside `className="trilha …"`. */
export interface RootAttributes {
  readonly 'data-theme': Theme | undefined;
  readonly 'data-density': Density;
  readonly lang: string;
}

/** Attributes for a component's root element. */
export function useRootAttributes(): RootAttributes {
  const { theme, density, words } = useTrilha();
  return { 'data-theme': theme, 'data-density': density, lang: words.locale };
}
