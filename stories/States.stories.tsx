import type { Meta, StoryObj } from '@storybook/react-vite';
import { StatesPage } from './support/StatesPage.tsx';

const meta = { title: 'Fundamentos/Estados', component: StatesPage } satisfies Meta<typeof StatesPage>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Component by state, each a link to the story that shows it. */
export const Table: Story = { name: 'Tabela de estados' };
