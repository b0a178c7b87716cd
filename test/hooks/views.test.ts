import * as fc from 'fast-check';
import {
  editSaved,
  emptyView,
  normalizeQuery,
  NO_SAVED,
  parseSaved,
  parseView,
  printSaved,
  printView,
  queryFromSearchParams,
  sameView,
  type SavedViews,
  tidyQuery,
  VIEW_PARAMETERS,
  viewFromSearchParams,
  viewToSearchParams,
  type ViewState,
} from 'trilha/headless';
import { describe, expect, it } from 'vitest';
import { anyQuery } from '../query/arbitrary.ts';

const anyId = fc.oneof(
  fc.constantFrom('when', 'entity', 'a:b', 'a,b', '!x', '%', ' '),
  fc.string({ unit: 'grapheme', minLength: 1 }),
);
const anyView: fc.Arbitrary<ViewState> = fc.record({
  query: anyQuery.map(tidyQuery),
  columns: fc.uniqueArray(
    fc.record(
      {
        id: anyId,
        hidden: fc.constant(true),
        size: fc.integer({ min: 48, max: 2000 }),
        pin: fc.constantFrom('start' as const, 'end' as const),
      },
      { requiredKeys: ['id'] },
    ),
    { selector: ({ id }) => id, maxLength: 8 },
  ),
  density: fc.constantFrom('comfortable' as const, 'compact' as const),
  changeStyle: fc.constantFrom('fields' as const, 'classic' as const),
  folded: fc.boolean(),
});

describe('a view', () => {
  it('comes back from JSON as it was', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { view: read, dropped } = parseView(JSON.parse(JSON.stringify(printView(view))));
        expect(dropped).toEqual([]);
        expect({ ...read, query: normalizeQuery(read.query) }).toEqual({ ...view, query: normalizeQuery(view.query) });
        expect(sameView(read, view)).toBe(true);
      }),
    );
  });

  it('comes back from an address as it was, beside parameters of others', () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom('', 'audit.'), (view, prefix) => {
        const params = viewToSearchParams(view, { prefix });
        if (prefix !== '') params.append('page', '3');
        const read = viewFromSearchParams(params.toString(), { prefix });
        expect(read.dropped).toEqual([]);
        expect(sameView(read.view, view)).toBe(true);
        expect(read.stated).toBe(!sameView(view, emptyView));
        expect(queryFromSearchParams(params, { prefix, ignore: VIEW_PARAMETERS }).dropped).toEqual([]);
      }),
    );
  });

  it('reads anything without throwing, and tells what it left out', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { view } = parseView(value);
        expect(parseView(printView(view)).dropped).toEqual([]);
        parseSaved(value);
      }),
    );
    const broken = {
      version: 9,
      query: 'entityType=Lead&nonsense=1',
      columns: [{ id: 'when', size: 90 }, { id: 'when' }, { id: 7 }, { id: 'x', pin: 'middle' }, 'y'],
      density: 'airy',
      changeStyle: 'classic',
      folded: 'yes',
    };
    const { view, dropped } = parseView(broken);
    expect(view).toEqual({
      query: { conditions: [{ field: 'entityType', operator: 'is', values: ['Lead'] }] },
      columns: [{ id: 'when', size: 90 }],
      density: 'comfortable',
      changeStyle: 'classic',
      folded: false,
    });
    expect(dropped.map(({ part }) => part).toSorted()).toEqual(
      ['version', 'query', 'columns', 'columns', 'columns', 'columns', 'density', 'folded'].toSorted(),
    );
  });

  it('reads any address without throwing', () => {
    fc.assert(fc.property(fc.webQueryParameters(), (text) => void viewFromSearchParams(text)));
    const { view, dropped, entry } = viewFromSearchParams(
      'cols=when:10s,,%25,when,a:se,origin:h&density=airy&fold=2&entry=42&tag=x',
    );
    expect(view.columns).toEqual([
      { id: 'when', size: 48, pin: 'start' },
      { id: 'origin', hidden: true },
    ]);
    expect(view.query.conditions).toHaveLength(1);
    expect(dropped.map(({ part }) => part)).toEqual(['columns', 'columns', 'columns', 'density', 'folded']);
    expect(entry).toBe('42');
  });

  it('is short in an address', () => {
    expect(viewToSearchParams(emptyView).toString()).toBe('');
    const view: ViewState = {
      ...emptyView,
      columns: [
        { id: 'when', pin: 'start' },
        { id: 'origin', hidden: true },
      ],
      folded: true,
    };
    expect(decodeURIComponent(viewToSearchParams(view).toString())).toBe('cols=when:s,origin:h&fold=1');
  });

  it('is the same however its question is written', () => {
    const tags = (values: readonly string[]): ViewState => ({
      ...emptyView,
      query: { conditions: [{ field: 'tag', operator: 'is', values }] },
    });
    expect(sameView(tags(['a', 'b']), tags(['b', 'a', 'a']))).toBe(true);
    expect(sameView(tags(['a']), tags(['b']))).toBe(false);
  });
});

describe('saved views', () => {
  const first: SavedViews = editSaved(NO_SAVED, { type: 'create', id: '1', name: ' Triagem ', view: emptyView });

  it('are made, renamed, overwritten, made the default and deleted', () => {
    expect(first.views).toEqual([{ id: '1', name: 'Triagem', view: emptyView }]);
    const renamed = editSaved(first, { type: 'rename', id: '1', name: 'Plantão' });
    expect(renamed.views[0]?.name).toBe('Plantão');
    expect(editSaved(first, { type: 'rename', id: '1', name: '  ' })).toBe(first);
    const folded = editSaved(first, { type: 'overwrite', id: '1', view: { ...emptyView, folded: true } });
    expect(folded.views[0]?.view.folded).toBe(true);
    const preferred = editSaved(first, { type: 'default', id: '1' });
    expect(preferred.defaultId).toBe('1');
    expect(editSaved(first, { type: 'default', id: 'gone' })).toBe(first);
    expect(editSaved(preferred, { type: 'remove', id: '1' })).toEqual(NO_SAVED);
  });

  it('come back from storage; broken ones are left out and told, the others stay', () => {
    const json: unknown = JSON.parse(JSON.stringify(printSaved(editSaved(first, { type: 'default', id: '1' }))));
    expect(parseSaved(json)).toEqual({ saved: { ...first, defaultId: '1' }, dropped: [] });
    expect(parseSaved(null)).toEqual({ saved: NO_SAVED, dropped: [] });
    expect(parseSaved('<html>').dropped).toHaveLength(1);
    const { saved, dropped } = parseSaved({
      version: 1,
      views: [{ id: 'a' }, { id: 'b', name: 'Boa', view: printView(emptyView) }, { id: 'b', name: 'Outra' }, 5],
      defaultId: 'a',
    });
    expect(saved).toEqual({ views: [{ id: 'b', name: 'Boa', view: emptyView }], defaultId: null });
    expect(dropped).toHaveLength(3);
  });
});
