import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { AuditScreen, memorySource } from 'trilha';
import { makeEntries } from 'trilha/testing';

const source = memorySource([...makeEntries(5), { id: 'bad', occurredAt: '2026-02-19T22:42:20Z' }, ...makeEntries(40).slice(5)], {
  name: 'selection',
  parse: { timeZone: 'America/Sao_Paulo' },
});

const meta = {
  title: 'Levar/Selecionar e copiar',
  component: AuditScreen,
  args: { source, defaultCheckedIds: new Set(['entry-2', 'entry-3', 'entry-5']) },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('3 selecionados')).toBeVisible();
  },
} satisfies Meta<typeof AuditScreen>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Rows marked for copying. */
export const Marked: Story = { name: 'Marcadas' };

/** One of them open: marked and open look and sound different. */
export const MarkedAndOpen: Story = { name: 'Marcadas, com uma aberta', args: { defaultSelectedId: 'entry-3' } };

/** Cards with boxes. */
export const Narrow: Story = { name: 'Estreito', parameters: { width: 'narrow' } };

/** Dark. */
export const Dark: Story = { name: 'Escuro', parameters: { theme: 'dark' } };

/** Boxes, and nothing marked yet. */
export const NothingMarked: Story = {
  name: 'Nenhuma marcada',
  args: { defaultCheckedIds: new Set<string>() },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findAllByRole('row', { selected: false });
    (await canvas.findByRole('button', { name: 'Selecionar' })).click();
    await expect(await canvas.findByText('Nenhum selecionado')).toBeVisible();
  },
};
