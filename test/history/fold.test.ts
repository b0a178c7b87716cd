import { describe, expect, it } from 'vitest';
import { beforeOf, extendHistory, foldHistory, stateAt, type AuditRow, type History } from 'trilha/headless';
import { entry, masked, moment, newestFirst, short, cut } from './support.js';

const ids = (history: History): string[] => history.entries.map((one) => one.id);

describe('order', () => {
  it('goes by time, then by sequence as a decimal number, then by the source', () => {
    const rows = [
      entry({ id: 'late', at: 5 }),
      entry({ id: 's10', at: 3, sequence: '10' }),
      entry({ id: 's9', at: 3, sequence: '9' }),
      entry({ id: 'b', at: 1 }),
      entry({ id: 'a', at: 1 }),
    ];
    expect(ids(foldHistory(rows))).toEqual(['a', 'b', 's9', 's10', 'late']);
    expect(ids(foldHistory(rows, { order: 'oldest' }))).toEqual(['b', 'a', 's9', 's10', 'late']);
  });

  it('tells fractions finer than milliseconds apart', () => {
    const rows = [entry({ id: 'b', at: '2026-02-19T10:00:00.123457Z' }), entry({ id: 'c', at: '2026-02-19T10:00:00.1239Z' })];
    const all = [entry({ id: 'a', at: '2026-02-19T10:00:00.123Z' }), ...rows];
    expect(ids(foldHistory(all, { order: 'oldest' }))).toEqual(['a', 'b', 'c']);
    expect(ids(foldHistory(all))).toEqual(['a', 'b', 'c']);
  });

  it('continues the source order over pages, and takes their place when they come out of order', () => {
    const pages = [
      ['f', 'e'],
      ['d', 'c'],
      ['b', 'a'],
    ].map((page) => page.map((id) => entry({ id, at: 1 })));
    const [first = [], second = [], third = []] = pages;
    expect(ids(extendHistory(extendHistory(foldHistory(first), second), third))).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    const shuffled = extendHistory(extendHistory(foldHistory(first), third, { place: 2 }), second, { place: 1 });
    expect(ids(shuffled)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(ids(extendHistory(foldHistory(second), first, { place: 'before' }))).toEqual(['c', 'd', 'e', 'f']);
  });

  it('counts rows of others and duplicates, and keeps unreadable and undated ones aside', () => {
    const undated = entry({ id: 'x', at: 0, rest: { occurredAt: { iso: null, raw: 'ontem', zone: 'unknown' } } });
    const broken: AuditRow = {
      kind: 'unreadable',
      id: 'u',
      occurredAt: null,
      problem: { code: 'no-action', detail: '' },
      raw: {},
    };
    const one = entry({ id: 'a', at: 1 });
    const history = foldHistory([
      one,
      { ...one },
      entry({ at: 2, rest: { entity: { type: 'Lead', id: '2' } } }),
      undated,
      broken,
    ]);
    expect(ids(history)).toEqual(['a']);
    expect(history.ignored).toMatchObject({ others: 1, duplicates: 1 });
    expect(history.ignored.unreadable).toEqual([broken]);
    expect(history.undated.map((row) => row.id)).toEqual(['x']);
    expect(extendHistory(history, [undated, one]).ignored.duplicates).toBe(3);
  });

  it('leaves the earlier history as it was', () => {
    const before = foldHistory([entry({ id: 'a', at: 1, after: { status: 'new' } })]);
    const after = extendHistory(before, [entry({ id: 'b', at: 2, after: { status: 'old', name: 'Pedro' } })]);
    expect(ids(before)).toEqual(['a']);
    expect(before.fields).toEqual(['status']);
    expect(ids(after)).toEqual(['a', 'b']);
    expect(after.fields).toEqual(['status', 'name']);
    expect(beforeOf(before, 'b', ['status'])).toBeNull();
  });
});

const at = (history: History, id: string, ...path: string[]): unknown[] => {
  const view = beforeOf(history, id, path);
  const source = view?.certainty.type === 'recorded' ? null : view?.certainty.entry;
  return [short(view?.side), view?.certainty.type, source];
};

const part = (id: string, seconds: number, city: string, was?: string) =>
  entry({
    id,
    at: seconds,
    changes: [
      {
        kind: 'field',
        path: ['address', 'city'],
        after: { type: 'scalar', value: city },
        ...(was === undefined ? {} : { before: { type: 'scalar', value: was } }),
      },
    ],
  });

describe('before', () => {
  it('is the last known value where none was recorded', () => {
    const rows = newestFirst([
      entry({ id: 'create', at: 0, operation: 'create', after: { status: 'active', name: 'Pedro' } }),
      entry({ id: 'none', at: 1, after: { status: 'paused' } }),
      entry({ id: 'key', at: 2, before: { name: 'Pedro' }, after: { name: 'Paulo', status: 'closed' }, coverage: 'changed' }),
    ]);
    const history = foldHistory(rows);
    expect(at(history, 'create', 'status')).toEqual(['(absent)', 'recorded', null]);
    expect(at(history, 'none', 'status')).toEqual(['active', 'inferred', 'create']);
    expect(at(history, 'key', 'status')).toEqual(['paused', 'inferred', 'none']);
    expect(at(history, 'key', 'name')).toEqual(['Pedro', 'recorded', null]);
    expect(at(foldHistory(rows, { infer: false }), 'key', 'status')).toEqual(['(unrecorded)', 'recorded', null]);
  });

  it('reads a null by the option, and by what the history knows', () => {
    const rows = newestFirst([
      entry({ id: 'a', at: 0, after: { status: 'active', owner: null } }),
      entry({
        id: 'b',
        at: 1,
        before: { status: null, owner: null, city: null },
        after: { status: 'paused', owner: 3, city: 'Recife' },
      }),
    ]);
    const auto = foldHistory(rows);
    expect(at(auto, 'b', 'status')).toEqual(['active', 'inferred', 'a']);
    expect(at(auto, 'b', 'owner')).toEqual([null, 'recorded', null]);
    expect(at(auto, 'b', 'city')).toEqual([null, 'recorded', null]);
    const trust = foldHistory(rows, { nullBefore: 'trust' });
    expect(at(trust, 'b', 'status')).toEqual([null, 'contradicted', 'a']);
    const never = foldHistory(rows, { nullBefore: 'unrecorded' });
    expect(at(never, 'b', 'owner')).toEqual([null, 'inferred', 'a']);
    expect(at(never, 'b', 'city')).toEqual(['(unrecorded)', 'recorded', null]);
    expect(at(foldHistory(rows, { infer: false }), 'b', 'status')).toEqual(['(unrecorded)', 'recorded', null]);
  });

  it("believes a whole row's null", () => {
    const rows = newestFirst([
      entry({ id: 'a', at: 0, after: { status: 'active' }, coverage: 'full' }),
      entry({ id: 'b', at: 1, before: { status: null }, after: { status: 'paused' }, coverage: 'full' }),
    ]);
    expect(at(foldHistory(rows), 'b', 'status')).toEqual([null, 'contradicted', 'a']);
  });

  it('is contradicted by the last known value, and says what was expected', () => {
    const rows = newestFirst([
      entry({ id: 'a', at: 0, after: { status: 'active' } }),
      entry({ id: 'b', at: 1, before: { status: 'paused' }, after: { status: 'x' } }),
    ]);
    expect(beforeOf(foldHistory(rows), 'b', ['status'])).toMatchObject({
      side: { value: { value: 'paused' } },
      certainty: { type: 'contradicted', entry: 'a', at: moment(0), expected: { value: { value: 'active' } } },
    });
  });

  it('is looked up inside values, and across a cut', () => {
    const rows = newestFirst([
      entry({ id: 'a', at: 0, after: { data: { chat: { page: 'home', channel: 3 } }, note: 'uma nota inteira' } }),
      entry({
        id: 'b',
        at: 1,
        before: { data: null, note: cut('uma no') },
        after: { data: { chat: { page: cut('/pre'), channel: 4 } } },
      }),
      entry({ id: 'c', at: 2, after: { data: { chat: { page: '/preços', channel: 4 } } } }),
    ]);
    const history = foldHistory(rows);
    expect(at(history, 'b', 'data', 'chat', 'page')).toEqual(['home', 'inferred', 'a']);
    expect(at(history, 'b', 'data', 'chat', 'nothing')).toEqual(['(absent)', 'inferred', 'a']);
    expect(at(history, 'b', 'note')).toEqual(['uma nota inteira', 'inferred', 'a']);
    expect(at(history, 'c', 'data', 'chat', 'page')).toEqual(['(truncated /pre…)', 'inferred', 'b']);
    expect(at(history, 'c', 'data', 'chat', 'channel')).toEqual([4, 'inferred', 'b']);
  });

  it('is not inferred past an entry that may have changed the field unseen', () => {
    const set = entry({ id: 'a', at: 0, after: { score: 1 } });
    const last = entry({ id: 'z', at: 9, before: { score: null }, after: { score: 3 } });
    const between = (one: Parameters<typeof entry>[0]): unknown[] =>
      at(foldHistory(newestFirst([set, entry({ ...one, at: 5 }), last])), 'z', 'score');
    expect(between({ at: 5, before: { x: null }, after: { x: 2 }, cut: true })).toEqual([1, 'inferred', 'a']);
    expect(between({ at: 5, before: { x: null }, after: { x: 2 }, cut: true, cutBefore: true })).toEqual([
      '(unrecorded)',
      'recorded',
      null,
    ]);
    expect(between({ at: 5, after: { x: 2 }, cut: true })).toEqual(['(unrecorded)', 'recorded', null]);
    expect(between({ at: 5 })).toEqual(['(unrecorded)', 'recorded', null]);
    expect(between({ at: 5, changes: [] })).toEqual([1, 'inferred', 'a']);
    expect(between({ at: 5, after: { score: masked } })).toEqual(['(redacted)', 'inferred', expect.any(String)]);
    expect(between({ at: 5, after: { score: 2 }, rest: { outcome: 'denied' } })).toEqual([1, 'inferred', 'a']);
    expect(between({ at: 5, after: { score: 2 }, operation: 'read' })).toEqual([1, 'inferred', 'a']);
  });

  it('follows stated changes to a part of a field', () => {
    const history = foldHistory(
      newestFirst([
        entry({ id: 'a', at: 0, after: { address: { city: 'Recife', zip: '50' } } }),
        part('b', 1, 'Olinda'),
        part('c', 2, 'Natal', 'Caruaru'),
      ]),
    );
    expect(at(history, 'b', 'address', 'city')).toEqual(['Recife', 'inferred', 'a']);
    expect(at(history, 'c', 'address', 'city')).toEqual(['Caruaru', 'contradicted', 'b']);
    expect(short(stateAt(history, { entry: 'c' }).fields[0]?.side)).toEqual({ city: 'Natal', zip: '50' });
  });

  it('takes a field that is not listed after, beside a whole row before, as unchanged', () => {
    const row = entry({ id: 'a', at: 0, before: { status: 'a', name: 'Pedro' }, coverage: 'full' });
    const both = { ...row, after: entry({ at: 0, after: { status: 'b' }, coverage: 'changed' }).after };
    const history = foldHistory([entry({ id: 'z', at: 1, after: { name: 'Paulo' } }), both]);
    expect(at(history, 'z', 'name')).toEqual(['Pedro', 'inferred', 'a']);
  });
});
