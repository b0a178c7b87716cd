import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, userEvent, within } from 'storybook/test';
import type { SavedViewsJson, ViewState, ViewStorage } from 'trilha';
import { AuditScreen, memorySource, viewFromSearchParams } from 'trilha';
import { makeEntries } from 'trilha/testing';
import { seedEntries, seedTimeZone } from '../test/support/seed.ts';

const PARSE = { timeZone: 'America/Sao_Paulo' };
const source = memorySource(makeEntries(120), { name: 'views', parse: PARSE });
const seed = memorySource(seedEntries, { name: 'views-seed', parse: { timeZone: seedTimeZone } });

const viewOf = (text: string): ViewState => viewFromSearchParams(text).view;

/** A storage that holds what it is given and forgets what it is told, so that a story always begins alike. */
const storageOf = (stored: unknown, save: ViewStorage['save'] = () => undefined): ViewStorage => ({ load: () => stored, save });

const view = { version: 1, query: '', columns: [], density: 'comfortable', changeStyle: 'fields', folded: false } as const;
const stored: SavedViewsJson = {
  version: 1,
  views: [
    { id: 'triage', name: 'Triagem da manhã', view: { ...view, density: 'compact', folded: true } },
    { id: 'chat', name: 'Conversas sem a IA', view: { ...view, query: 'entityType=Conversation&-actorKind=ai' } },
    { id: 'long', name: 'Alterações de campanha feitas por pessoas fora do horário de atendimento', view },
  ],
  defaultId: 'triage',
};
const saved = storageOf(stored);
const none = storageOf(null);
const later = storageOf(null, () => Promise.reject(new Error('offline')));

const meta = {
  title: 'Tela/Visões salvas',
  component: AuditScreen,
  args: { source, viewStorage: none },
} satisfies Meta<typeof AuditScreen>;
export default meta;
type Story = StoryObj<typeof meta>;

const open = async (canvas: HTMLElement): Promise<HTMLElement> => {
  await within(canvas).findAllByRole('row', { selected: false });
  await userEvent.click(within(canvas).getByRole('button', { name: /^Visão/ }));
  await within(canvas).findByRole('heading', { name: 'Colunas' });
  return canvas;
};

/** The menu with columns, density, folding and style. */
export const ColumnsMenu: Story = {
  name: 'Menu de colunas',
  play: async ({ canvasElement }) => void (await open(canvasElement)),
};

/** The same at 360 px. */
export const ColumnsMenuNarrow: Story = { ...ColumnsMenu, name: 'Menu de colunas, estreito', parameters: { width: 'narrow' } };

/** Columns pinned at both ends, wider than the screen. */
export const Pinned: Story = {
  name: 'Coluna fixada',
  args: { defaultView: viewOf('cols=entity:s,when,change:1200,origin,actor,action:e') },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findAllByRole('row', { selected: false });
    const scroller = within(canvasElement).getByRole('grid').parentElement;
    if (scroller) scroller.scrollLeft = 160;
    await expect(within(canvasElement).getAllByRole('columnheader')[0]).toHaveAttribute('data-column', 'entity');
  },
};

/** Widths of the reader's own; the handle of the first has the focus. */
export const Resized: Story = {
  name: 'Coluna redimensionada',
  args: { defaultView: viewOf('cols=when:190,entity:220,action:200') },
  play: async ({ canvasElement }) => {
    const handle = await within(canvasElement).findByRole('separator', { name: 'Largura de Quando' });
    handle.focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(within(canvasElement).getByRole('columnheader', { name: 'Quando' }).offsetWidth).toBe(198);
  },
};

/** The repeats of the seed, each folded into one row with an exact count. */
export const Folded: Story = {
  name: 'Sequências dobradas',
  args: { source: seed, defaultView: viewOf('fold=1') },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('row', { name: /2 registros do mesmo tipo/ })).toBeVisible();
  },
};

/** One run open: its rows stand below its first. */
export const FoldedOpen: Story = {
  ...Folded,
  name: 'Sequência aberta',
  play: async ({ canvasElement }) => {
    const [toggle] = await within(canvasElement).findAllByRole('button', { name: /^Mostrar os/ });
    if (toggle) await userEvent.click(toggle);
    await expect(within(canvasElement).getByRole('button', { name: /^Recolher/ })).toHaveAttribute('aria-expanded', 'true');
  },
};

/** Folded runs as cards. */
export const FoldedNarrow: Story = {
  ...FoldedOpen,
  name: 'Sequências dobradas, estreito',
  args: {
    source: memorySource(seedEntries.slice(10), { name: 'views-seed-late', parse: { timeZone: seedTimeZone } }),
    defaultView: viewOf('fold=1'),
  },
  parameters: { width: 'narrow' },
};

/** Saved views; the screen opened with the default one. */
export const SavedList: Story = {
  name: 'Visões salvas',
  args: { viewStorage: saved },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('button', { name: 'Visão: Triagem da manhã' });
    await open(canvasElement);
  },
};

/** What can be done to one of them. */
export const SavedActions: Story = {
  ...SavedList,
  name: 'Ações de uma visão',
  play: async (context) => {
    await SavedList.play?.(context);
    await userEvent.click(within(context.canvasElement).getByLabelText('Mais ações de Conversas sem a IA'));
  },
};

/** Giving one another name. */
export const Renaming: Story = {
  ...SavedList,
  name: 'Renomeando',
  play: async (context) => {
    await SavedActions.play?.(context);
    const group = within(context.canvasElement).getByRole('group', { name: 'Conversas sem a IA' });
    await userEvent.click(within(group).getByRole('button', { name: 'Renomear' }));
    await expect(within(group).getByRole('textbox')).toHaveFocus();
  },
};

/** The view was altered since it was saved. */
export const Altered: Story = {
  ...SavedList,
  name: 'Visão alterada',
  play: async (context) => {
    await SavedList.play?.(context);
    const canvas = within(context.canvasElement);
    await userEvent.click(canvas.getByRole('radio', { name: 'Confortável' }));
    await expect(canvas.getByRole('button', { name: 'Visão: Triagem da manhã (alterada)' })).toBeVisible();
  },
};

/** A storage with things in it that nobody can read. */
export const BrokenStorage: Story = {
  name: 'Não dá para ler as visões',
  args: { viewStorage: storageOf({ version: 1, views: [{ id: 'a', name: 'Boa', view: { density: 'airy' } }, 7] }) },
  play: async ({ canvasElement }) => {
    await open(canvasElement);
    await expect(within(canvasElement).getByText(/ficou de fora/)).toBeVisible();
  },
};

/** Saving failed; trying again is offered. */
export const SaveFailed: Story = {
  name: 'Não deu para salvar',
  args: { viewStorage: later },
  play: async ({ canvasElement }) => {
    await open(canvasElement);
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole('textbox', { name: 'Nome da visão' }), 'Minha visão{Enter}');
    await expect(await canvas.findByText(/Não foi possível salvar/)).toBeVisible();
  },
};

/** A link with parts that nobody can read. */
export const BrokenLink: Story = {
  name: 'Link quebrado',
  args: { viewProblems: viewFromSearchParams('cols=when:xx&density=airy&entityType=Lead&nada=1').dropped },
};

/** A link to an entry that does not exist. */
export const MissingEntry: Story = {
  name: 'Registro que não existe',
  args: { defaultSelectedId: 'ninguém' },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Registro não encontrado')).toBeVisible();
  },
};

/** The menu of a cell, by keyboard. */
export const CellMenu: Story = {
  name: 'Menu da célula',
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const [row] = await canvas.findAllByRole('row', { selected: false });
    const cell = row && within(row).getAllByRole('gridcell')[2];
    row?.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    await expect(cell).toHaveFocus();
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await expect(await canvas.findByRole('menu', { name: 'Ações da célula' })).toBeVisible();
  },
};

/** The menu where the source can filter nothing: it says how far it reaches. */
export const CellMenuLocal: Story = {
  ...CellMenu,
  name: 'Menu da célula, só nas linhas carregadas',
  args: { source: memorySource(makeEntries(40), { name: 'views-plain', parse: PARSE, capabilities: { filters: {} } }) },
};

/** The menu of a card's cell. */
export const CellMenuNarrow: Story = { ...CellMenu, name: 'Menu da célula, estreito', parameters: { width: 'narrow' } };

/** The button that follows the mouse. */
export const CellButton: Story = {
  name: 'Botão da célula',
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const [row] = await canvas.findAllByRole('row', { selected: false });
    const [, cell] = row ? within(row).getAllByRole('gridcell') : [];
    if (cell) await fireEvent.pointerOver(cell, { pointerType: 'mouse' });
    await expect(await canvas.findByRole('button', { name: 'Ações da célula' })).toBeVisible();
  },
};

/** The keyboard's help, from the table that listens. */
export const Help: Story = {
  name: 'Ajuda',
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Mostrar atalhos' }));
    await expect(await within(canvasElement).findByText('Filtrar pela célula')).toBeVisible();
  },
};
