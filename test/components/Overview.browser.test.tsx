import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { AuditQuery, AuditSource } from 'trilha';
import { AuditScreen, memorySource } from 'trilha';
import { makeEntries, makeEntry, makeSource } from 'trilha/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderTrilha } from '../support/render.tsx';

beforeEach(() => page.viewport(1280, 800));

const PARSE = { timeZone: 'America/Sao_Paulo' };
/** Ten hours, one entry in each, all on one day of São Paulo. */
const hourly = Array.from({ length: 10 }, (_, hour) =>
  makeEntry({
    id: `hour-${9 - hour}`,
    occurredAt: new Date(Date.UTC(2026, 1, 19, 22 - hour, 10)).toISOString(),
    operation: 'update',
  }),
);
const chartOf = (): Promise<HTMLElement> => screen.findByRole('listbox', { name: 'Registros ao longo do tempo' });
const periodOf = (queries: readonly AuditQuery[]): unknown =>
  queries.at(-1)?.conditions.find(({ field }) => field === 'occurredAt');

/** A source that lists and filters, and counts nothing. */
function listOnly(rows: readonly unknown[]): AuditSource {
  const memory = memorySource(rows, { parse: PARSE });
  return {
    name: 'plain',
    capabilities: memory.capabilities,
    parse: PARSE,
    list: (query, options) => memory.list(query, options),
  };
}

function renderScreen(source: AuditSource): AuditQuery[] {
  const queries: AuditQuery[] = [];
  renderTrilha(<AuditScreen source={source} onQueryChange={(query) => queries.push(query)} />);
  return queries;
}

describe('the histogram', () => {
  test('is walked by arrows, widened with Shift, taken by Enter, and the period can be let go', async () => {
    const queries = renderScreen(memorySource(hourly, { parse: PARSE }));
    const chart = await chartOf();
    const user = userEvent.setup();
    chart.focus();
    await user.keyboard('{Home}');
    const active = (): string | null | undefined =>
      document.getElementById(chart.getAttribute('aria-activedescendant') ?? '')?.ariaLabel;
    expect(active()).toMatch(/^19\/02\/2026 10:10:00 até 10:20:00: 1 registro \(Atualização 1\)$/);
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    expect(within(chart).getAllByRole('option', { selected: true })).toHaveLength(3);
    await user.keyboard('{Enter}');
    expect(periodOf(queries)).toEqual({
      field: 'occurredAt',
      operator: 'in',
      values: ['2026-02-19T13:10:00.000Z', '2026-02-19T13:40:00.000Z'],
    });
    expect(await screen.findByText('Carregado 1 de 1')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Todo o período' }));
    expect(periodOf(queries)).toBeUndefined();
  });

  test('Esc cancels what was chosen and asks nothing', async () => {
    const queries = renderScreen(memorySource(hourly, { parse: PARSE }));
    (await chartOf()).focus();
    const user = userEvent.setup();
    await user.keyboard('{ArrowLeft}{Shift>}{ArrowLeft}{/Shift}');
    expect(screen.getByRole('button', { name: 'Filtrar por este período' })).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'Filtrar por este período' })).toBeNull();
    expect(queries).toEqual([]);
  });

  test('dragging over bars narrows to them; a click only chooses, for its buttons', async () => {
    const queries = renderScreen(memorySource(hourly, { parse: PARSE }));
    const chart = await chartOf();
    const { left, top, width } = chart.getBoundingClientRect();
    const at = (part: number) => ({ clientX: left + width * part, clientY: top + 10, pointerId: 1, button: 0, isPrimary: true });
    chart.setPointerCapture = () => undefined;
    fireEvent.pointerDown(chart, at(0.001));
    fireEvent.pointerUp(chart, at(0.001));
    expect(queries).toEqual([]);
    expect(screen.getByRole('button', { name: 'Filtrar por este período' })).toBeTruthy();
    fireEvent.pointerDown(chart, at(0.001));
    fireEvent.pointerMove(chart, at(0.5));
    fireEvent.pointerMove(chart, at(0.999));
    fireEvent.pointerUp(chart, at(0.999));
    expect(periodOf(queries)).toMatchObject({ values: ['2026-02-19T13:10:00.000Z', '2026-02-19T22:20:00.000Z'] });
  });

  test('is a table as well', async () => {
    renderScreen(memorySource(hourly, { parse: PARSE }));
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Ver como tabela' }));
    const table = screen.getByRole('region', { name: 'Registros ao longo do tempo' });
    expect(within(table).getAllByRole('row')).toHaveLength(11);
    expect(within(table).getByRole('rowheader', { name: '19/02/2026 10:10:00 até 10:20:00' })).toBeTruthy();
  });

  test('a failure says so and can be tried again; the list stays', async () => {
    const source = makeSource(makeEntries(40), {
      failOn: ({ method, number }) => (method === 'histogram' && number === 0 ? 'denied' : undefined),
    });
    renderScreen(source);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Não foi possível contar os registros');
    expect(screen.getByText('Carregados 40 de 40')).toBeTruthy();
    await userEvent.setup().click(within(alert).getByRole('button', { name: 'Tentar de novo' }));
    expect(await chartOf()).toBeTruthy();
  });

  test('nothing is asked while it is closed', async () => {
    await page.viewport(800, 800);
    const source = makeSource(makeEntries(40));
    renderScreen(source);
    const summary = await screen.findByText('Visão geral');
    expect(source.calls.some(({ method }) => method === 'histogram')).toBe(false);
    await userEvent.setup().click(summary);
    expect(await chartOf()).toBeTruthy();
    expect(source.calls.filter(({ method }) => method === 'histogram')).toHaveLength(1);
  });

  test('of a source that cannot count is over the loaded rows, and says so', async () => {
    renderScreen(listOnly(makeEntries(120)));
    const summary = await screen.findByText('Visão geral');
    expect(await screen.findByText('só nas 50 linhas carregadas')).toBeTruthy();
    await userEvent.setup().click(summary);
    expect(await screen.findByText('50 registros')).toBeTruthy();
  });
});

describe('the counts by field', () => {
  test('include and exclude values, each field counted without its own filter', async () => {
    const queries = renderScreen(memorySource(makeEntries(120), { parse: PARSE }));
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Contagens' }));
    const panel = await screen.findByRole('complementary', { name: 'Contagens por campo' });
    const lists = await within(panel).findByRole('list', { name: 'Entidade' });
    const names = (): (string | null)[] =>
      within(lists)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    const before = names();
    await user.click(within(lists).getByRole('button', { name: /^Lead \d/ }));
    expect(queries.at(-1)?.conditions).toEqual([{ field: 'entityType', operator: 'is', values: ['Lead'] }]);
    await waitFor(() => expect(within(lists).getByRole('button', { name: /^Lead \d/, pressed: true })).toBeTruthy());
    expect(names()).toEqual(before);
    await user.click(within(lists).getByRole('button', { name: 'Excluir Entidade: Lead' }));
    expect(queries.at(-1)?.conditions).toEqual([{ field: 'entityType', operator: 'is', values: ['Lead'], negated: true }]);
    await user.click(within(panel).getByRole('button', { name: 'Fechar contagens' }));
    expect(screen.queryByRole('complementary', { name: 'Contagens por campo' })).toBeNull();
  });

  test('are a dialog where the screen is narrow', async () => {
    await page.viewport(400, 800);
    renderScreen(memorySource(makeEntries(60), { parse: PARSE }));
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Contagens' }));
    const dialog = await screen.findByRole('dialog', { name: 'Contagens por campo' });
    expect(dialog.contains(document.activeElement)).toBe(true);
    await user.click(within(dialog).getByRole('button', { name: 'Fechar contagens' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('are not offered by a source that does not count', async () => {
    renderScreen(listOnly(makeEntries(20)));
    await screen.findAllByRole('row', { selected: false });
    expect(screen.queryByRole('button', { name: 'Contagens' })).toBeNull();
  });
});

describe('what else happened', () => {
  const near = (id: string, seconds: number, rest: object) =>
    makeEntry({
      id,
      occurredAt: new Date(Date.UTC(2026, 1, 19, 12, 0, seconds)).toISOString(),
      origin: {},
      correlation: {},
      ...rest,
    });
  const rows = [
    near('later', 400, { origin: { ip: '10.0.0.1' }, entity: { type: 'Lead', id: '3' } }),
    near('other', 30, { origin: { ip: '10.0.0.1' }, entity: { type: 'Lead', id: '2' }, actor: null }),
    near('here', 0, { origin: { ip: '10.0.0.1' }, entity: { type: 'Lead', id: '1' }, actor: null }),
  ];

  test('is a tab; its entries open, and a lane becomes the list', async () => {
    const queries: AuditQuery[] = [];
    renderTrilha(
      <AuditScreen
        source={memorySource(rows, { parse: PARSE })}
        defaultSelectedId="here"
        onQueryChange={(query) => queries.push(query)}
      />,
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('tab', { name: 'Ao redor' }));
    const panel = screen.getByRole('tabpanel');
    const list = await within(panel).findByRole('list', { name: 'Registros em volta' });
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(2));
    expect(within(list).getByText('30 segundos depois')).toBeTruthy();
    expect(within(panel).queryByText('Mesmo ator')).toBeNull();
    await user.selectOptions(within(panel).getByRole('combobox', { name: 'Até' }), '15 minutos antes e depois');
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(3));
    await user.click(within(panel).getByRole('button', { name: 'Ver tudo: Mesmo IP' }));
    expect(queries.at(-1)?.conditions.map(({ field }) => field)).toEqual(['ip', 'occurredAt']);
    await user.click(within(list).getAllByRole('button')[0] as HTMLElement);
    await waitFor(() => expect(screen.getByRole('row', { selected: true }).dataset['row']).toBe('later'));
  });
});
