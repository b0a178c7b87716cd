import { describe, expect, it } from 'vitest';
import {
  diffStates,
  extendHistory,
  fieldHistory,
  foldHistory,
  stateAt,
  type FieldState,
  type History,
  type Instant,
} from 'trilha/headless';
import { cut, entry, masked, moment, newestFirst, short } from './support.js';

const field = (history: History, instant: Instant, name: string): FieldState | undefined =>
  stateAt(history, instant).fields.find((one) => one.path[0] === name);
const brief = (history: History, instant: Instant, name: string): unknown[] => {
  const state = field(history, instant, name);
  return [state?.knowledge, short(state?.side), state?.reason ?? state?.setBy?.id ?? null];
};

const full = (id: string, seconds: number, before: object, after: object) =>
  entry({ id, at: seconds, before, after, coverage: 'full' });
const page = (id: string, seconds: number, url: string) =>
  entry({ id, at: seconds, after: { data: { chat: { url, n: seconds } } } });

const rows = newestFirst([
  entry({ id: 'create', at: 0, operation: 'create', after: { status: 'active', name: 'Pedro' } }),
  entry({ id: 'pause', at: 60, before: { status: 'active' }, after: { status: 'paused' } }),
  entry({ id: 'again', at: 120, before: { status: 'paused' }, after: { status: 'paused', score: 7 } }),
  entry({ id: 'gone', at: 180, operation: 'delete', before: { status: 'paused', name: 'Pedro' } }),
]);

describe('stateAt', () => {
  const history = foldHistory(rows);

  it('is the value after every entry up to the moment, with who set it and since when', () => {
    expect(brief(history, moment(0), 'status')).toEqual(['known', 'active', 'create']);
    expect(brief(history, moment(59), 'status')).toEqual(['known', 'active', 'create']);
    expect(brief(history, moment(60), 'status')).toEqual(['known', 'paused', 'pause']);
    expect(field(history, moment(130), 'status')).toMatchObject({
      setBy: { id: 'pause' },
      entry: { id: 'again' },
      since: moment(60),
    });
    expect(brief(history, { entry: 'create' }, 'status')).toEqual(['known', 'active', 'create']);
    expect(brief(history, { entry: 'create' }, 'score')).toEqual(['unknown', '(unrecorded)', 'unrecorded']);
    expect(stateAt(history, moment(125)).counts).toEqual({ known: 3, inferred: 0, unknown: 0 });
  });

  it('reads instants of any zone and precision', () => {
    expect(brief(history, '2026-02-19T07:01:00-03:00', 'status')).toEqual(['known', 'paused', 'pause']);
    expect(brief(history, '2026-02-19T10:00:59.999999Z', 'status')).toEqual(['known', 'active', 'create']);
    expect(brief(history, '2026-02-19T10:01:00', 'status')).toEqual(['known', 'paused', 'pause']);
    expect(stateAt(history, 'ontem').counts).toEqual({ known: 0, inferred: 0, unknown: 3 });
    expect(stateAt(history, { entry: 'nobody' }).presence).toBe('unknown');
  });

  it('says whether the entity was there', () => {
    expect(stateAt(history, moment(-1)).presence).toBe('before');
    expect(stateAt(history, moment(1)).presence).toBe('present');
    expect(stateAt(history, moment(180)).presence).toBe('deleted');
    expect(brief(history, moment(999), 'name')).toEqual(['known', 'Pedro', 'create']);
    const back = extendHistory(history, [entry({ at: 200, operation: 'restore', after: { deleted_at: null } })], {
      place: 'before',
    });
    expect(stateAt(back, moment(200)).presence).toBe('present');
    expect(stateAt(foldHistory(rows.slice(0, 2)), moment(0)).presence).toBe('unknown');
  });

  it('knows nothing before the first loaded entry, unless that is the create or nothing is missing', () => {
    expect(brief(history, moment(-1), 'status')).toEqual(['inferred', '(absent)', null]);
    const later = foldHistory(rows.slice(0, 3));
    expect(brief(later, moment(0), 'status')).toEqual(['unknown', '(unrecorded)', 'not-loaded']);
    expect(brief(foldHistory(rows.slice(0, 3), { complete: true }), moment(0), 'status')).toEqual(['inferred', 'active', null]);
  });

  it('infers backwards from a later before, never past an entry that may have changed the field', () => {
    const first = entry({ id: 'x', at: 0, after: { other: 1 } });
    const told = entry({ id: 'y', at: 10, before: { name: 'Pedro' }, after: { name: 'Paulo' } });
    expect(brief(foldHistory([told, first]), moment(5), 'name')).toEqual(['inferred', 'Pedro', null]);
    const blind = entry({ at: 7 });
    expect(brief(foldHistory([told, blind, first]), moment(5), 'name')).toEqual(['unknown', '(unrecorded)', 'not-loaded']);
    expect(brief(foldHistory([told, blind, first]), moment(8), 'name')).toEqual(['inferred', 'Pedro', null]);
  });

  it('doubts a value that the next entry found changed', () => {
    const gap = foldHistory([
      entry({ id: 'y', at: 10, before: { s: 3 }, after: { s: 4 } }),
      entry({ at: 5, after: { o: 1 } }),
      entry({ id: 'x', at: 0, after: { s: 1 } }),
    ]);
    expect(brief(gap, moment(0), 's')).toEqual(['known', 1, 'x']);
    expect(brief(gap, moment(3), 's')).toEqual(['unknown', 1, 'gap']);
    expect(brief(gap, moment(7), 's')).toEqual(['unknown', 1, 'gap']);
    expect(brief(gap, moment(10), 's')).toEqual(['known', 4, 'y']);
  });

  it('calls cut and masked values unknown, and finds a cut one in a later before', () => {
    const create = entry({
      id: 'c',
      at: 0,
      operation: 'create',
      after: { text: cut('Olá, Pe'), secret: masked, tags: ['a', cut('b')] },
      cut: true,
    });
    expect(brief(foldHistory([create]), moment(1), 'text')).toEqual(['unknown', '(truncated Olá, Pe…)', 'cut']);
    expect(brief(foldHistory([create]), moment(1), 'secret')).toEqual(['unknown', '(redacted)', 'redacted']);
    expect(brief(foldHistory([create]), moment(1), 'tags')).toEqual(['unknown', ['a', 'b…'], 'cut']);
    const later = entry({ id: 'd', at: 9, before: { text: 'Olá, Pedro!' }, after: { text: '' } });
    expect(brief(foldHistory([later, create]), moment(1), 'text')).toEqual(['inferred', 'Olá, Pedro!', 'c']);
  });

  it('gives a field no setter when it was found, not set', () => {
    const history = foldHistory(
      newestFirst([
        full('a', 0, { s: 1, t: 0 }, { s: 2, t: 0 }),
        full('b', 5, { s: 9, t: 0 }, { s: 9, t: 1 }),
        full('c', 9, { s: 9, t: 1 }, { s: 9, t: 2 }),
      ]),
    );
    expect(field(history, moment(9), 's')).toMatchObject({ knowledge: 'known', setBy: null, since: null });
    expect(field(history, moment(0), 's')).toMatchObject({ setBy: { id: 'a' } });
  });

  it('knows that a whole row without a field does not have it', () => {
    const history = foldHistory([
      entry({ id: 'b', at: 5, after: { s: 1 }, coverage: 'full' }),
      entry({ id: 'a', at: 0, after: { s: 1, t: 2 }, coverage: 'full' }),
    ]);
    expect(brief(history, moment(5), 't')).toEqual(['known', '(absent)', 'b']);
  });
});

describe('fieldHistory', () => {
  it('tells every value, who set it, and how long it held', () => {
    const { spans, changes, gaps } = fieldHistory(foldHistory(rows), ['status']);
    expect(spans.map((span) => [short(span.side), span.setBy?.id, span.from, span.to, span.heldMs, span.repeats])).toEqual([
      ['active', 'create', moment(0), moment(60), 60_000, 0],
      ['paused', 'pause', moment(60), null, null, 1],
    ]);
    expect([changes, gaps]).toEqual([1, 0]);
  });

  it('marks a value that came from outside, and one only told by a later before', () => {
    const history = foldHistory(
      newestFirst([
        entry({ id: 'x', at: 0, before: { s: 0 }, after: { s: 1 } }),
        entry({ id: 'y', at: 10, before: { s: 3 }, after: { s: 4 } }),
        entry({ id: 'cut', at: 20, before: { s: 4 }, after: { s: cut('5') } }),
        entry({ id: 'z', at: 30, before: { s: '5 e meio' }, after: {}, coverage: 'full' }),
      ]),
    );
    const { spans, gaps } = fieldHistory(history, ['s']);
    expect(spans.map((span) => [short(span.side), span.knowledge, span.setBy?.id ?? null, span.from, span.to])).toEqual([
      [0, 'inferred', null, null, moment(0)],
      [1, 'known', 'x', moment(0), null],
      [3, 'known', null, null, moment(10)],
      [4, 'known', 'y', moment(10), moment(20)],
      ['5 e meio', 'inferred', 'cut', moment(20), moment(30)],
      ['(absent)', 'known', 'z', moment(30), null],
    ]);
    expect(spans[2]?.gap).toMatchObject({ after: { id: 'x' }, until: { id: 'y' } });
    expect(gaps).toBe(1);
  });

  it('joins a value again when a doubt turns out to be none', () => {
    const history = foldHistory(
      newestFirst([
        entry({ id: 'a', at: 0, after: { s: 1 } }),
        entry({ at: 5 }),
        entry({ id: 'b', at: 9, before: { s: 1 }, after: { s: 2 } }),
      ]),
    );
    expect(fieldHistory(history, ['s']).spans.map((span) => [short(span.side), span.to])).toEqual([
      [1, moment(9)],
      [2, null],
    ]);
    const open = foldHistory(newestFirst([entry({ id: 'a', at: 0, after: { s: 1 } }), entry({ at: 5 })]));
    expect(fieldHistory(open, ['s']).spans.map((span) => [span.knowledge, span.reason])).toEqual([
      ['known', undefined],
      ['unknown', 'unrecorded'],
    ]);
  });

  it('looks inside values', () => {
    const history = foldHistory(newestFirst([page('a', 0, '/'), page('b', 1, '/'), page('c', 2, '/x')]));
    expect(fieldHistory(history, ['data', 'chat', 'url']).spans.map((span) => [short(span.side), span.setBy?.id])).toEqual([
      ['/', 'a'],
      ['/x', 'c'],
    ]);
    expect(() => fieldHistory(history, [])).toThrow(RangeError);
  });
});

describe('diffStates', () => {
  const history = foldHistory(rows);
  const told = (from: Instant, to: Instant, given = history): unknown[] =>
    diffStates(stateAt(given, from), stateAt(given, to)).children.map((child) => [
      child.path[0],
      child.verdict,
      short(child.before),
      short(child.after),
      child.certainty.type,
    ]);

  it('compares any two instants, with nothing made up where a value is unknown', () => {
    expect(told({ entry: 'create' }, { entry: 'again' })).toEqual([
      ['status', 'changed', 'active', 'paused', 'recorded'],
      ['name', 'same', 'Pedro', 'Pedro', 'recorded'],
      ['score', 'unrecorded', '(unrecorded)', 7, 'recorded'],
    ]);
  });

  it('has no fields before the create and after the delete', () => {
    expect(told(moment(-1), { entry: 'create' }).map((line) => (Array.isArray(line) ? line[1] : null))).toEqual([
      'added',
      'added',
      'unrecorded',
    ]);
    expect(told({ entry: 'again' }, { entry: 'gone' })).toEqual([
      ['status', 'removed', 'paused', '(absent)', 'recorded'],
      ['name', 'removed', 'Pedro', '(absent)', 'recorded'],
      ['score', 'removed', 7, '(absent)', 'recorded'],
    ]);
  });

  it('says which values are only inferred, and is the same where nothing changed', () => {
    const later = foldHistory([
      entry({ id: 'y', at: 10, before: { s: 1 }, after: { s: 2 } }),
      entry({ id: 'x', at: 0, after: { o: 1 } }),
    ]);
    expect(told({ entry: 'x' }, { entry: 'y' }, later)).toEqual([
      ['o', 'same', 1, 1, 'recorded'],
      ['s', 'changed', 1, 2, 'inferred'],
    ]);
    expect(diffStates(stateAt(history, moment(70)), stateAt(history, moment(80))).children.length).toBe(3);
    expect(diffStates(stateAt(history, moment(130)), stateAt(history, moment(140))).verdict).toBe('same');
  });
});
