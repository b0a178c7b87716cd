import { screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { AuditScreen, EntityTimeline, memorySource, RawView, SnapshotDiff } from 'trilha';
import { makeEntries, makeEntry, makeSource } from 'trilha/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NOW, renderTrilha } from '../support/render.tsx';
import { contact } from '../support/timelines.ts';
import { settled } from '../support/stories.ts';
import { focusIsVisible, walkByTab } from './support/walk.ts';

/** Real keys of a real browser: what they do is the browser's own doing. */
const press = (keys: string): Promise<void> => userEvent.keyboard(keys);
const source = memorySource(makeEntries(120), { name: 'keyboard', parse: { timeZone: 'America/Sao_Paulo' } });
const here = (): Element | null => document.activeElement;
const rows = (): Promise<HTMLElement[]> => screen.findAllByRole('row', { selected: false });

function show(content: ReactNode): void {
  renderTrilha(content);
  document.body.tabIndex = -1;
  document.body.focus();
}

/** Focuses by script what the walk is not about, then uses keys. */
async function focusOn(element: HTMLElement): Promise<void> {
  element.focus();
  await waitFor(() => expect(here()).toBe(element));
}

beforeEach(() => page.viewport(1280, 800));

interface Walk {
  readonly name: string;
  readonly content: ReactNode;
  /** Resolves when what is walked is there. */
  readonly ready: () => Promise<unknown>;
}

const WALKS: readonly Walk[] = [
  {
    name: 'tela',
    content: <AuditScreen source={source} viewStorage={null} />,
    ready: async () => [
      await rows(),
      await screen.findByRole('listbox', { name: 'Registros ao longo do tempo' }, { timeout: 5000 }),
    ],
  },
  {
    name: 'detalhes',
    content: <AuditScreen source={source} viewStorage={null} defaultSelectedId="entry-3" />,
    ready: async () =>
      within(await screen.findByRole('complementary', { name: 'Detalhes do registro' })).findAllByRole('listitem'),
  },
  {
    name: 'linha-do-tempo',
    content: <EntityTimeline entity={{ type: 'Lead', id: '18' }} source={memorySource(contact)} />,
    ready: () => screen.findAllByRole('article'),
  },
  {
    name: 'diferenca',
    content: <SnapshotDiff before={{ status: 'active', score: 40, same: 1 }} after={{ status: 'closed', score: 55, same: 1 }} />,
    ready: () => screen.findAllByText('closed'),
  },
];

test.each(WALKS)('the order of Tab, each stop seen and none a trap: $name', async ({ name, content, ready }) => {
  show(content);
  await ready();
  await settled();
  const stops = await walkByTab();
  expect(stops.filter(({ visible }) => !visible).map(({ spoken }) => spoken)).toEqual([]);
  await expect(`${stops.map(({ spoken }) => spoken).join('\n')}\n`).toMatchFileSnapshot(`./__snapshots__/tab-${name}.txt`);
});

describe('find', () => {
  test('`/` goes to the search, ↓ and Enter take a suggestion, Esc closes the list and the focus stays in the field', async () => {
    show(<AuditScreen source={source} viewStorage={null} />);
    const [first] = await rows();
    await focusOn(first as HTMLElement);
    await press('/');
    const field = screen.getByRole('combobox', { name: 'Buscar' });
    expect(here()).toBe(field);
    expect(focusIsVisible(field)).toBe(true);
    await press('ent');
    const list = await screen.findByRole('listbox', { name: /Sugestões/ });
    await press('{ArrowDown}');
    const active = field.getAttribute('aria-activedescendant');
    expect(list.contains(document.getElementById(active ?? ''))).toBe(true);
    await press('{Escape}');
    await waitFor(() => expect(screen.queryByRole('listbox', { name: /Sugestões/ })).toBeNull());
    expect(here()).toBe(field);
  });
});

describe('open and close', () => {
  test('Enter opens, the focus stays in the list, Tab reaches the details, Esc there closes and gives it back', async () => {
    show(<AuditScreen source={source} viewStorage={null} />);
    const [first] = await rows();
    await focusOn(first as HTMLElement);
    await press('{Enter}');
    const inspector = await screen.findByRole('complementary', { name: 'Detalhes do registro' });
    expect(here()).toHaveAttribute('data-row', 'entry-1');
    // The way on from the rows that are loaded stands between.
    for (let step = 0; step < 3 && !inspector.contains(here()); step += 1) await press('{Tab}');
    expect(inspector.contains(here())).toBe(true);
    await press('{Escape}');
    await waitFor(() => expect(screen.queryByRole('complementary', { name: 'Detalhes do registro' })).toBeNull());
    await waitFor(() => expect(here()).toHaveAttribute('data-row', 'entry-1'));
  });

  test('the tabs of the details are one stop, walked by arrows, Home and End', async () => {
    show(<AuditScreen source={source} viewStorage={null} defaultSelectedId="entry-3" />);
    const [first] = await screen.findAllByRole('tab');
    await focusOn(first as HTMLElement);
    await press('{End}');
    expect(here()).toHaveTextContent('Bruto');
    await press('{ArrowRight}');
    expect(here()).toHaveTextContent('Mudança');
    expect(screen.getAllByRole('tab').filter((tab) => tab.tabIndex === 0)).toHaveLength(1);
  });
});

describe('what opens above', () => {
  test.each([
    ['export', 'Exportar', 'Exportar registros'],
    ['the help', 'Mostrar atalhos', 'Atalhos de teclado'],
  ])('%s: a dialog that holds the focus, and Esc gives it back to its button', async (_, button, dialog) => {
    show(<AuditScreen source={source} viewStorage={null} />);
    await rows();
    const opener = screen.getByRole('button', { name: button });
    await focusOn(opener);
    await press('{Enter}');
    const box = await screen.findByRole('dialog', { name: dialog });
    await waitFor(() => expect(box.contains(here())).toBe(true));
    for (let step = 0; step < 4; step += 1) {
      await press('{Tab}');
      expect(here() === document.body || box.contains(here())).toBe(true);
    }
    await press('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(here()).toBe(opener);
  });

  test('the columns and views: Space opens, Tab goes in, Esc gives the focus back', async () => {
    show(<AuditScreen source={source} viewStorage={null} />);
    await rows();
    const opener = screen.getByRole('button', { name: /^Visão/ });
    await focusOn(opener);
    await press(' ');
    const heading = await screen.findByText('Colunas');
    await press('{Tab}');
    expect(heading.closest('[popover]')?.contains(here())).toBe(true);
    await press('{Escape}');
    await waitFor(() => expect(opener).toHaveAttribute('aria-expanded', 'false'));
    expect(here()).toBe(opener);
  });

  test('the menu of a cell: from → by Shift+F10, End and Home walk it, Tab or Esc leave it to the cell', async () => {
    show(<AuditScreen source={source} viewStorage={null} />);
    const [first] = await rows();
    await focusOn(first as HTMLElement);
    await press('{ArrowRight}{ArrowRight}');
    await waitFor(() => expect(here()).toHaveAttribute('data-column', 'entity'));
    const cell = here();
    await press('{Shift>}{F10}{/Shift}');
    const items = within(await screen.findByRole('menu')).getAllByRole('menuitem');
    await waitFor(() => expect(here()).toBe(items[0]));
    await press('{End}');
    expect(here()).toBe(items.at(-1));
    await press('{Home}');
    expect(here()).toBe(items[0]);
    await press('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(here()).toBe(cell);
  });

  test('what a filter asks is reached, and Esc gives the focus back', async () => {
    show(<AuditScreen source={source} viewStorage={null} />);
    await rows();
    const opener = screen.getByRole('button', { name: 'Período' });
    await focusOn(opener);
    await press('{Enter}');
    await screen.findByRole('button', { name: 'Hoje' });
    await press('{Tab}');
    expect(here()).not.toBe(opener);
    expect(here()?.closest('[popover]')).not.toBeNull();
    await press('{Escape}');
    await waitFor(() => expect(here()).toBe(opener));
  });
});

describe('roving', () => {
  test('the list is one stop, whose place moves by rows and, after →, by cells', async () => {
    show(<AuditScreen source={source} viewStorage={null} />);
    const [first] = await rows();
    const stops = (): number => screen.getByRole('grid').querySelectorAll('tbody [tabindex="0"]').length;
    await focusOn(first as HTMLElement);
    for (const key of ['{ArrowDown}', '{End}', '{Home}', '{ArrowRight}', '{ArrowDown}']) {
      await press(key);
      await waitFor(() => expect(screen.getByRole('grid').contains(here())).toBe(true));
      expect(focusIsVisible(here() as Element)).toBe(true);
      expect(stops()).toBe(1);
    }
  });

  test('the bars of the histogram are one stop, walked by arrows', async () => {
    show(<AuditScreen source={source} viewStorage={null} />);
    const chart = await screen.findByRole('listbox', { name: 'Registros ao longo do tempo' }, { timeout: 5000 });
    await focusOn(chart);
    await press('{End}');
    const last = chart.getAttribute('aria-activedescendant');
    await press('{Home}');
    expect(chart.getAttribute('aria-activedescendant')).not.toBe(last);
    expect(focusIsVisible(chart)).toBe(true);
  });

  test('the raw tree is one stop: Enter and Space open and close, arrows walk, Home and End jump', async () => {
    show(<RawView value={{ a: { b: { c: 1 } }, d: [1, 2] }} />);
    const tree = await screen.findByRole('tree');
    const buttons = (): HTMLElement[] => within(tree).getAllByRole('button');
    await waitFor(() => expect(buttons().length).toBeGreaterThan(1));
    await focusOn(buttons().find(({ tabIndex }) => tabIndex === 0) as HTMLElement);
    await press('{End}');
    expect(here()).toBe(buttons().at(-1));
    expect(here()).toHaveAttribute('aria-expanded', 'true');
    await press('{Enter}');
    await waitFor(() => expect(here()).toHaveAttribute('aria-expanded', 'false'));
    await press(' ');
    await waitFor(() => expect(here()).toHaveAttribute('aria-expanded', 'true'));
    await press('{ArrowUp}');
    expect(here()).not.toBe(buttons().at(-1));
    await press('{Home}');
    expect(here()).toBe(buttons()[0]);
    expect(buttons().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    expect(focusIsVisible(here() as Element)).toBe(true);
  });
});

test('the shelf of new entries is taken by Enter, and the focus does not fall out of the page', async () => {
  const live = makeSource(makeEntries(60));
  show(<AuditScreen source={live} viewStorage={null} />);
  const bar = await screen.findByRole('group', { name: 'Registros ao vivo' }, { timeout: 10_000 });
  await within(bar).findByText('Ao vivo');
  live.add([makeEntry({ id: 'fresh', occurredAt: new Date(NOW + 1000).toISOString() })]);
  await focusOn(await within(bar).findByRole('button', { name: '1 novo registro' }));
  await press('{Enter}');
  await waitFor(() => expect(document.querySelector('[data-row="fresh"]')).not.toBeNull());
  expect(bar.contains(here())).toBe(true);
});
