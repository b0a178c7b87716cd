import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { SeedPage } from './support/SeedPage.tsx';

const meta = { title: 'Tela/Tela original, linha por linha', component: SeedPage } satisfies Meta<typeof SeedPage>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The 30 captured rows as they were, each beside what Trilha reads in it. */
export const RowByRow: Story = {
  name: 'Linha por linha',
  play: async ({ canvasElement }) => {
    const rows = within(canvasElement).getAllByRole('listitem', { name: /^Linha \d+$/ });
    await expect(rows).toHaveLength(30);
    const inferred = await within(canvasElement).findAllByText('inferido', {}, { timeout: 10_000 });
    await expect(inferred.length).toBeGreaterThan(2);
  },
};
