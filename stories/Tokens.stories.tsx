import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { TokenPage } from './support/TokenPage.tsx';

const meta = { title: 'Fundamentos/Cores e medidas', component: TokenPage } satisfies Meta<typeof TokenPage>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Every token, read from the stylesheet; a contrast below AA fails here. */
export const Tokens: Story = {
  name: 'Cores e medidas',
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByText(/✓ AA$/).length).toBeGreaterThan(100);
    await expect(within(canvasElement).queryAllByText(/✗/)).toEqual([]);
  },
};
