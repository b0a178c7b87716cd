import {
  isQueryParameter,
  queryFromSearchParams,
  queryToSearchParams,
  type DroppedParameter,
  type SearchParamsOptions,
} from './url.js';
import type { AuditQuery } from './types.js';

/** What an address says about a query. */
export interface AddressedQuery {
  /** `null`: the address says nothing about it. */
  readonly query: AuditQuery | null;
  readonly dropped: readonly DroppedParameter[];
}

/** Options of {@link readAddress} and {@link writeAddress}. */
export interface AddressOptions extends SearchParamsOptions {
  /** The address has no other parameters than the query's and those in `ignore`: an unknown one is a mistake, which is told and not kept. */
  readonly owns: boolean;
}

/** Says that everything is asked, where an address without parameters means something else. */
const EVERYTHING = 'order=newest';

/** Parameters as they are written, so that those of the host keep their spelling. */
const piecesOf = (search: string): readonly string[] =>
  search
    .replace(/^\?/, '')
    .split('&')
    .filter((piece) => piece !== '');

const nameOf = (piece: string): string => [...new URLSearchParams(piece).keys()][0] ?? '';

/** Reads the search part of an address. Unknown parameters are the host's, unless the query owns the address. */
export function readAddress(search: string, options: AddressOptions): AddressedQuery {
  const { query, dropped } = queryFromSearchParams(search, options);
  const said = piecesOf(search).some((piece) => isQueryParameter(nameOf(piece), options));
  return {
    query: said ? query : null,
    dropped: options.owns ? dropped : dropped.filter(({ reason }) => reason !== 'unknown-parameter'),
  };
}

/**
 * The search part with another query: parameters of the host stay in their places as they were written, those of the query are written anew
 * after them. `fallback` is what an address without the query's parameters means; it is written as none.
 * @returns `''`, or a text that begins with `?`.
 */
export function writeAddress(
  search: string,
  query: AuditQuery,
  options: AddressOptions,
  isFallback: (query: AuditQuery) => boolean,
): string {
  const { prefix = '', ignore = [], owns } = options;
  const isOurs = (name: string): boolean =>
    isQueryParameter(name, options) || (owns && name.startsWith(prefix) && !ignore.includes(name.slice(prefix.length)));
  const own = isFallback(query) ? '' : String(queryToSearchParams(query, options)) || `${prefix}${EVERYTHING}`;
  const kept = piecesOf(search).filter((piece) => !isOurs(nameOf(piece)));
  const all = [...kept, ...(own === '' ? [] : [own])].join('&');
  return all === '' ? '' : `?${all}`;
}
