import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { AuditScreen, memorySource } from 'trilha';
import { makeEntries, makeSource } from 'trilha/testing';

const PARSE = { timeZone: 'America/Sao_Paulo' };
const entries = makeEntries(400);
const source = memorySource(entries, { name: 'screen', parse: PARSE });

const meta = { title: 'AuditScreen', component: AuditScreen, args: { source } } satisfies Meta<typeof AuditScreen>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The whole screen. */
export const Default: Story = {};

/** An entry open beside the table. */
export const InspectorOpen: Story = { args: { defaultSelectedId: 'entry-3' } };

/** An entry open on a narrow screen: a sheet over the cards. */
export const Narrow: Story = { args: { defaultSelectedId: 'entry-3' }, parameters: { width: 'narrow' } };

/** Cards. */
export const NarrowList: Story = { parameters: { width: 'narrow' } };

/** Filtered by the source. */
export const Filtered: Story = {
  args: { defaultQuery: { conditions: [{ field: 'entityType', operator: 'is', values: ['Conversation'] }] } },
};

/** A source that cannot filter: the filter works on the loaded rows, and says so. */
export const LoadedOnly: Story = {
  args: {
    source: memorySource(entries, { name: 'plain', parse: PARSE, capabilities: { filters: {} } }),
    defaultQuery: { conditions: [{ field: 'entityType', operator: 'is', values: ['Conversation'] }] },
  },
};

/** Nothing matches. */
export const NoMatches: Story = {
  args: { defaultQuery: { conditions: [{ field: 'text', operator: 'contains', values: ['não existe'] }] } },
};

/** Loading. */
export const Loading: Story = { args: { source: makeSource(entries, { name: 'screen-hangs', faults: ['hang'] }) } };

/** Newer rows are on their way. */
export const Refreshing: Story = {
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
export const Denied: Story = { args: { source: makeSource(entries, { name: 'screen-denied', faults: ['denied'] }) } };

/** A row that could not be read, open. */
export const UnreadableOpen: Story = {
  args: {
    source: makeSource(makeEntries(11), { name: 'screen-unreadable', faults: ['broken-entry'] }),
    defaultSelectedId: 'entry-6',
  },
};

/** Dark. */
export const Dark: Story = { args: { defaultSelectedId: 'entry-3' }, parameters: { theme: 'dark' } };

/** Rows of 32 px. */
export const Compact: Story = { args: { defaultDensity: 'compact' } };

/** The keyboard's help. */
export const Help: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Mostrar atalhos' }));
    await expect(await within(canvasElement).findByRole('dialog', { name: 'Atalhos de teclado' })).toBeVisible();
  },
};
