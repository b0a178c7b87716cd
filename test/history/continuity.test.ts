import { describe, expect, it } from 'vitest';
import { checkContinuity, foldHistory, type Continuity, type HistoryOptions } from 'trilha/headless';
import { cut, entry, masked, newestFirst, short, type Made } from './support.js';

const check = (made: readonly Made[], options: HistoryOptions = {}): Continuity =>
  checkContinuity(foldHistory(newestFirst(made.map((one, index) => entry({ id: `e${index}`, ...one }))), options));
const verdicts = (continuity: Continuity): string[] => continuity.seams.map((seam) => seam.verdict);
const doubts = (continuity: Continuity): unknown[] =>
  continuity.seams.flatMap((seam) => seam.doubts.map((one) => [one.path.join('.'), one.reason]));
const breaks = (continuity: Continuity): unknown[] =>
  continuity.breaks.map((one) => [one.path.join('.'), one.from.id, one.to.id, short(one.expected), short(one.found)]);

const create: Made = { at: 0, operation: 'create', after: { status: 'active', n: 1 }, coverage: 'full' };

describe('checkContinuity', () => {
  it('finds an intact history continuous', () => {
    const found = check([
      create,
      { at: 1, before: { status: 'active' }, after: { status: 'paused' }, coverage: 'changed' },
      { at: 2, before: { status: 'paused', n: 1 }, after: { status: 'closed', n: 2 }, coverage: 'changed' },
    ]);
    expect(verdicts(found)).toEqual(['start', 'continuous', 'continuous']);
    expect(found.seams.map((seam) => seam.agreed)).toEqual([0, 1, 2]);
    expect([found.changes, found.gaps, found.unverifiable]).toEqual([3, 0, 0]);
  });

  it('finds a break, with what was expected and what was found', () => {
    const found = check([create, { at: 10, before: { status: 'paused' }, after: { status: 'x' }, coverage: 'changed' }]);
    expect(verdicts(found)).toEqual(['start', 'broken']);
    expect(breaks(found)).toEqual([['status', 'e0', 'e1', 'active', 'paused']]);
    expect(found.gaps).toBe(1);
  });

  it('names the place inside an object, and takes an array whole', () => {
    const found = check([
      { at: 0, operation: 'create', after: { data: { a: 1, b: { c: 2 }, list: [1, { x: 2 }, 3] } } },
      { at: 1, before: { data: { b: { c: 9 }, a: 1, list: [1, { x: 4 }, 5] } }, after: { data: 0 } },
    ]);
    expect(breaks(found)).toEqual(
      expect.arrayContaining([
        ['data.b.c', 'e0', 'e1', 2, 9],
        ['data.list', 'e0', 'e1', [1, { x: 2 }, 3], [1, { x: 4 }, 5]],
      ]),
    );
    expect(found.breaks).toHaveLength(2);
    expect(found.gaps).toBe(1);
  });

  it('checks whole rows by their missing keys too', () => {
    const found = check([
      { at: 0, operation: 'create', after: { s: 1, t: 2 }, coverage: 'full' },
      { at: 1, before: { s: 1 }, after: { s: 2 }, coverage: 'full' },
      { at: 2, before: { s: 2, u: 5 }, after: { s: 3, u: 5 }, coverage: 'full' },
    ]);
    expect(breaks(found)).toEqual([
      ['t', 'e0', 'e1', 2, '(absent)'],
      ['u', 'e1', 'e2', '(absent)', 5],
    ]);
    const partly = check([
      { at: 0, operation: 'create', after: { s: 1, t: 2 }, coverage: 'full' },
      { at: 1, before: { s: 1 }, after: { s: 2 }, coverage: 'changed' },
    ]);
    expect(verdicts(partly)).toEqual(['start', 'continuous']);
  });

  it('never calls fine what it cannot tell', () => {
    const found = check([
      { at: 0, after: { a: 1, b: cut('x'), c: masked, d: 1, e: 1 } },
      { at: 1, before: { a: null }, after: { a: 2 } },
      { at: 2, before: { b: 'xyz' }, after: { b: 'y' } },
      { at: 3, before: { c: 'open' }, after: { c: 'y' } },
      { at: 4, after: { d: 2 } },
      { at: 5, before: { z: 1 }, after: { z: 2 } },
      { at: 6, before: { e: cut('') }, after: { e: 2 } },
      { at: 7 },
    ]);
    expect(verdicts(found)).toEqual(['start', ...Array.from({ length: 7 }, () => 'unclear')]);
    expect(doubts(found).slice(5)).toEqual([
      ['a', 'unrecorded'],
      ['b', 'cut'],
      ['c', 'redacted'],
      ['d', 'unrecorded'],
      ['z', 'unloaded'],
      ['e', 'cut'],
      ['', 'unrecorded'],
    ]);
    expect([found.gaps, found.unverifiable]).toEqual([0, 7]);
  });

  it('sees through half a text only where it already differs', () => {
    const found = check([
      { at: 0, after: { a: cut('abc'), b: cut('abc') } },
      { at: 1, before: { a: 'abcdef' }, after: { a: 1 } },
      { at: 2, before: { b: 'xbcdef' }, after: { b: 1 } },
    ]);
    expect(verdicts(found)).toEqual(['start', 'unclear', 'broken']);
  });

  it('reads nulls by the option', () => {
    const made: Made[] = [create, { at: 1, before: { status: null }, after: { status: 'x' } }];
    expect(verdicts(check(made))).toEqual(['start', 'unclear']);
    expect(verdicts(check(made, { nullBefore: 'unrecorded' }))).toEqual(['start', 'unclear']);
    expect(verdicts(check(made, { nullBefore: 'trust' }))).toEqual(['start', 'broken']);
  });

  it('takes drifting JSON types, declared forms and bookkeeping as no break', () => {
    const made: Made[] = [
      {
        at: 0,
        operation: 'create',
        after: { ok: 1, sum: '15000.50', tags: {}, at: '2026-02-19 22:43:00', seen: 1, zip: '0700' },
      },
      { at: 1, before: { ok: true, sum: 15000.5, tags: [] }, after: { ok: false, sum: 0, tags: ['x'] } },
      { at: 2, before: { seen: 2 }, after: { seen: 3 } },
      { at: 3, before: { zip: '700' }, after: { zip: '1' } },
    ];
    expect(verdicts(check(made, { bookkeeping: ['seen'] }))).toEqual(['start', 'continuous', 'continuous', 'broken']);
    expect(verdicts(check(made))).toEqual(['start', 'continuous', 'broken', 'broken']);
  });

  it('tells nothing from refused actions but what they found', () => {
    const denied: Made = { at: 1, before: { status: 'active' }, after: { status: 'x' }, rest: { outcome: 'denied' } };
    const found = check([create, denied, { at: 2, before: { status: 'active' }, after: { status: 'y' } }]);
    expect(verdicts(found)).toEqual(['start', 'continuous', 'continuous']);
    expect(found.changes).toBe(2);
  });

  it('is worked out once for a history', () => {
    const history = foldHistory([entry({ at: 0 })]);
    expect(checkContinuity(history)).toBe(checkContinuity(history));
    expect(() => checkContinuity({ ...history })).toThrow(TypeError);
  });
});
