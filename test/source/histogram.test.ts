import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketEdges } from '../../src/source/histogram.js';

const at = (text: string): number => Date.parse(text);
const show = (edges: readonly number[]): string[] => edges.map((edge) => new Date(edge).toISOString());

test('bars of days begin at midnight of the zone; the day the clocks change is shorter', () => {
  const edges = bucketEdges(at('2018-11-03T12:00:00Z'), at('2018-11-05T12:00:00Z'), 3, 'America/Sao_Paulo');
  expect(show(edges)).toEqual([
    '2018-11-03T03:00:00.000Z',
    '2018-11-04T03:00:00.000Z',
    '2018-11-05T02:00:00.000Z',
    '2018-11-06T02:00:00.000Z',
  ]);
});

test('bars of hours begin at full hours of the zone, also of half-hour zones', () => {
  const [first = 0, second = 0] = bucketEdges(at('2026-02-19T10:07:00Z'), at('2026-02-19T20:00:00Z'), 12, 'Asia/Kolkata');
  expect(new Date(first).toISOString()).toBe('2026-02-19T09:30:00.000Z');
  expect(second - first).toBe(3_600_000);
});

test('any span is covered by touching bars, and hardly more than were asked for', () => {
  const moment = fc.integer({ min: at('1990-01-01T00:00:00Z'), max: at('2060-01-01T00:00:00Z') });
  const span = fc.oneof(fc.integer({ min: 0, max: 86_400_000 }), fc.integer({ min: 0, max: 40 * 365 * 86_400_000 }));
  fc.assert(
    fc.property(
      moment,
      span,
      fc.integer({ min: 2, max: 60 }),
      fc.constantFrom('UTC', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Asia/Kathmandu'),
      (first, length, buckets, zone) => {
        const edges = bucketEdges(first, first + length, buckets, zone);
        expect(edges[0]).toBeLessThanOrEqual(first);
        expect(edges.at(-1)).toBeGreaterThan(first + length);
        expect(edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? 0))).toBe(true);
        expect(edges.length - 1).toBeLessThanOrEqual(buckets + 1);
      },
    ),
  );
});
