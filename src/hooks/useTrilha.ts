'use client';
import { completeContext, lacksOf } from '../describe/index.js';
import type { Messages } from '../i18n/index.js';
import { ptBR } from '../i18n/index.js';
import type { Surroundings, Trilha } from './context.js';
import { tellDeveloper } from './development.js';
import { useSurroundings } from './surroundings.js';

const whole = new WeakMap<Surroundings, Trilha>();

/**
 * Source, words, zone, clock and looks of the nearest `AuditProvider`. Works without one as well: Portuguese words, São Paulo's time, no
 * source. The object keeps its identity between renders.
 */
export function useTrilha(): Trilha {
  const surroundings = useSurroundings();
  const known = whole.get(surroundings);
  if (known !== undefined) return known;
  const made = { ...surroundings, words: completeContext<Messages>(surroundings.words, ptBR) };
  whole.set(surroundings, made);
  if (process.env.NODE_ENV !== 'production' && lacksOf(surroundings.words, ptBR))
    tellDeveloper('part-of-locale', made.words.locale);
  return made;
}
