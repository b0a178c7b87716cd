import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { FilterBar, memorySource, type AuditQuery, type QueryCondition } from 'trilha';
import { makeEntries } from 'trilha/testing';
import { forcedColors, inLanguages } from './support/variants.tsx';

const entries = makeEntries(200);
const source = memorySource(entries, { name: 'filter-bar', parse: { timeZone: 'America/Sao_Paulo' } });

const is = (field: 'entityType' | 'actorKind' | 'operation' | 'ip' | 'tag' | 'action', ...values: string[]): QueryCondition => ({
  field,
  operator: 'is',
  values,
});
const not = (condition: QueryCondition): QueryCondition => ({ ...condition, negated: true });
const ask = (...conditions: QueryCondition[]): AuditQuery => ({ conditions });
const period = (from: string, to: string): QueryCondition => ({ field: 'occurredAt', operator: 'in', values: [from, to] });

const meta = { title: 'Encontrar/Filtros', component: FilterBar, args: { source } } satisfies Meta<typeof FilterBar>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Nothing is asked yet. */
export const Empty: Story = { name: 'Vazio' };

/** A chip for each condition, and the same query as text. */
export const ManyChips: Story = {
  name: 'Muitas condições',
  args: {
    defaultQuery: ask(
      is('entityType', 'Lead', 'Conversation', 'Campaign', 'Message'),
      is('operation', 'update', 'status'),
      { field: 'actorName', operator: 'contains', values: ['ana'] },
      { field: 'field', operator: 'is', values: ['status'] },
      { field: 'newValue', operator: 'is', values: ['waiting_customer'] },
      { field: 'text', operator: 'contains', values: ['oi vi um anúncio'] },
      is('tag', ''),
      period('2026-02-19T03:00:00.000Z', '2026-02-20T03:00:00.000Z'),
    ),
  },
};

/** What is excluded says so in words, not by colour alone. */
export const Negated: Story = {
  name: 'Negada',
  args: { defaultQuery: ask(not(is('entityType', 'Lead')), not(period('2026-02-19T03:00:00.000Z', '2026-02-20T03:00:00.000Z'))) },
};

/** Alternatives over several fields. */
export const Groups: Story = {
  name: 'Grupos',
  args: {
    defaultQuery: ask(is('operation', 'update'), {
      field: 'any',
      operator: 'of',
      alternatives: [[is('actorKind', 'ai')], [is('entityType', 'Lead'), not(is('ip', '201.13.62.150'))]],
    }),
  },
};

/** Values longer than any chip. */
export const LongValues: Story = {
  name: 'Valores longos',
  args: {
    defaultQuery: ask(
      {
        field: 'newValue',
        operator: 'contains',
        values: [`{"webchat":{"page_url":"https://contato.example/${'caminho/'.repeat(30)}"}}`],
      },
      is('ip', ...Array.from({ length: 40 }, (_, index) => `10.0.0.${index}`)),
    ),
  },
};

/** Suggestions while a value is written. */
export const AutocompleteOpen: Story = {
  name: 'Sugestões abertas',
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const field = canvas.getByRole('combobox', { name: 'Buscar' });
    await userEvent.type(field, 'entidade:');
    const option = await canvas.findByRole('option', { name: /^Conversation/ });
    await expect(option).toBeVisible();
    await userEvent.keyboard('{ArrowDown}');
    await expect(field).toHaveAttribute('aria-activedescendant');
  },
};

/** Mistakes are underlined where they are, and said. */
export const SyntaxError: Story = {
  name: 'Erro de escrita',
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole('combobox', { name: 'Buscar' }), 'ator:IA cor:azul operacao:explodir{Enter}');
    await expect(await canvas.findByText(/Não conheço o campo “cor”/)).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Ator é IA: alterar' })).toBeVisible();
  },
};

/** A source that can do little: the rest works on the loaded rows, and says so. */
export const LimitedSource: Story = {
  name: 'Fonte que pode pouco',
  args: {
    source: memorySource(entries, {
      name: 'filter-bar-limited',
      parse: { timeZone: 'America/Sao_Paulo' },
      capabilities: { filters: { entityType: ['is'] }, negation: false, groups: false },
    }),
    defaultQuery: ask(is('entityType', 'Lead'), not(is('entityType', 'Campaign')), is('tag', 'webchat')),
  },
};

/** The address asked for things that do not exist. */
export const DroppedParameters: Story = {
  name: 'Parâmetros descartados',
  args: {
    defaultQuery: ask(is('entityType', 'Lead')),
    dropped: [
      { name: 'operation', value: 'explode', reason: 'unknown-value' },
      { name: 'from', value: 'ontem', reason: 'unreadable-time' },
    ],
  },
};

/** A period from minute to minute, with what counts in words. */
export const PeriodOpen: Story = {
  name: 'Período aberto',
  args: { defaultQuery: ask(period('2026-02-19T03:00:00.000Z', '2026-02-20T01:43:00.000Z')) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: /^Período: / }));
    await expect(await canvas.findByRole('group', { name: /^Outro período/ })).toBeVisible();
  },
};

/** A midnight that does not exist: the day begins at one. */
export const MissingMidnight: Story = {
  name: 'Meia-noite que não existe',
  args: { defaultQuery: ask(period('2018-11-04T03:00:00.000Z', '2018-11-05T02:00:00.000Z')) },
};

/** A condition being made. */
export const EditorOpen: Story = {
  name: 'Condição em edição',
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Adicionar filtro' }));
    await userEvent.click(await canvas.findByRole('option', { name: /^Lead/ }));
    await expect(canvas.getByRole('button', { name: 'Remover Lead' })).toBeVisible();
  },
};

/** A narrow place. */
export const Narrow: Story = { ...ManyChips, name: 'Estreito', parameters: { width: 'narrow' } };

/** Dark. */
export const Dark: Story = { ...Groups, name: 'Escuro', parameters: { theme: 'dark' } };

/** With the colours of the reader's system. */
export const ForcedColors: Story = { ...Negated, ...forcedColors, name: 'Cores forçadas' };
/** In every language. */
export const Languages: Story = { ...Negated, ...inLanguages({ minWidth: 560 }), name: 'Línguas' };
