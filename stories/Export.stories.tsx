import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { AuditScreen, memorySource, type AuditSource } from 'trilha';
import { makeEntries, makeSource } from 'trilha/testing';

const PARSE = { timeZone: 'America/Sao_Paulo' };
const entries = makeEntries(320);
const source = memorySource(entries, { name: 'export', parse: PARSE });

const meta = { title: 'Levar/Exportar', component: AuditScreen, args: { source } } satisfies Meta<typeof AuditScreen>;
export default meta;
type Story = StoryObj<typeof meta>;
type Play = NonNullable<Story['play']>;

/** Stories save to memory: a browser's own dialog would wait for a person. */
const inMemory = (): void => void Reflect.deleteProperty(window, 'showSaveFilePicker');

const open = async (canvasElement: HTMLElement): Promise<ReturnType<typeof within>> => {
  inMemory();
  const canvas = within(canvasElement);
  await canvas.findAllByRole('row', { selected: false });
  await userEvent.click(canvas.getByRole('button', { name: 'Exportar' }));
  return within(await canvas.findByRole('dialog', { name: 'Exportar registros' }));
};

const start: Play = async ({ canvasElement }) => {
  const dialog = await open(canvasElement);
  await userEvent.click(dialog.getByRole('button', { name: 'Exportar' }));
};

/** What to export and how. */
export const Form: Story = {
  name: 'Formulário',
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await expect(dialog.getByText('320 registros')).toBeVisible();
  },
};

/** Its columns. */
export const Columns: Story = {
  name: 'Colunas',
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await userEvent.click(dialog.getByRole('radio', { name: 'Uma linha por campo alterado' }));
    await userEvent.click(dialog.getByText(/^Colunas:/));
    await expect(dialog.getByRole('checkbox', { name: 'Veredito' })).toBeChecked();
  },
};

/** On a narrow screen. */
export const Narrow: Story = { ...Form, name: 'Estreito', parameters: { width: 'narrow' } };

/** Dark. */
export const Dark: Story = { ...Form, name: 'Escuro', parameters: { theme: 'dark' } };

/** A source that cannot filter: what is left out here cannot be counted beforehand. */
export const FilteredHere: Story = {
  name: 'Filtrado aqui',
  args: {
    source: memorySource(entries, { name: 'export-plain', parse: PARSE, capabilities: { filters: {}, totals: 'none' } }),
    defaultQuery: { conditions: [{ field: 'entityType', operator: 'is', values: ['Lead'] }] },
  },
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await expect(dialog.getByText(/Parte dos filtros é aplicada aqui/)).toBeVisible();
  },
};

/** A source whose pages come, but whose export never does. */
const slow: AuditSource = {
  ...source,
  name: 'export-slow',
  async *export(_query, { signal }) {
    yield entries.slice(0, 200);
    await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))));
    return { end: 'data' };
  },
};

/** On its way, with the way to stop it. */
export const Running: Story = {
  name: 'Em andamento',
  args: { source: slow },
  play: async (context) => {
    await start(context);
    await expect(await within(context.canvasElement).findByText('200 de 320')).toBeVisible();
  },
};

/** Stopped: no file. */
export const Cancelled: Story = {
  name: 'Cancelado',
  args: { source: { ...slow, name: 'export-cancelled' } },
  play: async (context) => {
    await start(context);
    const canvas = within(context.canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Cancelar exportação' }));
    await expect(await canvas.findByText(/Nenhum arquivo foi salvo/)).toBeVisible();
  },
};

/** Whole. */
export const Done: Story = {
  name: 'Pronto',
  play: async (context) => {
    await start(context);
    const canvas = within(context.canvasElement);
    await expect(await canvas.findByText('Exportação concluída: 320 registros')).toBeVisible();
    await expect(canvas.getByText(/^SHA-256 [\da-f]{64}$/)).toBeVisible();
  },
};

/** The source goes no further: the file says so, and so does the screen. */
export const Incomplete: Story = {
  name: 'Incompleto',
  args: {
    source: {
      ...source,
      name: 'export-limit',
      async *export() {
        yield entries.slice(0, 120);
        return { end: 'limit' };
      },
    },
  },
  play: async (context) => {
    await start(context);
    await expect(await within(context.canvasElement).findByText('Exportação incompleta: 120 de 320')).toBeVisible();
  },
};

/** It broke on the way: what came before is kept, marked. */
export const IncompleteAfterFailure: Story = {
  name: 'Incompleto depois de uma falha',
  args: {
    source: makeSource(entries, {
      name: 'export-breaks',
      capabilities: { maxLimit: 100 },
      failOn: ({ cursor }) => (cursor === null ? undefined : 'unauthorized'),
    }),
  },
  play: async (context) => {
    await start(context);
    const canvas = within(context.canvasElement);
    await expect(await canvas.findByText('Exportação incompleta: 100 de 320')).toBeVisible();
    await expect(canvas.getByText(/Sessão expirada/)).toBeVisible();
  },
};

/** Nothing came. */
export const Failed: Story = {
  name: 'Falhou',
  args: {
    source: {
      ...source,
      name: 'export-denied',
      // oxlint-disable-next-line require-yield -- refused before the first row
      async *export() {
        throw Object.assign(new Error('refused'), { status: 403 });
      },
    },
  },
  play: async (context) => {
    await start(context);
    const canvas = within(context.canvasElement);
    await expect(await canvas.findByText('Não foi possível exportar')).toBeVisible();
    await expect(canvas.getByText(/Acesso negado/)).toBeVisible();
  },
};

/** Rows that could not be read are in the file, marked. */
export const WithUnreadableRows: Story = {
  name: 'Com linhas ilegíveis',
  args: { source: memorySource([...makeEntries(9), { id: 'x' }], { name: 'export-unreadable', parse: PARSE }) },
  play: async (context) => {
    await start(context);
    await expect(await within(context.canvasElement).findByText('1 linha ilegível foi incluída e marcada')).toBeVisible();
  },
};
