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
import { ptBR } from '../i18n/index.js';
import type { Trilha } from './context.js';

/** What decides the words: everything the host can say about language and its own nouns. */
export interface WordOptions {
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

const NONE: readonly never[] = [];

/** The words for the given options, in Portuguese and São Paulo's time where they say nothing. */
export function makeWords(options: WordOptions = {}): DescribeContext {
  return createDescriber({
    messages: options.locale ?? ptBR,
    timeZone: options.timeZone ?? DEFAULT_TIME_ZONE,
    fields: options.fields ?? NONE,
    actions: options.actions ?? NONE,
    entities: options.entities ?? NONE,
    ...(options.hrefFor && { hrefFor: options.hrefFor }),
    ...(options.parseUserAgent && { parseUserAgent: options.parseUserAgent }),
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
