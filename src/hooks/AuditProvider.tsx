'use client';
import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { JSX, ReactNode } from 'react';
import { useMemo } from 'react';
import type { ActionDefinition, EntityDefinition, FieldDefinition, HrefTarget, UserAgentView } from '../describe/index.js';
import type { EntryMessages } from '../i18n/index.js';
import type { AuditSource } from '../source/index.js';
import type { Density, Surroundings, Theme } from './context.js';
import { TrilhaContext } from './context.js';
import { DEFAULT_TIME_ZONE, makeWords } from './surroundings.js';
import { useClient } from './useClient.js';
import { useStableArray } from './useStable.js';
import type { ViewStorage } from './views/saved.js';

/** Props of {@link AuditProvider}. Only `source` matters for a first screen. Functions and `source` should keep their identity between renders. */
export interface AuditProviderProps {
  /** Where entries come from. Components that only show what they are given (`SnapshotDiff`, `ActorBadge`) need none. */
  readonly source?: AuditSource;
  /**
   * The message catalogue (`Messages`). Default: Brazilian Portuguese. Others: `trilha/locales/<tag>`; for a page with nothing but `AuditTable` and
   * `ActorBadge` a third of it, `trilha/locales/<tag>/entries`, is enough.
   */
  readonly locale?: EntryMessages;
  /** IANA zone in which moments are shown. Default `America/Sao_Paulo`, so that server and browser write the same text. */
  readonly timeZone?: string;
  /** The host's business fields: their words, types and weight. Made by `defineField`. */
  readonly fields?: readonly FieldDefinition[];
  /** The host's actions: their words, operations and tones. Made by `defineAction`. */
  readonly actions?: readonly ActionDefinition[];
  /** The host's entity types: their words and aliases. Made by `defineEntity`. */
  readonly entities?: readonly EntityDefinition[];
  /** The only maker of links, for entities, actors, entries and reference values. */
  readonly hrefFor?: (target: HrefTarget) => string | undefined;
  /** Replaces the built-in reading of user agents. */
  readonly parseUserAgent?: (userAgent: string) => UserAgentView | undefined;
  /** The clock, in Unix milliseconds. Default `Date.now`. */
  readonly now?: () => number;
  /** Default: light, unless an ancestor carries `data-trilha-theme="dark"`. */
  readonly theme?: Theme;
  /** Default `comfortable`. */
  readonly density?: Density;
  /** TanStack Query's client. Default: the host's from context, else one of its own, made once per provider. */
  readonly queryClient?: QueryClient;
  /** Makes the worker that compares large snapshots off the main thread. */
  readonly diffWorker?: () => Worker;
  /** Where saved views are kept, of every screen that has no `viewStorage` of its own. Default: the browser's `localStorage`. `null`: nowhere. */
  readonly viewStorage?: ViewStorage | null;
  readonly children?: ReactNode;
}

/** Gives every Trilha component below it a source, words, a time zone, a clock and its looks. */
export function AuditProvider(props: AuditProviderProps): JSX.Element {
  const {
    source,
    locale,
    hrefFor,
    parseUserAgent,
    timeZone = DEFAULT_TIME_ZONE,
    now = Date.now,
    theme,
    density = 'comfortable',
    diffWorker,
    viewStorage,
  } = props;
  const client = useClient(props.queryClient);
  const fields = useStableArray(props.fields);
  const actions = useStableArray(props.actions);
  const entities = useStableArray(props.entities);
  const words = useMemo(
    () => makeWords({ source, locale, timeZone, fields, actions, entities, hrefFor, parseUserAgent }),
    [source, locale, timeZone, fields, actions, entities, hrefFor, parseUserAgent],
  );
  const value = useMemo<Surroundings>(
    () => ({ source: source ?? null, words, timeZone, now, theme, density, diffWorker, viewStorage }),
    [source, words, timeZone, now, theme, density, diffWorker, viewStorage],
  );
  return (
    <QueryClientProvider client={client}>
      <TrilhaContext.Provider value={value}>{props.children}</TrilhaContext.Provider>
    </QueryClientProvider>
  );
}
