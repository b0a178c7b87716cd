import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import type { AuditQuery } from 'trilha';
import { AuditTable, defaultColumns, defineColumn, memorySource } from 'trilha';
import type { Fault, SourceCall } from 'trilha/testing';
import { makeEntries, makeEntry, makeSource } from 'trilha/testing';
import { specialSource, type SpecialName } from './support/rows.ts';
import { forcedColors, inLanguages, printed, reducedMotion } from './support/variants.tsx';
import { remountOn } from './support/remount.tsx';

const PARSE = { timeZone: 'America/Sao_Paulo' };
const entries = makeEntries(120);

/** The second page fails, the others come. */
const secondFails =
  (fault: Fault) =>
  ({ cursor }: SourceCall): Fault | undefined =>
    cursor === null ? undefined : fault;

const meta = {
  title: 'Tabela/Tabela',
  component: AuditTable,
  args: { source: memorySource(entries, { name: 'table', parse: PARSE }) },
  argTypes: {
    source: { control: false },
    changeStyle: { control: 'inline-radio', options: ['fields', 'classic'] },
    hiddenColumns: { control: 'check', options: ['when', 'entity', 'action', 'actor', 'origin', 'change'] },
    pageSize: { control: { type: 'number', min: 5, max: 200, step: 5 } },
    keyboard: { control: 'boolean' },
    defaultSelectedId: { control: 'text' },
    label: { control: 'text' },
  },
  decorators: [remountOn('defaultSelectedId')],
} satisfies Meta<typeof AuditTable>;
export default meta;
type Story = StoryObj<typeof meta>;

const scrollToEnd = async (canvas: HTMLElement): Promise<void> => {
  const grid = await within(canvas).findByRole('grid');
  await within(canvas).findAllByRole('row', { selected: false });
  const scroller = grid.parentElement;
  if (scroller) scroller.scrollTop = scroller.scrollHeight;
};

/** Rows, day by day. */
export const Default: Story = { name: 'Padrão' };

/** Nothing has come yet. */
export const Loading: Story = { name: 'Carregando', args: { source: makeSource(entries, { name: 'hangs', faults: ['hang'] }) } };

/** The source has no entries at all. */
export const Empty: Story = { name: 'Vazio', args: { source: memorySource([], { name: 'empty' }) } };

const nothing: AuditQuery = { conditions: [{ field: 'text', operator: 'contains', values: ['não existe'] }] };

/** The query left nothing. */
export const NoMatches: Story = {
  name: 'Nada corresponde',
  args: { source: memorySource(entries, { name: 'no-matches' }), query: nothing },
};

/** A login page came instead of data. */
export const Failed: Story = {
  name: 'Falhou',
  args: { source: makeSource(entries, { name: 'login', faults: ['html-instead-of-json'] }) },
};

/** Trying again works. */
export const FailedThenRetried: Story = {
  name: 'Falhou e tentou de novo',
  args: { source: makeSource(entries, { name: 'flaky', failOn: ({ number }) => (number < 3 ? 503 : undefined) }) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Tentar de novo' }, { timeout: 10_000 }));
    await expect(await canvas.findAllByRole('row', { selected: false })).not.toHaveLength(0);
  },
};

/** The account may not see entries. */
export const Denied: Story = {
  name: 'Acesso negado',
  args: { source: makeSource(entries, { name: 'denied', faults: ['denied'] }) },
};

/** The server asks to wait. */
export const RateLimited: Story = {
  name: 'Limite de uso',
  args: { source: makeSource(entries, { name: 'limited', faults: ['rate-limited'], retryAfterMs: 90_000 }) },
};

/** The next page could not be loaded; the rows stay. */
export const FailedMore: Story = {
  name: 'Falhou ao carregar mais',
  args: { source: makeSource(entries, { name: 'second-fails', failOn: secondFails('gone') }) },
  play: async ({ canvasElement }) => {
    await scrollToEnd(canvasElement);
    await expect(await within(canvasElement).findByRole('gridcell', { name: /Não foi possível carregar mais/ })).toBeVisible();
  },
};

/** Everything is here. */
export const EndOfData: Story = {
  name: 'Fim dos dados',
  args: { source: memorySource(makeEntries(12), { name: 'short' }) },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Fim dos dados', { selector: 'td' })).toBeVisible();
  },
};

const short = memorySource(makeEntries(12), { name: 'limit' });

/** The source goes no further, though there may be more. */
export const SourceLimit: Story = {
  name: 'Limite da fonte',
  args: {
    source: { ...short, list: async (query, options) => ({ ...(await short.list(query, options)), next: null, end: 'limit' }) },
  },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/Limite da fonte/)).toBeVisible();
  },
};

/** A row that could not be read, among good ones. */
export const Unreadable: Story = {
  name: 'Ilegível',
  args: { source: makeSource(makeEntries(11), { name: 'unreadable', faults: ['broken-entry'] }) },
};

/** Actions nobody has defined are shown as they were written. */
export const UnknownAction: Story = {
  name: 'Ação desconhecida',
  args: {
    source: memorySource(
      [
        makeEntry({ id: 'a', action: 'lead.reheated.v2', operation: 'unknown' }),
        makeEntry({ id: 'b', action: 'Lead Aquecido pela campanha de reativação do mês', operation: 'unknown' }),
        makeEntry({ id: 'c', action: 'Excluído', operation: 'delete', outcome: 'denied' }),
        makeEntry({ id: 'd', action: '', operation: 'unknown' }),
      ],
      { name: 'unknown-action' },
    ),
  },
};

/** Cards, below 640 px of its own width. */
export const Narrow: Story = { name: 'Estreito', parameters: { width: 'narrow' } };

/** Rows of 32 px. */
export const Compact: Story = { name: 'Compacto', parameters: { density: 'compact' } };

/** Dark. */
export const Dark: Story = { name: 'Escuro', parameters: { theme: 'dark' } };

/** The Mudança column in the original screen's texts. */
export const Classic: Story = { name: 'Clássica', args: { changeStyle: 'classic' } };

/** A row open. */
export const Selected: Story = { name: 'Linha escolhida', args: { defaultSelectedId: 'entry-3' } };

/** A column of the host's, and two left out. */
export const OwnColumns: Story = {
  name: 'Colunas do host',
  args: {
    hiddenColumns: ['origin', 'actor'],
    columns: [
      ...defaultColumns,
      defineColumn({ id: 'tags', title: () => 'Etiquetas', minSize: 96, Cell: ({ view }) => <>{view.entry.tags.join(', ')}</> }),
    ],
  },
};

/** 20,000 rows, in pages of 200. */
export const Huge: Story = {
  name: 'Enorme',
  args: { source: memorySource(() => makeEntries(20_000), { name: 'huge', parse: PARSE }), pageSize: 200 },
};

/** No network. */
export const Offline: Story = {
  name: 'Sem internet',
  args: { source: makeSource(entries, { name: 'offline', failOn: () => 'offline' }) },
};

/** The table with one row of a kind. */
const special = (name: SpecialName): Story => ({ args: { source: specialSource(name).source } });

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

const few = memorySource(makeEntries(5), { name: 'table-few', parse: PARSE });
/** With the colours of the reader's system. */
export const ForcedColors: Story = {
  name: 'Cores forçadas',
  args: { source: few, defaultSelectedId: 'entry-3' },
  ...forcedColors,
};
/** On paper. */
export const Print: Story = { name: 'Impressão', args: { source: few }, ...printed };
/** In every language. */
export const Languages: Story = { name: 'Línguas', args: { source: few }, ...inLanguages({ height: 280, minWidth: 720 }) };
/** Nothing moves, not even while it loads. */
export const ReducedMotion: Story = { ...Loading, ...reducedMotion, name: 'Menos movimento' };
