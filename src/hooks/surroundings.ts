import { createDescriber } from '../describe/index.js';
import type {
  ActionDefinition,
  DescribeContext,
  EntityDefinition,
  FieldDefinition,
  HrefTarget,
  UserAgentView,
} from '../describe/index.js';
import type { Messages } from '../i18n/index.js';
import type { AuditSource } from '../source/index.js';
import type { Trilha } from './context.js';

/** What decides the words: everything the host can say about language and its own nouns. */
export interface WordOptions {
  /** How its rows are read decides how naive times and nulls inside snapshots are shown. */
  readonly source?: AuditSource | undefined;
  readonly locale?: Messages | undefined;
  readonly timeZone?: string | undefined;
  readonly fields?: readonly FieldDefinition[] | undefined;
  readonly actions?: readonly ActionDefinition[] | undefined;
  readonly entities?: readonly EntityDefinition[] | undefined;
  readonly hrefFor?: ((target: HrefTarget) => string | undefined) | undefined;
  readonly parseUserAgent?: ((userAgent: string) => UserAgentView | undefined) | undefined;
}

/** Not the browser's zone: server and browser must write the same text, and the header names the zone. */
export const DEFAULT_TIME_ZONE = 'America/Sao_Paulo';

/** The words for the given options, in Portuguese and São Paulo's time where they say nothing. */
export function makeWords(options: WordOptions = {}): DescribeContext {
  const { locale, timeZone = DEFAULT_TIME_ZONE, fields, actions, entities, hrefFor, parseUserAgent } = options;
  const { timeZone: sourceTimeZone, nullBefore } = options.source?.parse ?? {};
  return createDescriber({
    timeZone,
    ...(locale && { messages: locale }),
    ...(fields && { fields }),
    ...(actions && { actions }),
    ...(entities && { entities }),
    ...(hrefFor && { hrefFor }),
    ...(parseUserAgent && { parseUserAgent }),
    ...(sourceTimeZone !== undefined && { sourceTimeZone }),
    ...(nullBefore && { nullBefore }),
  });
}

let defaults: Trilha | undefined;

/** Surroundings without a provider: made at the first need and then kept, since nothing in them can change. */
export function defaultSurroundings(): Trilha {
  defaults ??= {
    source: null,
    words: makeWords(),
    timeZone: DEFAULT_TIME_ZONE,
    now: Date.now,
    theme: undefined,
    density: 'comfortable',
    diffWorker: undefined,
  };
  return defaults;
}
