import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { FilterBar, memorySource, type AuditQuery, type QueryCondition } from 'trilha';
import { makeEntries } from 'trilha/testing';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { renderTrilha } from '../support/render.tsx';

const source = memorySource(makeEntries(60), { name: 'bar', parse: { timeZone: 'America/Sao_Paulo' } });
const is = (field: 'entityType' | 'actorKind' | 'ip', ...values: string[]): QueryCondition => ({ field, operator: 'is', values });

const show = (...conditions: QueryCondition[]): { readonly asked: () => AuditQuery['conditions'] | undefined } => {
  const onQueryChange = vi.fn<(query: AuditQuery) => void>();
  renderTrilha(<FilterBar source={source} defaultQuery={{ conditions }} onQueryChange={onQueryChange} />);
  return { asked: () => onQueryChange.mock.lastCall?.[0].conditions };
};
const field = (): HTMLInputElement => screen.getByRole('combobox', { name: 'Buscar' });
const chips = (): string[] =>
  screen.queryByRole('list', { name: 'Filtros aplicados' }) === null
    ? []
    : screen.getAllByRole('button', { name: /: alterar$/ }).map((chip) => chip.textContent ?? '');

beforeEach(() => page.viewport(1000, 800));

describe('the text', () => {
  test('plain words are searched while they are written', async () => {
    const { asked } = show();
    await userEvent.type(field(), 'oi tchau');
    await waitFor(() =>
      expect(asked()).toEqual([
        { field: 'text', operator: 'contains', values: ['oi'] },
        { field: 'text', operator: 'contains', values: ['tchau'] },
      ]),
    );
    expect(chips()).toEqual(['Texto contém oi', 'Texto contém tchau']);
  });

  test('the syntax is asked on Enter, and becomes chips; chips taken away leave the text', async () => {
    const { asked } = show();
    const user = userEvent.setup();
    await user.type(field(), 'ator:IA -entidade:Lead "oi vi"');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(chips()).toEqual(['Ator é IA', 'Entidade não é Lead', 'Texto contém oi vi']));
    await user.click(screen.getByRole('button', { name: 'Remover filtro Entidade não é Lead' }));
    expect(field().value).toBe('ator:IA "oi vi"');
    expect(asked()).toHaveLength(2);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remover filtro Texto contém oi vi' }));
    await user.click(screen.getByRole('button', { name: 'Limpar filtros' }));
    expect(field().value).toBe('');
    expect(asked()).toEqual([]);
    expect(document.activeElement).toBe(field());
  });

  test('mistakes are said with their place, described to who hears, and what could be read is asked', async () => {
    const { asked } = show();
    const user = userEvent.setup();
    await user.type(field(), 'ator:IA cor:azul{Enter}');
    expect(asked()).toEqual([{ field: 'actorName', operator: 'is', values: ['IA'] }]);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Não conheço o campo “cor”');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(field().getAttribute('aria-describedby')).toBe(alert.id);
    expect(field().value).toBe('ator:IA cor:azul');
    const marked = document.querySelector('[data-mark="error"]');
    expect(marked?.textContent).toBe('cor');
    await user.clear(field());
    await user.type(field(), 'ator:IA ');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  test('fields and values are suggested, chosen by the keyboard alone, and typing goes on', async () => {
    const { asked } = show();
    const user = userEvent.setup();
    await user.type(field(), 'ent');
    expect(await screen.findByRole('option', { name: /^entidade:/ })).toBeTruthy();
    expect(field().getAttribute('aria-activedescendant')).toBeNull();
    await user.keyboard('{ArrowDown}');
    const active = document.getElementById(field().getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toMatch(/^entidade:Entidade/);
    await user.keyboard('{Enter}');
    expect(field().value).toBe('entidade:');
    await screen.findByRole('option', { name: /^Campaign/ });
    await user.keyboard('camp{ArrowDown}{Enter}');
    await waitFor(() => expect(field().value).toBe('entidade:Campaign '));
    expect(screen.queryByRole('option')).toBeNull();
    await user.keyboard('{Enter}');
    expect(asked()).toEqual([is('entityType', 'Campaign')]);
  });

  test('Esc closes the list first, then empties the field', async () => {
    const { asked } = show(is('entityType', 'Lead'));
    const user = userEvent.setup();
    await user.type(field(), ' de:');
    await screen.findByRole('option', { name: 'hoje' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    expect(field().value).toBe('entidade:Lead de:');
    await user.keyboard('{Escape}');
    expect(field().value).toBe('');
    expect(asked()).toEqual([]);
  });
});

describe('chips', () => {
  test('a filter is made of field, operator and values', async () => {
    const { asked } = show();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Adicionar filtro' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Campo' }), 'Tipo de ator');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Condição' }), 'não é');
    await user.click(screen.getByRole('option', { name: /^IA/ }));
    await user.click(screen.getByRole('option', { name: /^Sistema/ }));
    await user.click(screen.getByRole('button', { name: 'Aplicar' }));
    expect(asked()).toEqual([{ ...is('actorKind', 'ai', 'system'), negated: true }]);
    expect(chips()).toEqual(['Tipo de ator não é IA ou Sistema']);
    expect(field().value).toBe('-tipo-ator:ia,sistema');
  });

  test('a value that nobody suggests can be written', async () => {
    const { asked } = show();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Adicionar filtro' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Campo' }), 'IP');
    await user.type(screen.getByRole('combobox', { name: 'Valores' }), '10.1.2.3{Enter}{Enter}');
    expect(asked()).toEqual([is('ip', '10.1.2.3')]);
  });

  test('a chip is changed, turned round and taken away by the keyboard', async () => {
    const { asked } = show(is('entityType', 'Lead'), is('ip', '10.0.0.1'));
    const user = userEvent.setup();
    screen.getByRole('button', { name: 'Entidade é Lead: alterar' }).focus();
    await user.keyboard('{Enter}');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Condição' }), 'não é');
    await user.click(screen.getByRole('button', { name: 'Aplicar' }));
    expect(asked()?.[0]).toEqual({ ...is('entityType', 'Lead'), negated: true });
    screen.getByRole('button', { name: 'Entidade não é Lead: alterar' }).focus();
    await user.keyboard('{Delete}');
    expect(asked()).toEqual([is('ip', '10.0.0.1')]);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remover filtro IP é 10.0.0.1' }));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(field());
  });

  test('a group is said in words and changed as text', async () => {
    const { asked } = show({ field: 'any', operator: 'of', alternatives: [[is('actorKind', 'ai')], [is('ip', '::1')]] });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'um destes: Tipo de ator é IA ou IP é ::1: alterar' }));
    await user.click(await screen.findByRole('button', { name: 'Alterar como texto' }));
    expect(document.activeElement).toBe(field());
    expect(field().value.slice(field().selectionStart ?? 0, field().selectionEnd ?? 0)).toBe('(tipo-ator:ia OU ip:"::1")');
    await user.click(screen.getByRole('button', { name: /^um destes/ }));
    await user.click(await screen.findByRole('button', { name: 'Excluir em vez de incluir' }));
    expect(asked()).toMatchObject([{ field: 'any', negated: true }]);
  });

  test('what the source cannot do is said, at the chip and under the bar', () => {
    const weak = memorySource(makeEntries(5), { name: 'weak', capabilities: { filters: { entityType: ['is'] }, groups: false } });
    renderTrilha(
      <FilterBar
        source={weak}
        defaultQuery={{ conditions: [is('entityType', 'Lead'), is('ip', '::1')] }}
        entries={{ rows: [], loaded: 5 }}
      />,
    );
    expect(screen.getByRole('button', { name: 'IP é ::1 (só nas linhas carregadas): alterar' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Entidade é Lead: alterar' })).toBeTruthy();
    expect(screen.getByText('filtrado só nas 5 linhas carregadas')).toBeTruthy();
  });
});

describe('the period', () => {
  const open = async (): Promise<void> => userEvent.click(screen.getByRole('button', { name: /^Período(:|$)/ }));

  test('by name, moved back and forth, taken away', async () => {
    const { asked } = show();
    const user = userEvent.setup();
    await open();
    await user.click(await screen.findByRole('button', { name: 'Hoje' }));
    const today = ['2026-02-19T03:00:00.000Z', '2026-02-20T03:00:00.000Z'];
    expect(asked()).toEqual([{ field: 'occurredAt', operator: 'in', values: today }]);
    await user.click(screen.getByRole('button', { name: 'Período anterior' }));
    expect(screen.getByRole('button', { name: 'Período: Ontem' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Período seguinte' }));
    expect(asked()).toEqual([{ field: 'occurredAt', operator: 'in', values: today }]);
    await open();
    await user.click(await screen.findByRole('button', { name: 'Qualquer período' }));
    expect(asked()).toEqual([]);
  });

  test('to the minute, in words, refused when it ends before it begins', async () => {
    const { asked } = show();
    await open();
    const user = userEvent.setup();
    const group = await screen.findByRole('group', { name: /^Outro período, em .*\(GMT-3\)$/ });
    const [from, to] = [within(group).getByLabelText('De'), within(group).getByLabelText('Até antes de')];
    await user.type(from, '2026-02-19T22:43');
    await user.type(to, '2026-02-19T22:40');
    expect(screen.getByRole('alert').textContent).toBe('O fim precisa vir depois do início.');
    expect(screen.getByRole('button', { name: 'Aplicar' })).toHaveProperty('disabled', true);
    await user.clear(to);
    await user.type(to, '2026-02-20T00:00');
    expect(screen.getByText('de 19/02/2026 22:43 até antes de 20/02/2026 00:00')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Aplicar' }));
    expect(asked()).toEqual([
      { field: 'occurredAt', operator: 'in', values: ['2026-02-20T01:43:00.000Z', '2026-02-20T03:00:00.000Z'] },
    ]);
    expect(screen.getByRole('button', { name: 'Período: de 19/02/2026 22:43 até antes de 20/02/2026 00:00' })).toBeTruthy();
  });

  test('a midnight that does not exist is told', async () => {
    show();
    await open();
    await userEvent.type(await screen.findByLabelText('De'), '2018-11-04T00:00');
    expect(screen.getByText('Nesse dia os relógios pularam este horário; vale 04/11/2018 01:00.')).toBeTruthy();
  });
});

test('parameters of the address that were left out are told, and put away', async () => {
  renderTrilha(<FilterBar source={source} dropped={[{ name: 'operation', value: 'explode', reason: 'unknown-value' }]} />);
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('operation=explode tem um valor desconhecido');
  await userEvent.click(within(alert).getByRole('button', { name: 'Fechar aviso' }));
  expect(screen.queryByRole('alert')).toBeNull();
});
