import { FACET_FIELDS, isFacetField, type FacetField } from './facets.js';
import { ParameterFault, type Reader } from './parameters.js';

/** Any text. */
export const text: Reader<string | undefined> = (given) => given;

/** Field names joined by commas; at least one. */
export const facetFields: Reader<readonly FacetField[]> = (given) => {
  const names = [...new Set((given ?? '').split(','))];
  const fields = names.filter(isFacetField);
  if (fields.length < names.length) throw new ParameterFault(`Needs one or more of: ${FACET_FIELDS.join(',')}.`);
  return fields;
};

const isKnownZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** An IANA zone's name, `UTC` by default. Bare offsets are refused: PostgreSQL reads their sign the other way round. */
export const timeZone: Reader<string> = (given = 'UTC') => {
  if (!/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*$/.test(given) || !isKnownZone(given))
    throw new ParameterFault('Not the name of an IANA time zone.');
  return given;
};
