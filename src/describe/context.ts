import type { NullBefore } from '../entry/index.js';
import { createFormatters, type Messages, ptBR } from '../i18n/index.js';
import { createLookup } from './lookup.js';
import type { ActionDefinition, DescribeContext, EntityDefinition, FieldDefinition } from './types.js';

/** Options of {@link createDescriber}; every one has a default. */
export interface DescriberOptions {
  /** The message catalogue. Default: Brazilian Portuguese. */
  readonly messages?: Messages;
  /** BCP 47 tag for dates and numbers. Default: the catalogue's own. */
  readonly locale?: string;
  /** IANA zone that moments are shown in. Default `America/Sao_Paulo`, so that server and browser write the same text. */
  readonly timeZone?: string;
  /** The source's declared zone, in which naive times inside snapshots are read. Default: they are shown as written. */
  readonly sourceTimeZone?: string;
  /** What a `null` before means (DESIGN rule 5). Default `auto`. */
  readonly nullBefore?: NullBefore;
  readonly fields?: readonly FieldDefinition[];
  readonly actions?: readonly ActionDefinition[];
  readonly entities?: readonly EntityDefinition[];
  readonly hrefFor?: DescribeContext['hrefFor'];
  readonly parseUserAgent?: DescribeContext['parseUserAgent'];
}

/**
 * Makes what every `describe…` function needs: words, formats and the host's definitions, indexed. Make it once and keep it: what is
 * remembered for speed is remembered by its identity.
 * @throws RangeError for a locale or time zone that is not one.
 */
export function createDescriber(options: DescriberOptions = {}): DescribeContext {
  const { messages = ptBR, timeZone = 'America/Sao_Paulo', fields = [], actions = [], entities = [] } = options;
  const format = createFormatters(options.locale ?? messages.locale, timeZone);
  const { locale } = format;
  return {
    locale,
    messages,
    format,
    fields,
    actions,
    entities,
    ...(options.hrefFor !== undefined && { hrefFor: options.hrefFor }),
    ...(options.parseUserAgent !== undefined && { parseUserAgent: options.parseUserAgent }),
    ...(options.sourceTimeZone !== undefined && { sourceTimeZone: options.sourceTimeZone }),
    ...(options.nullBefore !== undefined && { nullBefore: options.nullBefore }),
    lookup: createLookup({ locale, messages, fields, actions, entities }),
  };
}
