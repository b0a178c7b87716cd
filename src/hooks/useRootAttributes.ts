'use client';
import type { Density, Theme } from './context.js';
import { watchStylesheet } from './development.js';
import { useSurroundings } from './surroundings.js';

/** The attributes that carry theme, density and language; each component's root element spreads them beside `className="trilha …"`. */
export interface RootAttributes {
  readonly 'data-theme': Theme | undefined;
  readonly 'data-density': Density;
  readonly lang: string;
}

/** Attributes for a component's root element. */
export function useRootAttributes(): RootAttributes {
  const { theme, density, words } = useSurroundings();
  if (process.env.NODE_ENV !== 'production') watchStylesheet();
  return { 'data-theme': theme, 'data-density': density, lang: words.locale };
}
