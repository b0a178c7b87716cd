import type { CountUnit } from '../db/counts.js';

/** A stretch of time `[from, to)` in microseconds since 1970; infinite where a side is open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A part of a stretch, and what it is counted by: whole units of the running counts, or the entries themselves. */
export interface Piece extends Stretch {
  readonly unit: CountUnit | 'entry';
}

const HOUR = 3_600_000_000;

const monthStart = (at: number, later: 0 | 1): number => {
  const date = new Date(at / 1000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later) * 1000;
};

/** Start of the unit a moment lies in. */
const FLOORS: Readonly<Record<CountUnit, (at: number) => number>> = {
  month: (at) => monthStart(at, 0),
  day: (at) => Math.floor(at / (24 * HOUR)) * 24 * HOUR,
  hour: (at) => Math.floor(at / HOUR) * HOUR,
};
const CEILINGS: Readonly<Record<CountUnit, (at: number) => number>> = {
  month: (at) => (monthStart(at, 0) === at ? at : monthStart(at, 1)),
  day: (at) => Math.ceil(at / (24 * HOUR)) * 24 * HOUR,
  hour: (at) => Math.ceil(at / HOUR) * HOUR,
};

const whole = (at: number, round: (at: number) => number): number => (Number.isFinite(at) ? round(at) : at);

/**
 * Cuts a stretch into the fewest pieces that running counts answer exactly: months in the middle, days and hours towards the ends, and
 * single entries in the two broken hours. Seven pieces at most, however long it is.
 */
export function piecesOf({ from, to }: Stretch, units: readonly CountUnit[] = ['month', 'day', 'hour']): readonly Piece[] {
  if (from >= to) return [];
  const [unit, ...finer] = units;
  if (unit === undefined) return [{ unit: 'entry', from, to }];
  const first = whole(from, CEILINGS[unit]);
  const last = whole(to, FLOORS[unit]);
  if (first >= last) return piecesOf({ from, to }, finer);
  return [...piecesOf({ from, to: first }, finer), { unit, from: first, to: last }, ...piecesOf({ from: last, to }, finer)];
}

/** Microseconds since 1970 of an ISO instant, finer digits rounded as PostgreSQL rounds them; `NaN` for no instant. */
export function toMicros(text: string): number {
  const [fraction = '', digits = ''] = /[.,](\d+)/.exec(text) ?? [];
  return Date.parse(text.replace(fraction, '')) * 1000 + Math.round(Number(`0.${digits || '0'}`) * 1e6);
}

/** Text of a moment for a `timestamptz` parameter. */
export function fromMicros(at: number): string {
  if (!Number.isFinite(at)) return at < 0 ? '-infinity' : 'infinity';
  const seconds = Math.floor(at / 1e6);
  return `${new Date(seconds * 1000).toISOString().slice(0, -5)}.${String(at - seconds * 1e6).padStart(6, '0')}Z`;
}
