import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { AuditQuery, AuditScreenProps } from 'trilha';
import { AuditScreen, memorySource } from 'trilha';
import { makeEntries, makeEntry, makeSource } from 'trilha/testing';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { renderTrilha } from '../support/render.tsx';

const rows = [
  makeEntry({
    id: 'a',
    action: 'Atualizado',
    entity: { type: 'Lead', id: '16' },
    correlation: { request: 'r1' },
    origin: { ip: '10.0.0.1' },
  }),
  makeEntry({
    id: 'b',
    action: 'Criado',
    entity: { type: 'Lead', id: '16' },
    correlation: { request: 'r1' },
    origin: { ip: '10.0.0.1' },
  }),
  makeEntry({
    id: 'c',
    action: 'Criado',
    entity: { type: 'Lead', id: '17' },
    correlation: { request: 'r2' },
    origin: { ip: '10.0.0.2' },
  }),
];

async function show(
  props: Partial<AuditScreenProps> = {},
): Promise<{ readonly asked: AuditQuery[]; readonly cell: (id: string, column: string) => HTMLElement }> {
  const asked: AuditQuery[] = [];
  renderTrilha(
    <AuditScreen source={memorySource(rows)} viewStorage={null} onQueryChange={(query) => asked.push(query)} {...props} />,
  );
  await screen.findAllByRole('row', { selected: false });
  const cell = (id: string, column: string): HTMLElement => {
    const row = screen.getAllByRole('row').find((one) => one.getAttribute('data-row') === id);
    const found =
      row &&
      within(row)
        .getAllByRole('gridcell')
        .find((one) => one.getAttribute('data-column') === column);
    if (!found) throw new Error(`No cell ${column} in ${id}.`);
    return found;
  };
  return { asked, cell };
}
const menu = (): Promise<HTMLElement> => screen.findByRole('menu', { name: 'Ações da célula' });
const shown = (): (string | null)[] =>
  screen
    .getAllByRole('row')
    .filter((row) => row.hasAttribute('aria-selected'))
    .map((row) => row.getAttribute('data-row'));

beforeEach(() => page.viewport(1280, 800));

describe('the menu of a cell', () => {
  test('opens from the button that follows the mouse, and filters', async () => {
    const { asked, cell } = await show();
    const user = userEvent.setup();
    await user.hover(cell('c', 'action'));
    await user.click(await screen.findByRole('button', { name: 'Ações da célula' }));
    await user.click(within(await menu()).getByRole('menuitem', { name: 'Filtrar por isto Ação: Criado' }));
    expect(asked.at(-1)?.conditions).toEqual([{ field: 'action', operator: 'is', values: ['Criado'] }]);
    expect(screen.queryByRole('menu')).toBeNull();
    await waitFor(() => expect(new Set(shown())).toEqual(new Set(['b', 'c'])));
    expect(screen.queryByRole('row', { selected: true })).toBeNull();
  });

  test('copies what a cell says, says so to the eye and to the ear, closes by itself and gives the focus back', async () => {
    const { cell } = await show();
    const user = userEvent.setup();
    (await screen.findAllByRole('row', { selected: false }))[0]?.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    const from = document.activeElement;
    await user.keyboard('{Shift>}{F10}{/Shift}');
    await user.click(within(await menu()).getByRole('menuitem', { name: 'Copiar valor' }));
    expect(await within(await menu()).findByRole('menuitem', { name: 'Copiado' })).toHaveFocus();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^Copiado$/));
    expect(await navigator.clipboard.readText()).toBe('Atualizado');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull(), { timeout: 5000 });
    expect(cell('a', 'action')).toBe(from);
    expect(document.activeElement).toBe(from);
  });

  test('that cannot copy says so and stays, to try again', async () => {
    const { cell } = await show();
    const user = userEvent.setup();
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.hover(cell('c', 'action'));
    await user.click(await screen.findByRole('button', { name: 'Ações da célula' }));
    await user.click(within(await menu()).getByRole('menuitem', { name: 'Copiar valor' }));
    const failed = await within(await menu()).findByRole('menuitem', { name: 'Não foi possível copiar' });
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^Não foi possível copiar$/));
    expect(failed).toBeVisible();
    write.mockRestore();
  });

  test('opens with Shift+F10 on a cell, walks by arrows, and gives the focus back', async () => {
    const { asked } = await show();
    const user = userEvent.setup();
    (await screen.findAllByRole('row', { selected: false }))[0]?.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    await waitFor(() => expect(document.activeElement?.getAttribute('data-column')).toBe('action'));
    const at = document.activeElement;
    await user.keyboard('{Shift>}{F10}{/Shift}');
    const items = within(await menu()).getAllByRole('menuitem');
    await waitFor(() => expect(document.activeElement).toBe(items[0]));
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(items.at(-1));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(items[1]);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(document.activeElement).toBe(at);
    expect(asked).toEqual([]);
  });

  test('goes to one request or one entity alone, whatever was asked before', async () => {
    const { asked, cell } = await show({
      defaultQuery: { conditions: [{ field: 'action', operator: 'is', values: ['Criado'] }] },
    });
    await waitFor(() => expect(shown()).toHaveLength(2));
    const user = userEvent.setup();
    await user.hover(cell('b', 'when'));
    await user.click(await screen.findByRole('button', { name: 'Ações da célula' }));
    await user.click(within(await menu()).getByRole('menuitem', { name: /^Só esta requisição/ }));
    expect(asked.at(-1)?.conditions).toEqual([{ field: 'request', operator: 'is', values: ['r1'] }]);
    await waitFor(() => expect(new Set(shown())).toEqual(new Set(['a', 'b'])));
    await user.hover(cell('a', 'when'));
    await user.click(await screen.findByRole('button', { name: 'Ações da célula' }));
    await user.click(within(await menu()).getByRole('menuitem', { name: /^Só esta entidade/ }));
    expect(asked.at(-1)?.conditions.map((one) => one.field)).toEqual(['entityType', 'entityId']);
  });

  test('opens the timeline', async () => {
    const { cell } = await show();
    const user = userEvent.setup();
    await user.hover(cell('a', 'entity'));
    await user.click(await screen.findByRole('button', { name: 'Ações da célula' }));
    await user.click(within(await menu()).getByRole('menuitem', { name: 'Abrir linha do tempo' }));
    expect((await screen.findByRole('tab', { name: 'Linha do tempo' })).getAttribute('aria-selected')).toBe('true');
  });

  test('says where the source cannot filter', async () => {
    const { cell } = await show({ source: memorySource(rows, { capabilities: { filters: { action: ['is'] } } }) });
    const user = userEvent.setup();
    await user.hover(cell('a', 'origin'));
    await user.click(await screen.findByRole('button', { name: 'Ações da célula' }));
    expect(
      within(await menu()).getByRole('menuitem', { name: 'Filtrar por isto IP: 10.0.0.1 só nas linhas carregadas' }),
    ).toBeTruthy();
  });

  test('opens by a long press on a card, which does not open the entry', async () => {
    await page.viewport(400, 800);
    const { cell } = await show();
    const target = cell('a', 'entity');
    const touch = { pointerType: 'touch', clientX: 20, clientY: 20, bubbles: true };
    fireEvent.pointerDown(target, touch);
    expect(await menu()).toBeTruthy();
    fireEvent.pointerUp(target, touch);
    fireEvent.click(target);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('row', { selected: true })).toBeNull();
  });
});

describe('triage by keyboard', () => {
  test('F filters by the cell, X excludes it, and on a row they ask what', async () => {
    const { asked, cell } = await show();
    const user = userEvent.setup();
    (await screen.findAllByRole('row', { selected: false }))[0]?.focus();
    await user.keyboard('f');
    expect(within(await menu()).getAllByRole('menuitem').length).toBeGreaterThan(6);
    await user.keyboard('{Escape}{ArrowRight}{ArrowRight}{ArrowRight}');
    await waitFor(() => expect(document.activeElement?.getAttribute('data-column')).toBe('action'));
    const value = cell(document.activeElement?.parentElement?.getAttribute('data-row') ?? '', 'action').textContent;
    await user.keyboard('x');
    expect(asked.at(-1)?.conditions).toEqual([{ field: 'action', operator: 'is', values: [value], negated: true }]);
    await waitFor(() => expect(document.activeElement?.closest('[data-row]')).toBeTruthy());
    await waitFor(() => expect(document.activeElement?.textContent).not.toBe(value));
    await user.keyboard('f');
    expect(asked.at(-1)?.conditions).toHaveLength(2);
  });

  test('D shows the change, then goes through the ways to draw it', async () => {
    await show();
    const user = userEvent.setup();
    (await screen.findAllByRole('row', { selected: false }))[0]?.focus();
    await user.keyboard('d');
    const inspector = await screen.findByRole('complementary', { name: 'Detalhes do registro' });
    expect(within(inspector).getByRole('tab', { name: 'Mudança' }).getAttribute('aria-selected')).toBe('true');
    const views = await within(inspector).findByRole('group', { name: 'Ver como' });
    const pressed = (): string | null => within(views).getByRole('button', { pressed: true }).textContent;
    const first = pressed();
    await user.keyboard('d');
    await waitFor(() => expect(pressed()).not.toBe(first));
    await user.keyboard('d');
    await waitFor(() => expect(pressed()).toBe(first));
  });

  test('no letter is taken from a field, from a dialog, with Ctrl, or when they are turned off', async () => {
    const { asked } = await show();
    const user = userEvent.setup();
    const search = screen.getByRole('combobox', { name: 'Buscar' });
    await user.type(search, 'jdfx?');
    expect(search).toHaveProperty('value', 'jdfx?');
    await user.clear(search);
    await user.keyboard('{Escape}');
    (await screen.findAllByRole('row', { selected: false }))[0]?.focus();
    await user.keyboard('{Control>}f{/Control}{Alt>}d{/Alt}');
    expect(screen.queryByRole('menu')).toBeNull();
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Atalhos de teclado' });
    expect(within(dialog).getByText('Filtrar pela célula')).toBeTruthy();
    await user.keyboard('fd');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(asked.flatMap(({ conditions }) => conditions).filter(({ field }) => field !== 'text')).toEqual([]);
  });

  test('turned off, only the keys of a grid are left, and the help says so', async () => {
    await show({ keyboard: false });
    const user = userEvent.setup();
    (await screen.findAllByRole('row', { selected: false }))[0]?.focus();
    await user.keyboard('fdo?/');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('row', { selected: true })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Mostrar atalhos' }));
    const dialog = await screen.findByRole('dialog', { name: 'Atalhos de teclado' });
    expect(within(dialog).queryByText('Filtrar pela célula')).toBeNull();
    expect(within(dialog).getByText('Abrir registro')).toBeTruthy();
  });
});

describe('a link to one entry', () => {
  test('opens it though no page has it, with its entity’s history around: previous, next, and what can be inferred', async () => {
    const entries = Array.from({ length: 200 }, (_, index) =>
      makeEntry({
        id: `entry-${index}`,
        occurredAt: new Date(Date.parse('2026-02-19T12:00:00Z') - index * 60_000).toISOString(),
        action: 'Status Alterado',
        operation: 'status',
        entity: { type: 'Lead', id: String(index % 3) },
        before: { status: index === 180 ? null : `s${index + 3}` },
        after: { status: `s${index}` },
      }),
    );
    renderTrilha(<AuditScreen source={memorySource(entries)} viewStorage={null} defaultSelectedId="entry-180" />);
    const inspector = await screen.findByRole('complementary', { name: 'Detalhes do registro' });
    const opened = (): string | null | undefined => within(inspector).getByRole('tabpanel').textContent;
    await waitFor(() => expect(opened()).toMatch(/s183.*s180/));
    await waitFor(() =>
      expect(within(inspector).getByRole('button', { name: 'Registro anterior' })).toHaveProperty('disabled', false),
    );
    await userEvent.click(within(inspector).getByRole('button', { name: 'Registro anterior' }));
    await waitFor(() => expect(opened()).toMatch(/s180.*s177/));
    await waitFor(() =>
      expect(within(inspector).getByRole('button', { name: 'Registro seguinte' })).toHaveProperty('disabled', false),
    );
    await userEvent.click(within(inspector).getByRole('button', { name: 'Registro seguinte' }));
    await waitFor(() => expect(opened()).toMatch(/s183.*s180/));
    expect(within(inspector).getByRole('button', { name: 'Copiar link' })).toBeTruthy();
  });

  test('to a source that cannot look one up says that, not that it is gone', async () => {
    const { capabilities, list } = makeSource(makeEntries(3));
    const source = { capabilities, list };
    renderTrilha(<AuditScreen source={source} viewStorage={null} defaultSelectedId="entry-99" />);
    expect(await screen.findByText(/A fonte não busca um registro pelo identificador/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Fechar aviso' }));
    expect(screen.queryByText(/A fonte não busca/)).toBeNull();
  });

  test('that fails can be tried again', async () => {
    let broken = true;
    const source = makeSource(makeEntries(80), { failOn: ({ method }) => (method === 'get' && broken ? 'denied' : undefined) });
    renderTrilha(<AuditScreen source={source} viewStorage={null} defaultSelectedId="entry-70" />);
    expect(await screen.findByText('Não foi possível buscar o registro do link.')).toBeTruthy();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Tentar de novo' }));
    expect(await screen.findByRole('complementary', { name: 'Detalhes do registro' })).toBeTruthy();
  });
});
