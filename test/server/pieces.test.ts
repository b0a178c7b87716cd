import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMicros, piecesOf, toMicros } from '../../examples/host-app/server/audit/pieces.js';

const HOUR = 3_600_000_000;
const moment = fc
  .integer({ min: Date.UTC(2019, 0, 1), max: Date.UTC(2031, 0, 1) })
  .chain((ms) => fc.integer({ min: 0, max: 999 }).map((micros) => ms * 1000 + micros));
const open = fc.oneof(moment, fc.constant(Infinity));
const isStart = (unit: string, at: number): boolean => {
  if (!Number.isFinite(at)) return true;
  const text = fromMicros(at);
  const zeros = { month: '-01T00:00:00.000000Z', day: 'T00:00:00.000000Z', hour: ':00:00.000000Z' }[unit];
  return zeros === undefined || text.endsWith(zeros);
};

test('pieces cover a stretch once, in order, in whole units, and are few', () => {
  fc.assert(
    fc.property(fc.oneof(moment, fc.constant(-Infinity)), open, (a, b) => {
      const [from, to] = a <= b ? [a, b] : [b, a];
      const pieces = piecesOf({ from, to });
      let at = from;
      for (const piece of pieces) {
        expect(piece.from).toBe(at);
        expect(piece.to).toBeGreaterThan(piece.from);
        expect(isStart(piece.unit, piece.from) && isStart(piece.unit, piece.to)).toBe(true);
        expect(piece.unit !== 'entry' || piece.to - piece.from < HOUR).toBe(true);
        at = piece.to;
      }
      expect(at).toBe(to);
      expect(pieces.length).toBeLessThanOrEqual(7);
    }),
  );
});

test('an empty stretch has no pieces, an open one whole months', () => {
  expect(piecesOf({ from: 5, to: 5 })).toEqual([]);
  expect(piecesOf({ from: -Infinity, to: Infinity })).toEqual([{ unit: 'month', from: -Infinity, to: Infinity }]);
});

test('moments come back as they were, to the microsecond', () => {
  fc.assert(fc.property(moment, (at) => toMicros(fromMicros(at)) === at));
  expect(toMicros('2026-02-19T22:42:47.1234567Z') % 1_000_000).toBe(123_457);
  expect(toMicros('2026-02-19T19:42-03:00')).toBe(toMicros('2026-02-19T22:42:00Z'));
  expect(toMicros('yesterday')).toBeNaN();
});
