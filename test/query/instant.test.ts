import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAtOrAfter, readInstant, sortableBound } from '../../src/query/instant.js';

describe('readInstant', () => {
  test.each([
    ['2026-02-19T22:43:00Z', '2026-02-19T22:43:00.000Z'],
    ['2026-02-19T22:43Z', '2026-02-19T22:43:00.000Z'],
    ['2026-02-19T22:43:00.1234567Z', '2026-02-19T22:43:00.1234567Z'],
    ['2026-02-19T00:00:00-03:00', '2026-02-19T03:00:00.000Z'],
    ['2026-02-19T00:00:00.5+0530', '2026-02-18T18:30:00.500Z'],
    ['2026-02-19T22:43:00', null],
    ['2026-02-19', null],
    ['2026-13-19T00:00:00Z', null],
    ['ontem', null],
    ['', null],
  ])('%s: %s', (text, expected) => expect(readInstant(text)).toBe(expected));
});

test('bounds compare like the moments they stand for, whatever their digits', () => {
  const digits = fc.integer({ min: 0, max: 9_999_999 }).map((n) => String(n).padStart(7, '0').replace(/0+$/, '').padEnd(3, '0'));
  const second = fc.constantFrom('00', '01', '10', '59');
  fc.assert(
    fc.property(second, digits, second, digits, (s1, d1, s2, d2) => {
      const [entry, bound] = [`2026-02-19T22:43:${s1}.${d1}Z`, `2026-02-19T22:43:${s2}.${d2}Z`];
      const [a, b] = [Number(`${s1}.${d1}`), Number(`${s2}.${d2}`)];
      expect(isAtOrAfter(entry, sortableBound(bound))).toBe(a >= b);
    }),
    { numRuns: 1000 },
  );
  expect(isAtOrAfter('2026-02-19T22:43:00.000Z', sortableBound('2026-02-19T22:43:00.000Z'))).toBe(true);
});
