import { StrictMode } from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { AuditQuery } from 'trilha';
import { AuditScreen, memorySource } from 'trilha';
import { makeEntries, makeEntry, makeSource } from 'trilha/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderTrilha } from '../support/render.tsx';

const rowsOf = (): HTMLElement[] => screen.getAllByRole('row').filter((row) => row.hasAttribute('aria-selected'));
const ready = async (): Promise<HTMLElement> => {
  const [first] = await screen.findAllByRole('row', { selected: false });
  if (!first) throw new Error('No rows.');
  return first;
};
const idOf = (row: Element | null): string | null | undefined => row?.getAttribute('data-row');

beforeEach(() => page.viewport(1280, 800));

describe('the inspector', () => {
  test('opens beside the table, follows the arrows, closes on Esc and gives the focus back', async () => {
    renderTrilha(<AuditScreen source={memorySource(makeEntries(30))} />);
    const user = userEvent.setup();
    (await ready()).focus();
    await user.keyboard('{Enter}');
    const inspector = await screen.findByRole('complementary', { name: 'Detalhes do registro' });
    const title = within(inspector).getByRole('heading', { level: 2 }).textContent;
    expect(
      within(inspector)
        .getAllByRole('tab')
        .map((tab) => tab.textContent),
    ).toEqual(['Mudança', 'Linha do tempo', 'Estado', 'Ao redor', 'Origem', 'Bruto']);
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(within(inspector).getByRole('heading', { level: 2 }).textContent).not.toBe(title));
    expect(idOf(document.activeElement)).toBe('entry-2');
    await user.click(within(inspector).getByRole('button', { name: 'Registro seguinte' }));
    expect(idOf(screen.getByRole('row', { selected: true }))).toBe('entry-3');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary', { name: 'Detalhes do registro' })).toBeNull();
    await waitFor(() => expect(idOf(document.activeElement)).toBe('entry-3'));
  });

  test('is a dialog where the screen is narrow; Esc closes it and gives the focus back', async () => {
    await page.viewport(400, 800);
    renderTrilha(<AuditScreen source={memorySource(makeEntries(30))} />);
    const user = userEvent.setup();
    (await ready()).focus();
    await user.keyboard('{ArrowDown}{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Detalhes do registro' });
    expect(dialog.contains(document.activeElement)).toBe(true);
    await user.click(within(dialog).getByRole('button', { name: 'Fechar detalhes' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(idOf(document.activeElement)).toBe('entry-2');
  });

  test('shows origin and the raw entry, and an unreadable row only raw', async () => {
    const source = makeSource(makeEntries(11), { faults: ['broken-entry'] });
    renderTrilha(<AuditScreen source={source} defaultSelectedId="entry-2" />);
    await ready();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('tab', { name: 'Origem' }));
    expect(within(screen.getByRole('tabpanel')).getAllByText(/^201\.13\.62\./).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('tab', { name: 'Bruto' }));
    expect(await within(screen.getByRole('tabpanel')).findByRole('tree')).toBeTruthy();
    await user.click(screen.getByRole('row', { name: /Linha ilegível/ }));
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['Bruto']);
    expect(screen.getByRole('heading', { name: 'Falta a entidade' })).toBeTruthy();
  });

  test('an entry that no page has loaded is asked for by its id', async () => {
    renderTrilha(<AuditScreen source={memorySource(makeEntries(200))} defaultSelectedId="entry-180" />);
    const inspector = await screen.findByRole('complementary', { name: 'Detalhes do registro' });
    expect(within(inspector).getByRole('heading', { level: 2 })).toBeTruthy();
  });

  test('an entry that does not exist is said to be missing', async () => {
    renderTrilha(<AuditScreen source={memorySource(makeEntries(2))} defaultSelectedId="nobody" />);
    expect(await screen.findByText('Registro não encontrado')).toBeTruthy();
    expect(rowsOf()).toHaveLength(2);
  });
});

describe('filters', () => {
  test('what the source can do is sent, and the counts follow', async () => {
    const source = makeSource(makeEntries(60));
    const queries: AuditQuery[] = [];
    renderTrilha(<AuditScreen source={source} onQueryChange={(query) => queries.push(query)} />);
    await ready();
    expect(screen.getByText('Carregados 50 de 60')).toBeTruthy();
    const user = userEvent.setup();
    await user.type(screen.getByRole('combobox', { name: 'Buscar' }), 'entidade:Conversation{Enter}');
    await waitFor(() => expect(rowsOf().every((row) => row.getAttribute('aria-label')?.includes('Conversation'))).toBe(true));
    expect(queries.at(-1)?.conditions).toEqual([{ field: 'entityType', operator: 'is', values: ['Conversation'] }]);
    expect(source.calls.findLast(({ method }) => method === 'list')?.query?.conditions).toHaveLength(1);
    expect(screen.queryByText(/filtrado só/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Limpar filtros' }));
    expect(await screen.findByText('Carregados 50 de 60')).toBeTruthy();
  });

  test('what it cannot do is applied to the loaded rows, which is said; more is loaded only when asked', async () => {
    const source = makeSource(makeEntries(150), { capabilities: { filters: {} } });
    renderTrilha(<AuditScreen source={source} />);
    await ready();
    const user = userEvent.setup();
    await user.type(screen.getByRole('combobox', { name: 'Buscar' }), 'Campaign');
    expect(await screen.findByText('filtrado só nas 50 linhas carregadas')).toBeTruthy();
    expect(rowsOf().every((row) => row.getAttribute('aria-label')?.includes('Campaign'))).toBe(true);
    const before = source.calls.filter(({ method }) => method === 'list').length;
    await user.click(screen.getByRole('button', { name: 'Carregar mais' }));
    expect(await screen.findByText('filtrado só nas 100 linhas carregadas')).toBeTruthy();
    expect(source.calls.filter(({ method }) => method === 'list')).toHaveLength(before + 1);
    expect(source.calls.every(({ query }) => query === null || query.conditions.length === 0)).toBe(true);
  });

  test('a period is a stretch of whole days in the zone of the screen', async () => {
    const queries: AuditQuery[] = [];
    const rows = [
      makeEntry({ id: 'today', occurredAt: '2026-02-19T03:00:00Z' }),
      makeEntry({ id: 'before', occurredAt: '2026-02-19T02:59:59Z' }),
    ];
    renderTrilha(<AuditScreen source={memorySource(rows)} onQueryChange={(query) => queries.push(query)} />);
    await ready();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Período' }));
    await user.click(await screen.findByRole('button', { name: 'Hoje' }));
    await waitFor(() => expect(rowsOf().map(idOf)).toEqual(['today']));
    expect(queries.at(-1)?.conditions).toEqual([
      { field: 'occurredAt', operator: 'in', values: ['2026-02-19T03:00:00.000Z', '2026-02-20T03:00:00.000Z'] },
    ]);
    await user.click(screen.getByRole('button', { name: 'Período: Hoje' }));
    await user.click(await screen.findByRole('button', { name: 'Ontem' }));
    await waitFor(() => expect(rowsOf().map(idOf)).toEqual(['before']));
  });

  test('every condition is there to see and to take away', async () => {
    const query: AuditQuery = { conditions: [{ field: 'ip', operator: 'is', values: ['201.13.62.150'], negated: true }] };
    renderTrilha(<AuditScreen source={memorySource(makeEntries(5))} defaultQuery={query} />);
    await ready();
    await userEvent.click(screen.getByRole('button', { name: 'Remover filtro IP não é 201.13.62.150' }));
    expect(screen.queryByText(/IP não é/)).toBeNull();
  });
});

describe('the whole list', () => {
  test('a failed refresh keeps the rows, says so, and can be tried again', async () => {
    let broken = false;
    const source = makeSource(makeEntries(20), { failOn: () => (broken ? 'unauthorized' : undefined) });
    renderTrilha(<AuditScreen source={source} />);
    await ready();
    broken = true;
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Atualizar' }));
    expect(await screen.findByText(/Não foi possível atualizar; os registros abaixo são de .*Sessão expirada/)).toBeTruthy();
    expect(rowsOf().length).toBeGreaterThan(10);
    broken = false;
    source.add([makeEntry({ id: 'fresh', sequence: 2_000_000, occurredAt: '2026-02-19T23:59:00Z' })]);
    await user.click(screen.getByRole('button', { name: 'Tentar de novo' }));
    await waitFor(() => expect(rowsOf().map(idOf)).toContain('fresh'));
    expect(screen.queryByText(/Não foi possível/)).toBeNull();
  });

  test('rows that the source sends twice are left out, and that is said', async () => {
    renderTrilha(<AuditScreen source={makeSource(makeEntries(60), { faults: ['duplicates'] })} />);
    await ready();
    const scroller = screen.getByRole('grid').parentElement;
    await waitFor(() => {
      if (scroller) scroller.scrollTop = 100_000;
      expect(screen.getByText('1 linha repetida pela fonte foi omitida')).toBeTruthy();
    });
    const ids = rowsOf().map(idOf);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('`/` goes to the search, `?` shows the keys, and neither while text is written', async () => {
    renderTrilha(<AuditScreen source={memorySource(makeEntries(5))} />);
    await ready();
    const user = userEvent.setup();
    await user.keyboard('/');
    const search = screen.getByRole('combobox', { name: 'Buscar' });
    expect(document.activeElement).toBe(search);
    await user.keyboard('?/');
    expect(search).toHaveProperty('value', '?/');
    expect(screen.queryByRole('dialog')).toBeNull();
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Atalhos de teclado' })).toBeTruthy();
  });

  test('density and the style of changes are the reader’s', async () => {
    renderTrilha(<AuditScreen source={memorySource(makeEntries(5))} />);
    const row = await ready();
    expect(row.offsetHeight).toBe(40);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: /^Visão/ }));
    await user.click(await screen.findByRole('radio', { name: 'Compacta' }));
    await waitFor(() => expect(rowsOf()[0]?.offsetHeight).toBe(32));
    await user.click(screen.getByRole('radio', { name: 'Modo clássico' }));
    expect(within(rowsOf()[0] as HTMLElement).getByText(/^novo:/)).toBeTruthy();
  });

  test('says what it does in one polite region', async () => {
    renderTrilha(<AuditScreen source={memorySource(makeEntries(3))} />);
    expect(screen.getAllByRole('status')).toHaveLength(1);
    expect(screen.getByRole('status').textContent).toBe('Carregando registros…');
    await ready();
    expect(screen.getByRole('status').textContent).toBe('3 carregados. Fim dos dados');
  });
});

test.each(['Mostrar atalhos', 'Exportar'])('under StrictMode the dialog of “%s” opens and stays', async (name) => {
  renderTrilha(
    <StrictMode>
      <AuditScreen source={memorySource(makeEntries(3))} />
    </StrictMode>,
  );
  await ready();
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name }));
  const dialog = await screen.findByRole('dialog');
  // A dialog tells that it was closed in a task of its own, after the second mount has opened it again.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(dialog.isConnected && dialog.matches(':modal')).toBe(true);
  await user.click(within(dialog).getByRole('button', { name: 'Fechar' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
