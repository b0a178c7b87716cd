import type { Bytes } from './bytes.js';
import type { Summary } from './stats.js';
import { summarize } from './stats.js';
import type { Results } from './store.js';

/** Reads results. */
export interface Lookup {
  readonly results: Results;
  /** Median and spread of a figure, or undefined where it was not taken. */
  readonly summary: (subject: string, rows: number, name: string) => Summary | undefined;
  /** Median; `NaN` where it was not taken. */
  readonly figure: (subject: string, rows: number, name: string) => number;
  /** Undefined where the subject was not weighed. */
  readonly bytes: (subject: string) => Bytes | undefined;
  /** Names of all figures taken of these subjects at so many rows, in their order. */
  readonly names: (subjects: readonly string[], rows: number) => readonly string[];
}

/** A reader of results. */
export function lookIn(results: Results): Lookup {
  const summary = (subject: string, rows: number, name: string): Summary | undefined => {
    const numbers = results.visits
      .filter((visit) => visit.subject === subject && visit.rows === rows)
      .map((visit) => visit.figures[name])
      .filter((number): number is number => typeof number === 'number' && Number.isFinite(number));
    return numbers.length === 0 ? undefined : summarize(numbers);
  };
  return {
    results,
    summary,
    figure: (...place) => summary(...place)?.median ?? Number.NaN,
    bytes: (subject) => results.bytes[subject],
    names: (subjects, rows) => [
      ...new Set(
        results.visits
          .filter((visit) => subjects.includes(visit.subject) && visit.rows === rows)
          .flatMap((visit) => Object.keys(visit.figures)),
      ),
    ],
  };
}
