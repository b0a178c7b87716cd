/** A figure over the turns of a run. */
export interface Summary {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly turns: number;
}

/** The middle of some numbers, the upper one of two; `NaN` of none. */
export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** The number below which the share `q` of them lies; `NaN` of none. */
export const quantile = (numbers: readonly number[], q: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * q))] ?? Number.NaN;

/** Median and spread. */
export const summarize = (numbers: readonly number[]): Summary => ({
  median: median(numbers),
  least: Math.min(...numbers),
  most: Math.max(...numbers),
  turns: numbers.length,
});
