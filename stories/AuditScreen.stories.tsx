import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { AuditScreen, memorySource } from 'trilha';
import { makeEntries, makeSource } from 'trilha/testing';
import { specialSource, type SpecialName } from './support/rows.ts';
import { forcedColors, inLanguages, printed, reducedMotion } from './support/variants.tsx';
import { remountOn } from './support/remount.tsx';

const PARSE = { timeZone: 'America/Sao_Paulo' };
const entries = makeEntries(400);
const source = memorySource(entries, { name: 'screen', parse: PARSE });

const meta = {
  title: 'Tela/Tela inteira',
  component: AuditScreen,
  args: { source },
  argTypes: {
    source: { control: false },
    defaultDensity: { control: 'inline-radio', options: ['comfortable', 'compact'] },
    defaultChangeStyle: { control: 'inline-radio', options: ['fields', 'classic'] },
    live: { control: 'inline-radio', options: ['on', 'off', 'none'] },
    pageSize: { control: { type: 'number', min: 5, max: 200, step: 5 } },
    hiddenColumns: { control: 'check', options: ['when', 'entity', 'action', 'actor', 'origin', 'change'] },
    title: { control: 'text' },
    subtitle: { control: 'text' },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
    keyboard: { control: 'boolean' },
    defaultSelectedId: { control: 'text' },
  },
  decorators: [remountOn('defaultDensity', 'defaultChangeStyle', 'live', 'defaultSelectedId')],
} satisfies Meta<typeof AuditScreen>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The whole screen. */
export const Default: Story = { name: 'Padrão' };

/** An entry open beside the table. */
export const InspectorOpen: Story = { name: 'Inspetor aberto', args: { defaultSelectedId: 'entry-3' } };

/** An entry open on a narrow screen: a sheet over the cards. */
export const Narrow: Story = { name: 'Estreito', args: { defaultSelectedId: 'entry-3' }, parameters: { width: 'narrow' } };

/** Cards. */
export const NarrowList: Story = { name: 'Estreito, só a lista', parameters: { width: 'narrow' } };

/** Filtered by the source. */
export const Filtered: Story = {
  name: 'Filtrado',
  args: { defaultQuery: { conditions: [{ field: 'entityType', operator: 'is', values: ['Conversation'] }] } },
};

/** A source that cannot filter: the filter works on the loaded rows, and says so. */
export const LoadedOnly: Story = {
  name: 'Só nas linhas carregadas',
  args: {
    source: memorySource(entries, { name: 'plain', parse: PARSE, capabilities: { filters: {} } }),
    defaultQuery: { conditions: [{ field: 'entityType', operator: 'is', values: ['Conversation'] }] },
  },
};

/** Nothing matches. */
export const NoMatches: Story = {
  name: 'Nada corresponde',
  args: { defaultQuery: { conditions: [{ field: 'text', operator: 'contains', values: ['não existe'] }] } },
};

/** Loading. */
export const Loading: Story = {
  name: 'Carregando',
  args: { source: makeSource(entries, { name: 'screen-hangs', faults: ['hang'] }) },
};

/** Newer rows are on their way. */
export const Refreshing: Story = {
  name: 'Atualizando',
  args: { source: makeSource(entries, { name: 'refreshing', failOn: ({ number }) => (number > 0 ? 'hang' : undefined) }) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findAllByRole('row', { selected: false });
    await userEvent.click(canvas.getByRole('button', { name: 'Atualizar' }));
    await expect(await canvas.findByText('Atualizando…')).toBeInTheDocument();
  },
};

/** Refreshing failed; the old rows stay. */
export const FailedRefresh: Story = {
  name: 'Falhou ao atualizar',
  args: {
    source: makeSource(entries, { name: 'failed-refresh', failOn: ({ number }) => (number > 0 ? 'unauthorized' : undefined) }),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findAllByRole('row', { selected: false });
    await userEvent.click(canvas.getByRole('button', { name: 'Atualizar' }));
    await expect(await canvas.findByText(/Não foi possível atualizar/)).toBeVisible();
    await expect(canvas.getAllByRole('row', { selected: false }).length).toBeGreaterThan(5);
  },
};

/** Not allowed. */
export const Denied: Story = {
  name: 'Acesso negado',
  args: { source: makeSource(entries, { name: 'screen-denied', faults: ['denied'] }) },
};

/** A row that could not be read, open. */
export const UnreadableOpen: Story = {
  name: 'Ilegível, aberto',
  args: {
    source: makeSource(makeEntries(11), { name: 'screen-unreadable', faults: ['broken-entry'] }),
    defaultSelectedId: 'entry-6',
  },
};

/** Dark. */
export const Dark: Story = { name: 'Escuro', args: { defaultSelectedId: 'entry-3' }, parameters: { theme: 'dark' } };

/** Rows of 32 px. */
export const Compact: Story = { name: 'Compacto', args: { defaultDensity: 'compact' } };

/** The keyboard's help. */
export const Help: Story = {
  name: 'Ajuda',
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Mostrar atalhos' }));
    await expect(await within(canvasElement).findByRole('dialog', { name: 'Atalhos de teclado' })).toBeVisible();
  },
};

/** The source has no entries at all. */
export const Empty: Story = { name: 'Vazio', args: { source: memorySource([], { name: 'screen-empty' }) } };

/** A login page came instead of data. */
export const Failed: Story = {
  name: 'Falhou',
  args: { source: makeSource(entries, { name: 'screen-login', faults: ['html-instead-of-json'] }) },
};

/** The server asks to wait. */
export const RateLimited: Story = {
  name: 'Limite de uso',
  args: { source: makeSource(entries, { name: 'screen-limited', faults: ['rate-limited'], retryAfterMs: 90_000 }) },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/^Nova tentativa em 1 min/)).toBeVisible();
  },
};

/** No network. */
export const Offline: Story = {
  name: 'Sem internet',
  args: { source: makeSource(entries, { name: 'screen-offline', failOn: () => 'offline' }) },
};

/** Some rows are here, the rest is still at the source, and the counts say so. */
export const Partial: Story = {
  name: 'Parcial',
  args: { pageSize: 10 },
  play: async ({ canvasElement }) => {
    await expect((await within(canvasElement).findAllByText(/^Carregados \d+ de 400$/))[0]).toBeVisible();
  },
};

/** Everything is here. */
export const End: Story = {
  name: 'Fim dos dados',
  args: { source: memorySource(makeEntries(6), { name: 'screen-short', parse: PARSE }) },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Fim dos dados', { selector: 'td' })).toBeVisible();
  },
};

/** The screen with one row of a kind, open. */
const special = (name: SpecialName): Story => {
  const { source: rows, id } = specialSource(name);
  return { args: { source: rows, defaultSelectedId: id } };
};

/** An action that nobody has defined. */
export const UnknownAction: Story = { ...special('unknownAction'), name: 'Ação desconhecida' };
/** Whoever did it is gone. */
export const DeletedActor: Story = { ...special('deletedActor'), name: 'Ator excluído' };
/** Somebody acted as somebody else. */
export const Impersonated: Story = { ...special('impersonated'), name: 'Em nome de outra pessoa' };
/** The AI did it, for a lead. */
export const AiActor: Story = { ...special('aiActor'), name: 'Ator de IA' };
/** A masked value. */
export const Secret: Story = { ...special('secret'), name: 'Segredo' };
/** A snapshot whose text ends too early. */
export const CutValue: Story = { ...special('cut'), name: 'Valor cortado' };
/** A previous value that was not recorded, known from an earlier entry. */
export const Inferred: Story = { ...special('inferred'), name: 'Antes inferido' };
/** A recorded previous value that an earlier entry contradicts. */
export const ContradictedValue: Story = { ...special('contradicted'), name: 'Contradito' };
/** Names, ids and values of any length. */
export const VeryLong: Story = { ...special('veryLong'), name: 'Muito longo' };

/** 20,000 rows, in pages of 200. */
export const Huge: Story = {
  name: 'Enorme',
  args: { source: memorySource(() => makeEntries(20_000), { name: 'screen-huge', parse: PARSE }), pageSize: 200 },
};

const few = memorySource(makeEntries(6), { name: 'screen-few', parse: PARSE });
/** With the colours of the reader's system. */
export const ForcedColors: Story = {
  name: 'Cores forçadas',
  args: { source: few, defaultSelectedId: 'entry-3' },
  ...forcedColors,
};
/** On paper. */
export const Print: Story = { name: 'Impressão', args: { source: few, defaultSelectedId: 'entry-3' }, ...printed };
/** In every language. */
export const Languages: Story = { name: 'Línguas', args: { source: few }, ...inLanguages({ height: 460, minWidth: 720 }) };
/** Nothing moves, not even while it loads. */
export const ReducedMotion: Story = { ...Loading, ...reducedMotion, name: 'Menos movimento' };
