import type { NullBefore } from '../entry/index.js';
import { type CoreMessages, coreWords, createFormatters } from '../i18n/index.js';
import type { ActionDefinition, CoreContext, DescribeContext, EntityDefinition, FieldDefinition } from './types.js';

/** What decides the words, apart from the catalogue. */
export interface WordOptions {
  /** BCP 47 tag for dates and numbers. Default: the catalogue's own. */
  readonly locale?: string | undefined;
  /** IANA zone that moments are shown in. Default `America/Sao_Paulo`, so that server and browser write the same text. */
  readonly timeZone?: string | undefined;
  /** The source's declared zone, in which naive times inside snapshots are read. Default: they are shown as written. */
  readonly sourceTimeZone?: string | undefined;
  /** What a `null` before means (DESIGN rule 5). Default `auto`. */
  readonly nullBefore?: NullBefore | undefined;
  readonly fields?: readonly FieldDefinition[] | undefined;
  readonly actions?: readonly ActionDefinition[] | undefined;
  readonly entities?: readonly EntityDefinition[] | undefined;
  readonly hrefFor?: DescribeContext['hrefFor'] | undefined;
  readonly parseUserAgent?: DescribeContext['parseUserAgent'] | undefined;
}

/**
 * Words, formats and the host's definitions as given, without what only described entries need. `completeContext` adds that.
 * @throws RangeError for a locale or time zone that is not one.
 */
export function createCoreContext(options: WordOptions, messages: CoreMessages = coreWords): CoreContext {
  const { timeZone = 'America/Sao_Paulo', fields = [], actions = [], entities = [] } = options;
  const { hrefFor, parseUserAgent, sourceTimeZone, nullBefore } = options;
  const format = createFormatters(options.locale ?? messages.locale, timeZone);
  return {
    locale: format.locale,
    messages,
    format,
    fields,
    actions,
    entities,
    ...(hrefFor && { hrefFor }),
    ...(parseUserAgent && { parseUserAgent }),
    ...(sourceTimeZone !== undefined && { sourceTimeZone }),
    ...(nullBefore && { nullBefore }),
  };
}
