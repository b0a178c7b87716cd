import type { Meta, StoryObj } from '@storybook/react-vite';
import { RawView } from 'trilha';
import { seedScreen } from '../test/support/seed.ts';

const meta = {
  title: 'Mudança/JSON bruto',
  component: RawView,
} satisfies Meta<typeof RawView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Whole: Story = {
  name: 'Inteiro',
  args: { value: { status: 'active', address: { street: 'Rua A' }, tags: ['a', 'b'], nothing: null, empty: {} } },
};
/** Cut inside JSON inside JSON: the place is marked, and the button copies the text as it was. */
export const Cut: Story = { name: 'Cortado', args: { value: seedScreen.linhas[1]?.mudanca.novo } };
export const NotJson: Story = { name: 'Não é JSON', args: { value: 'texto solto' } };
export const Nothing: Story = { name: 'Nada', args: { value: null } };
/** Empty and repeated names are visible, and large integers keep their digits. */
export const StrangeNames: Story = {
  name: 'Nomes estranhos',
  args: { value: '{"":1,"a":1,"a":2,"id":9007199254740993,"rtl":"a\u202Eb"}' },
};
/** Only some thousand values are drawn. */
export const Large: Story = { name: 'Grande', args: { value: Array.from({ length: 10_000 }, (_, id) => ({ id })) } };
