import { describe, expect, it } from 'vitest';
import { createHistoryIndex, foldHistory, foldRuns, mergeLanes, type AuditRow, type RunItem } from 'trilha/headless';
import { cut, entry, masked, moment, newestFirst, type Made } from './support.js';

const lead = (id: string) => ({ entity: { type: 'Lead', id } });
const rows = (made: readonly Made[]) => newestFirst(made.map((one, index) => entry({ id: `e${index}`, ...one })));
const brief = (items: readonly RunItem[]): unknown[] =>
  items.map((item) => (item.kind === 'run' ? [item.run, item.count, item.id] : item.id));

const request = (at: number, id: string, of: string): Made => ({
  at,
  after: { [`f${id}`]: 1 },
  rest: { ...lead(id), correlation: { request: of } },
});

const moments = (at: number, id: string, ip?: string): Made => ({
  at,
  after: { f: id },
  rest: { ...lead(id), origin: ip === undefined ? {} : { ip } },
});

const made = (two: Partial<Made>): Made[] => {
  const plain = (at: number): Made => ({ at, before: { a: at }, after: { a: at + 1 } });
  return [plain(0), plain(1), { ...plain(2), ...two }, plain(3), plain(4)];
};

const same = (id: string) => entry({ id, at: 0 });

describe('foldRuns', () => {
  it('folds the same thing done again, with exact count, times and what differs', () => {
    const items = foldRuns(
      rows([0, 10, 20].map((at) => ({ at, before: { page: null, n: 1 }, after: { page: `/${at}`, n: 2 } }))),
    );
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      kind: 'run',
      run: 'like',
      count: 3,
      id: 'e0',
      first: moment(0),
      last: moment(20),
      differing: ['page'],
    });
    expect(items[0]?.kind === 'run' && items[0].rows.map((row) => row.id)).toEqual(['e2', 'e1', 'e0']);
  });

  it('does not fold what is another entity, actor, action, field or verdict', () => {
    const one: Made = { at: 0, before: { a: 1 }, after: { a: 2 } };
    const others: Made[] = [
      { ...one, rest: lead('2') },
      { ...one, rest: { actor: { kind: 'ai' } } },
      { ...one, rest: { onBehalfOf: [{ kind: 'user', id: '1' }] } },
      { ...one, rest: { action: 'Outro' } },
      { ...one, operation: 'status' },
      { ...one, before: { b: 1 }, after: { b: 2 } },
      { ...one, after: { a: 1 } },
      { ...one, before: { a: null } },
      { ...one, after: { a: cut('x') } },
    ];
    for (const other of others) expect({ other, items: foldRuns(rows([one, other])).length }).toEqual({ other, items: 2 });
    expect(foldRuns(rows([one, one]))).toHaveLength(1);
  });

  it('lets bookkeeping fields differ', () => {
    const marked: Made[] = [
      { at: 0, after: { a: 1, updated_at: 'x' } },
      { at: 1, after: { a: 1 } },
    ];
    expect(foldRuns(rows(marked))).toHaveLength(2);
    const folded = foldRuns(rows(marked), { bookkeeping: ['updated_at'] });
    expect(folded).toHaveLength(1);
    expect(folded[0]).toMatchObject({ differing: [] });
  });

  it('folds a burst of one request over entities, by correlation or by moment, actor and origin', () => {
    expect(brief(foldRuns(rows([request(0, '1', 'r'), request(9, '2', 'r'), request(9, '3', 's')])))).toEqual([
      'e2',
      ['burst', 2, 'e0'],
    ]);
    expect(
      brief(foldRuns(rows([moments(0, '1', 'x'), moments(0, '2', 'x'), moments(0, '3', 'y'), moments(1, '4', 'y')]))),
    ).toEqual(['e3', 'e2', ['burst', 2, 'e0']]);
    expect(foldRuns(rows([moments(0, '1'), moments(0, '2')]))).toHaveLength(2);
    const burst = foldRuns(rows([moments(0, '1', 'x'), moments(0, '2', 'x'), moments(0, '1', 'x')]))[0];
    expect(burst).toMatchObject({ count: 3, entities: [{ id: '1' }, { id: '2' }], differing: ['f'] });
    expect(foldRuns(rows([moments(0, '1', 'x'), moments(0, '2', 'x')]), { fold: ['like'] })).toHaveLength(2);
  });

  it('never folds away a kept, failed, masked, broken or unreadable row', () => {
    const apart = [['like', 2, 'e3'], 'e2', ['like', 2, 'e0']];
    expect(brief(foldRuns(rows(made({}))))).toEqual([['like', 5, 'e0']]);
    expect(brief(foldRuns(rows(made({})), { keep: (one) => one.id === 'e2' }))).toEqual(apart);
    expect(brief(foldRuns(rows(made({ rest: { outcome: 'failure' } }))))).toEqual(apart);
    expect(brief(foldRuns(rows(made({ after: { a: masked } }))))).toEqual(apart);
    const broken = rows(made({ before: { a: 77 } }));
    const history = foldHistory(broken);
    expect(brief(foldRuns(broken))).toEqual([['like', 5, 'e0']]);
    expect(brief(foldRuns(broken, { historyOf: () => history }))).toEqual(apart);
    const unreadable: AuditRow = {
      kind: 'unreadable',
      id: 'u',
      occurredAt: null,
      problem: { code: 'no-action', detail: '' },
      raw: {},
    };
    const list: AuditRow[] = rows(made({}));
    list.splice(2, 1, unreadable);
    expect(brief(foldRuns(list))).toEqual([['like', 2, 'e3'], 'u', ['like', 2, 'e0']]);
  });

  it('keeps every row, once and in order, and its id while newer rows join', () => {
    const list = rows([0, 1, 2, 3].map((at) => ({ at, after: { a: at } })));
    const items = foldRuns(list, { min: 3 });
    expect(items.flatMap((item): readonly AuditRow[] => (item.kind === 'run' ? item.rows : [item.row]))).toEqual(list);
    expect(brief(foldRuns(list.slice(1)))).toEqual([['like', 3, 'e0']]);
    expect(brief(foldRuns(list))).toEqual([['like', 4, 'e0']]);
    expect(brief(foldRuns(list.slice(2), { min: 3 }))).toEqual(['e1', 'e0']);
    expect(brief(foldRuns(list.toReversed()))).toEqual([['like', 4, 'e0']]);
  });
});

describe('createHistoryIndex', () => {
  it('gives each entity its own history, the same object until that entity gets new rows', () => {
    const index = createHistoryIndex();
    const one = entry({ id: 'a', at: 0, after: { s: 1 } });
    const other = entry({ id: 'x', at: 0, after: { s: 9 }, rest: lead('2') });
    index.add([one, other]);
    const first = index.historyOf(one);
    expect(first.entries).toEqual([one]);
    index.add([entry({ id: 'y', at: -5, rest: lead('2') })]);
    expect(index.historyOf(one)).toBe(first);
    expect(index.historyOf(other).size).toBe(2);
    const late = entry({ id: 'b', at: -1, after: { s: 0 } });
    index.add([late]);
    expect(index.historyOf(one).entries).toEqual([late, one]);
    expect(first.entries).toEqual([one]);
    expect(index.history({ type: 'Lead', id: '3' })).toMatchObject({ size: 0, entity: { id: '3' } });
    expect([index.size, index.version]).toEqual([4, 3]);
  });

  it('keeps the order of equal instants over pages, live rows on top included', () => {
    const index = createHistoryIndex();
    const row = same('d');
    index.add([row, same('c')]);
    index.historyOf(row);
    index.add([same('b'), same('a')]);
    index.add([same('f'), same('e')], 'before');
    expect(index.historyOf(row).entries.map((one) => one.id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});

describe('mergeLanes', () => {
  it('puts entries of related entities in one order, each with its lane', () => {
    const index = createHistoryIndex();
    const page = newestFirst([
      entry({ id: 'l1', at: 0 }),
      entry({ id: 'c1', at: 0, rest: { entity: { type: 'Conversation', id: '1' } } }),
      entry({ id: 'l2', at: 0 }),
      entry({ id: 'c2', at: 3, rest: { entity: { type: 'Conversation', id: '1' } } }),
    ]);
    index.add(page);
    const histories = [index.history({ type: 'Lead', id: '1' }), index.history({ type: 'Conversation', id: '1' })];
    const { lanes, items } = mergeLanes([...histories, ...histories.slice(0, 1)]);
    expect(lanes.map((lane) => lane.entity?.type)).toEqual(['Lead', 'Conversation']);
    expect(items.map(({ entry: one, lane }) => [one.id, lane])).toEqual([
      ['l1', 0],
      ['c1', 1],
      ['l2', 0],
      ['c2', 1],
    ]);
    const hidden = mergeLanes(histories, { shown: (_, lane) => lane === 0 });
    expect(hidden.lanes.map((lane) => lane.shown)).toEqual([true, false]);
    expect(hidden.items.map(({ entry: one }) => one.id)).toEqual(['l1', 'l2']);
  });
});
