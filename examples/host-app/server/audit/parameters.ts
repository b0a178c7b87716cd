import { queryFromSearchParams, type AuditQuery, type DropReason } from 'trilha/headless';
import { badParameters, type ParameterError } from '../http/problem.js';

const REASONS: Readonly<Record<DropReason, string>> = {
  'unknown-parameter': 'There is no such parameter.',
  'unknown-value': 'This value is not one of those allowed.',
  'unreadable-time': 'Not an ISO 8601 instant with a zone.',
  'empty-value': 'Empty, which restricts nothing.',
  repeated: 'Given twice.',
};

/** Reads one parameter that is not the query's: its text, or `undefined` when it was not given. Throws the detail of what is wrong. */
export type Reader<T> = (text: string | undefined) => T;

/** What is wrong with a parameter. */
export class ParameterFault extends Error {
  override readonly name = 'ParameterFault';
}

/** A whole number within bounds. */
export const wholeNumber =
  (low: number, high: number, fallback: number): Reader<number> =>
  (text) => {
    if (text === undefined) return fallback;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= low && value <= high)) throw new ParameterFault(`Not a whole number from ${low} to ${high}.`);
    return value;
  };

/** One of a few words, or `undefined` when not given. */
export const oneOf =
  <T extends string>(...words: readonly T[]): Reader<T | undefined> =>
  (text) => {
    if (text === undefined) return undefined;
    const found = words.find((word) => word === text);
    if (found === undefined) throw new ParameterFault(`Not one of: ${words.join(', ')}.`);
    return found;
  };

type Readers = Readonly<Record<string, Reader<unknown>>>;
type Values<R extends Readers> = { readonly [K in keyof R]: R[K] extends Reader<infer T> ? T : never };

function readOwn<R extends Readers>(params: URLSearchParams, readers: R, errors: ParameterError[]): Values<R> {
  const read = Object.entries(readers).map(([name, reader]) => {
    const given = params.getAll(name);
    if (given.length > 1) errors.push({ parameter: name, detail: REASONS.repeated });
    try {
      return [name, reader(given[0])];
    } catch (error) {
      if (!(error instanceof ParameterFault)) throw error;
      errors.push({ parameter: name, detail: error.message });
      return [name, undefined];
    }
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `fromEntries` forgets the names; each value is its reader's own
  return Object.fromEntries(read) as Values<R>;
}

/** PostgreSQL has no text that holds a NUL, so none can be compared with one. */
const unstorable = (params: URLSearchParams): ParameterError[] =>
  [...params].filter(([, value]) => value.includes('\0')).map(([parameter]) => ({ parameter, detail: 'Holds a NUL character.' }));

/**
 * Reads the parameters of a request: the audit query by Trilha's own reader, the others by `readers`.
 * @throws Problem 400 that names every parameter that is unknown or broken; nothing is ignored.
 */
export function readQuery<R extends Readers>(url: string, readers: R): { readonly query: AuditQuery; readonly own: Values<R> } {
  const params = new URL(url).searchParams;
  const errors = unstorable(params);
  const own = readOwn(params, readers, errors);
  const { query, dropped } = queryFromSearchParams(params, { ignore: Object.keys(readers) });
  errors.push(...dropped.map(({ name, reason }) => ({ parameter: name, detail: REASONS[reason] })));
  if (errors.length > 0) throw badParameters(errors);
  return { query, own };
}

/** The same for an address that takes no audit query. */
export function readParameters<R extends Readers>(url: string, readers: R): Values<R> {
  const params = new URL(url).searchParams;
  const errors: ParameterError[] = [...new Set(params.keys())]
    .filter((name) => !(name in readers))
    .map((parameter) => ({ parameter, detail: REASONS['unknown-parameter'] }));
  const own = readOwn(params, readers, errors);
  if (errors.length > 0) throw badParameters(errors);
  return own;
}
