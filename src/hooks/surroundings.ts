'use client';
import { createCoreContext } from '../describe/index.js';
import type { CoreContext, WordOptions } from '../describe/index.js';
import type { EntryMessages } from '../i18n/index.js';
import type { AuditSource } from '../source/index.js';
import type { Surroundings } from './context.js';
import { useProvided } from './context.js';

/** Everything the host can say about language and its own nouns. */
export interface HostWords extends Omit<WordOptions, 'locale' | 'sourceTimeZone' | 'nullBefore'> {
  /** How its rows are read decides how naive times and nulls inside snapshots are shown. */
  readonly source?: AuditSource | undefined;
  readonly locale?: EntryMessages | undefined;
}

/** Not the browser's zone: server and browser must write the same text, and the header names the zone. */
export const DEFAULT_TIME_ZONE = 'America/Sao_Paulo';

/** The first words for the given options, in Portuguese and São Paulo's time where they say nothing. */
export function makeWords({ source, locale, ...options }: HostWords = {}): CoreContext {
  const { timeZone, nullBefore } = source?.parse ?? {};
  return createCoreContext({ ...options, sourceTimeZone: timeZone, nullBefore }, locale);
}

let defaults: Surroundings | undefined;

/** Surroundings without a provider: made at the first need and then kept, since nothing in them can change. */
function defaultSurroundings(): Surroundings {
  defaults ??= {
    source: null,
    words: makeWords(),
    timeZone: DEFAULT_TIME_ZONE,
    now: Date.now,
    theme: undefined,
    density: 'comfortable',
    diffWorker: undefined,
    viewStorage: undefined,
  };
  return defaults;
}

/**
 * What `useTrilha` gives, with no more words than a list needs before its first row (`CoreMessages`): for what `AuditTable` loads first, so
 * that it does not carry the whole catalogue. Everything else uses `useTrilha`.
 */
export function useSurroundings(): Surroundings {
  return useProvided() ?? defaultSurroundings();
}
