'use client';
import { createContext, useContext } from 'react';
import type { CoreContext, DescribeContext } from '../describe/index.js';
import type { AuditSource } from '../source/index.js';
import type { ViewStorage } from './views/saved.js';

/** Light, dark, or what the person's system prefers. */
export type Theme = 'light' | 'dark' | 'auto';

/** `comfortable`: rows of 40 px. `compact`: rows of 32 px. */
export type Density = 'comfortable' | 'compact';

/** What the provider gives before the code that describes entries has come. Its identity changes only when one of its values does. */
export interface Surroundings {
  /** The provider's source; `null` without one. */
  readonly source: AuditSource | null;
  /** Locale, formatters, the host's fields, actions, entities and links, and the first words. */
  readonly words: CoreContext;
  /** IANA zone in which moments are shown. */
  readonly timeZone: string;
  /** The clock, in Unix milliseconds. */
  readonly now: () => number;
  /** `undefined`: light, unless an ancestor carries `data-trilha-theme="dark"`. */
  readonly theme: Theme | undefined;
  readonly density: Density;
  /** Makes the worker that compares large snapshots off the main thread; without one they are compared in slices. */
  readonly diffWorker: (() => Worker) | undefined;
  /** Where saved views are kept; `undefined`: as the screen has it. */
  readonly viewStorage: ViewStorage | null | undefined;
}

/** What every Trilha component and hook reads from its surroundings. Its identity changes only when one of its values does. */
export interface Trilha extends Omit<Surroundings, 'words'> {
  /** Words and formats: locale, messages, formatters, the host's fields, actions, entities and links. Goes into every `describe…` function. */
  readonly words: DescribeContext;
}

/** Filled by `AuditProvider`; `null` outside of one. */
export const TrilhaContext: React.Context<Surroundings | null> = createContext<Surroundings | null>(null);

/** The surroundings when there is an `AuditProvider`, else `null`. Lighter than `useTrilha`, which brings default words. */
export function useProvided(): Surroundings | null {
  return useContext(TrilhaContext);
}
