import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { AuditScreen, memorySource } from 'trilha';
import { makeEntries } from 'trilha/testing';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { renderTrilha } from '../support/render.tsx';

const checkedIds = (): (string | undefined)[] =>
  screen
    .getAllByRole('row', { selected: true })
    .map((row) => row.dataset['row'])
    .filter((id) => id !== undefined);

const rowOf = (id: string): HTMLElement => {
  const row = document.querySelector<HTMLElement>(`[data-row="${id}"]`);
  if (row === null) throw new Error(`No row ${id}.`);
  return row;
};

const show = async (rows: readonly unknown[] = makeEntries(60)): Promise<ReturnType<typeof userEvent.setup>> => {
  renderTrilha(<AuditScreen source={memorySource(rows, { parse: { timeZone: 'America/Sao_Paulo' } })} />);
  await screen.findAllByRole('row', { selected: false });
  return userEvent.setup();
};

beforeEach(() => page.viewport(1280, 800));

describe('marking rows', () => {
  test('there are no boxes until they are asked for; then the grid says that several can be marked', async () => {
    const user = await show();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByRole('grid').getAttribute('aria-multiselectable')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Selecionar' }));
    expect(screen.getByRole('grid').getAttribute('aria-multiselectable')).toBe('true');
    await user.click(screen.getAllByRole('checkbox', { name: /^Selecionar: / })[1] ?? document.body);
    expect(checkedIds()).toEqual(['entry-2']);
    expect(await screen.findByText('1 selecionado')).toBeTruthy();
    expect(screen.queryByRole('complementary')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Encerrar seleção' }));
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  test('Ctrl and a click begins, Shift and a click takes all between; opening stays a plain click', async () => {
    const user = await show();
    await user.keyboard('{Control>}');
    await user.click(within(rowOf('entry-3')).getAllByRole('gridcell')[0] ?? document.body);
    await user.keyboard('{/Control}{Shift>}');
    await user.click(within(rowOf('entry-6')).getAllByRole('gridcell')[1] ?? document.body);
    await user.keyboard('{/Shift}');
    expect(checkedIds()).toEqual(['entry-3', 'entry-4', 'entry-5', 'entry-6']);
    await user.click(within(rowOf('entry-4')).getAllByRole('gridcell')[1] ?? document.body);
    expect(await screen.findByRole('complementary', { name: 'Detalhes do registro' })).toBeTruthy();
    expect(rowOf('entry-4').getAttribute('aria-current')).toBe('true');
    expect(checkedIds()).toEqual(['entry-3', 'entry-4', 'entry-5', 'entry-6']);
  });

  test('by the keyboard: Ctrl and Space, Space, Shift and arrows, Ctrl and A, Esc', async () => {
    const user = await show();
    rowOf('entry-1').focus();
    await user.keyboard('{Control>} {/Control}');
    expect(checkedIds()).toEqual(['entry-1']);
    await user.keyboard('{ArrowDown} ');
    expect(checkedIds()).toEqual(['entry-1', 'entry-2']);
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(checkedIds()).toEqual(['entry-1', 'entry-2', 'entry-3', 'entry-4']);
    expect(document.activeElement).toBe(rowOf('entry-4'));
    await user.keyboard('{Control>}a{/Control}');
    expect(await screen.findByText('50 selecionados')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByText(/selecionados/)).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  test('all loaded ones, said as such; another question unmarks them', async () => {
    const user = await show();
    await user.click(screen.getByRole('button', { name: 'Selecionar' }));
    await user.click(await screen.findByRole('button', { name: 'Selecionar os 50 carregados' }));
    expect(screen.getByText('50 selecionados')).toBeTruthy();
    await user.type(screen.getByRole('combobox', { name: 'Buscar' }), 'entidade:Conversation{Enter}');
    await waitFor(() => expect(screen.getByText('Nenhum selecionado')).toBeTruthy());
  });

  test('an unreadable row can be marked', async () => {
    const user = await show([...makeEntries(2), { id: 'bad' }]);
    await user.click(screen.getByRole('button', { name: 'Selecionar' }));
    await user.click(screen.getByRole('checkbox', { name: 'Selecionar: Linha ilegível' }));
    expect(await screen.findByText('1 selecionado')).toBeTruthy();
  });
});

describe('copying', () => {
  test('a table for spreadsheets, in text and in HTML, in the order of the list, formulas guarded', async () => {
    const written: ClipboardItem[] = [];
    vi.spyOn(navigator.clipboard, 'write').mockImplementation(async (items) => void written.push(...items));
    const user = await show(makeEntries(5, (index) => (index === 1 ? { entity: { type: '=cmd', id: '<b>' } } : {})));
    await user.click(screen.getByRole('button', { name: 'Selecionar' }));
    const boxes = screen.getAllByRole('checkbox');
    await user.click(boxes[3] ?? document.body);
    await user.click(boxes[1] ?? document.body);
    await user.click(await screen.findByRole('button', { name: 'Copiar para planilha' }));
    expect(await screen.findByText(/2 registros copiados/)).toBeTruthy();
    const text = await (await written[0]?.getType('text/plain'))?.text();
    const lines = text?.split('\r\n').map((line) => line.split('\t')) ?? [];
    expect(lines.map((line) => line[2])).toEqual(['ID', 'entry-2', 'entry-4']);
    expect(lines[1]?.[3]).toBe("'=cmd");
    const html = new DOMParser().parseFromString((await (await written[0]?.getType('text/html'))?.text()) ?? '', 'text/html');
    expect([...html.querySelectorAll('tr')].map((row) => row.children[2]?.textContent)).toEqual(['ID', 'entry-2', 'entry-4']);
    expect(html.querySelector('b')).toBeNull();
  });

  test('whole entries as JSON', async () => {
    const text = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const user = await show(makeEntries(4));
    await user.click(screen.getByRole('button', { name: 'Selecionar' }));
    await user.click(await screen.findByRole('button', { name: 'Selecionar os 4 carregados' }));
    await user.click(screen.getByRole('button', { name: 'Copiar JSON' }));
    await waitFor(() => expect(text).toHaveBeenCalled());
    const rows = JSON.parse(text.mock.calls[0]?.[0] ?? '') as { id: string; type: string }[];
    expect(rows.map(({ id, type }) => [id, type])).toEqual(makeEntries(4).map(({ id }) => [id, 'entry']));
  });

  test('a browser that refuses is said', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    const user = await show(makeEntries(4));
    await user.click(screen.getByRole('button', { name: 'Selecionar' }));
    await user.click(screen.getAllByRole('checkbox')[0] ?? document.body);
    await user.click(await screen.findByRole('button', { name: 'Copiar JSON' }));
    expect(await screen.findByText(/Não foi possível copiar/)).toBeTruthy();
  });
});
