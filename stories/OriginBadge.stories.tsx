import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { OriginBadge } from 'trilha';
import { forcedColors, inLanguages } from './support/variants.tsx';

const meta = {
  title: 'Fundamentos/Origem',
  component: OriginBadge,
  argTypes: { origin: { control: 'object' }, size: { control: 'inline-radio', options: ['compact', 'full'] } },
} satisfies Meta<typeof OriginBadge>;
export default meta;
type Story = StoryObj<typeof meta>;

const whole = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36';

export const Whole: Story = { name: 'Inteira', args: { origin: { ip: '201.13.62.150', userAgent: whole } } };
/** A cut user agent says less, never something guessed. */
export const Cut: Story = {
  name: 'Cortada',
  args: {
    origin: { ip: '201.13.62.150', userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KH...' },
  },
};
export const Full: Story = { name: 'Por extenso', args: { ...Whole.args, size: 'full' } };
/** The whole text on demand. */
export const Details: Story = {
  name: 'Detalhes',
  args: {
    origin: {
      ip: '2001:db8::8a2e:370:7334',
      userAgent: whole,
      url: 'https://crm.example/leads/18',
      method: 'PUT',
      channel: 'web',
    },
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button'));
    await expect(await within(canvasElement).findByText(whole)).toBeVisible();
  },
};
export const Job: Story = { name: 'Tarefa em fila', args: { origin: { channel: 'job' } } };
export const NotRecorded: Story = { name: 'Não registrada', args: { origin: {} } };
export const LongInNarrow: Story = {
  name: 'Longa em lugar estreito',
  args: { origin: { ip: '2001:0db8:85a3:0000:0000:8a2e:0370:7334', userAgent: whole } },
  parameters: { width: 'narrow' },
};

/** Dark. */
export const Dark: Story = { ...Full, name: 'Escuro', parameters: { theme: 'dark' } };
/** With the colours of the reader's system. */
export const ForcedColors: Story = { ...Full, ...forcedColors, name: 'Cores forçadas' };
/** In every language. */
export const Languages: Story = { ...Full, ...inLanguages({ minWidth: 280 }), name: 'Línguas' };
