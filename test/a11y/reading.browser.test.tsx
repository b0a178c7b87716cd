import { screen, waitFor, within } from '@testing-library/react';
import { AuditScreen, AuditTable, EntityTimeline, memorySource, SnapshotDiff } from 'trilha';
import { makeEntries } from 'trilha/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderTrilha } from '../support/render.tsx';
import { seedEntries, seedTimeZone } from '../support/seed.ts';
import { property, readAloud, wholeTree } from './support/tree.ts';

const seed = memorySource(seedEntries, { parse: { timeZone: seedTimeZone } });
const spoken = (name: string): string => `./__snapshots__/${name}.txt`;

beforeEach(() => page.viewport(1280, 800));

describe('read aloud', () => {
  test('rows of the seed', async () => {
    renderTrilha(<AuditTable source={seed} />);
    await screen.findAllByText(/waiting_customer/);
    const rows = screen.getAllByRole('row').slice(0, 9);
    const read: string[] = [];
    for (const row of rows) read.push(await readAloud(row));
    await expect(read.join('\n')).toMatchFileSnapshot(spoken('linhas'));
  });

  test('a difference', async () => {
    renderTrilha(
      <SnapshotDiff
        before={{ status: 'active', owner: null, tags: ['a', 'b'], score: 40, note: '', gone: 1 }}
        after={{ status: 'waiting_customer', owner: 'Márcia', tags: ['a', 'c'], score: 40, note: 'ligar amanhã' }}
      />,
    );
    await screen.findAllByText('waiting_customer');
    await expect(await readAloud(screen.getByRole('list'))).toMatchFileSnapshot(spoken('diferenca'));
  });

  test('an entry that was opened, inferred value and all', async () => {
    renderTrilha(<AuditScreen source={seed} defaultSelectedId="seed-30" />);
    const inspector = await screen.findByRole('complementary', { name: 'Detalhes do registro' });
    await within(inspector).findAllByRole('listitem');
    await expect(await readAloud(inspector)).toMatchFileSnapshot(spoken('detalhes'));
  });

  test('the history of a conversation', async () => {
    renderTrilha(<EntityTimeline entity={{ type: 'Conversation', id: '18' }} source={seed} order="oldest" />);
    const [first] = await screen.findAllByRole('article');
    await waitFor(() => expect(first?.textContent).toContain('criou'));
    await expect(await readAloud(first?.closest('[role=list], ul, ol') ?? document.body)).toMatchFileSnapshot(
      spoken('linha-do-tempo'),
    );
  });
});

describe('the windowed table in the accessibility tree', () => {
  test('tells how many rows and columns there are, and each row its place, however far it is scrolled', async () => {
    renderTrilha(<AuditTable source={memorySource(makeEntries(300))} pageSize={300} />);
    await screen.findAllByRole('row', { selected: false });
    const grid = screen.getByRole('grid');
    // The title row, the days, the entries, and the row that says where it ends.
    expect(Number(grid.getAttribute('aria-rowcount'))).toBeGreaterThanOrEqual(302);
    expect(grid.getAttribute('aria-colcount')).toBe('6');
    const scroller = grid.parentElement;
    for (const top of [0, 6000]) {
      scroller?.scrollTo({ top });
      await waitFor(() => {
        const drawn = screen.getAllByRole('row').map((row) => Number(row.getAttribute('aria-rowindex')));
        expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(Math.max(...drawn.slice(0, -1))).toBeGreaterThan(top / 45);
      });
    }
    const nodes = (await wholeTree()).filter(({ ignored }) => !ignored);
    const of = (role: string) => nodes.filter((node) => node.role?.value === role);
    expect(of('grid').map(({ name }) => name?.value)).toEqual(['Registros de auditoria']);
    expect(of('columnheader').map(({ name }) => name?.value)).toEqual([
      'Quando',
      'Entidade',
      'Ação',
      'Ator',
      'Origem',
      'Mudança',
    ]);
    expect(of('row').length).toBe(screen.getAllByRole('row').length);
    expect(of('gridcell').length).toBeGreaterThan(6 * 10);
    // Each row can be named without reading its cells, and can be selected.
    expect(
      of('row')
        .filter((row) => property(row, 'selected') === false)
        .every(({ name }) => /^\d\d\/\d\d\/\d{4} /.test(name?.value ?? '')),
    ).toBe(true);
  });
});

test('what was loaded is told in the one live region, in words', async () => {
  const source = memorySource(makeEntries(120));
  renderTrilha(
    <AuditScreen
      source={{
        ...source,
        list: async (query, options) => ({
          ...(await source.list(query, options)),
          total: { value: 20_000, relation: 'estimated' },
        }),
      }}
    />,
  );
  await screen.findAllByRole('row', { selected: false });
  expect(screen.getByText('Carregados 50 de cerca de 20.000')).toBeVisible();
  const live = (await wholeTree()).filter((node) => property(node, 'live') === 'polite' && node.role?.value === 'status');
  expect(live.length).toBeGreaterThan(0);
  await waitFor(() =>
    expect(screen.getAllByRole('status').some((one) => /50 carregados/.test(one.textContent ?? ''))).toBe(true),
  );
});
