import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { ActorBadge, AuditProvider } from 'trilha';
import { forcedColors, inLanguages, printed } from './support/variants.tsx';

const meta = {
  title: 'Fundamentos/Ator',
  component: ActorBadge,
  argTypes: {
    actor: { control: 'object' },
    onBehalfOf: { control: 'object' },
    size: { control: 'inline-radio', options: ['compact', 'full'] },
    pictures: { control: 'boolean' },
    href: { control: 'text' },
  },
} satisfies Meta<typeof ActorBadge>;
export default meta;
type Story = StoryObj<typeof meta>;

const maria = { kind: 'user', id: '7', name: 'Maria Clara Souza', email: 'maria@exemplo.com.br' } as const;
const lead = { kind: 'user', type: 'lead', name: 'Pedro' } as const;

export const Api: Story = { args: { actor: { kind: 'api' } } };
export const Ai: Story = { args: { actor: { kind: 'ai', name: 'Ricardo' } } };
export const System: Story = { args: { actor: { kind: 'system' } } };
export const Person: Story = { args: { actor: maria } };
export const Anonymous: Story = { args: { actor: { kind: 'anonymous' } } };
export const UnknownKind: Story = { args: { actor: { kind: 'unknown', id: '99', type: 'App\\Models\\Robot' } } };
/** The store recorded nobody. */
export const NotRecorded: Story = { args: { actor: null } };
export const ClosedAccount: Story = { args: { actor: { ...maria, deleted: true } } };
/** With what does not fit, opened by keyboard. */
export const Details: Story = {
  args: { actor: maria },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const button = await canvas.findByRole('button', { name: 'Detalhes de Maria Clara Souza' });
    button.focus();
    await userEvent.keyboard('{Enter}');
    await expect(await canvas.findByText('maria@exemplo.com.br')).toBeVisible();
  },
};
export const OnBehalf: Story = { args: { actor: { kind: 'api' }, onBehalfOf: [lead] } };
export const LongChain: Story = { args: { actor: { kind: 'ai', name: 'Ricardo' }, onBehalfOf: [maria, lead], size: 'full' } };
export const Full: Story = { args: { actor: maria, size: 'full' } };
export const FullClosed: Story = { args: { actor: { ...maria, deleted: true }, size: 'full' } };
export const Linked: Story = { args: { actor: maria, href: '#maria' } };
/** The provider makes the link. */
export const LinkedByProvider: Story = {
  args: { actor: maria, onBehalfOf: [lead] },
  decorators: [
    (Story) => (
      <AuditProvider hrefFor={(target) => (target.kind === 'actor' ? `#${target.actor.name ?? ''}` : undefined)}>
        <Story />
      </AuditProvider>
    ),
  ],
};
/** A picture that cannot be loaded gives way to initials. */
export const BrokenPicture: Story = { args: { actor: { ...maria, avatarUrl: 'data:image/png;base64,broken' }, pictures: true } };
const long = {
  kind: 'user',
  id: '1',
  name: 'Maria Antonieta de Albuquerque e Vasconcelos Figueiredo da Costa e Silva Júnior',
} as const;
export const LongName: Story = { args: { actor: long }, parameters: { width: 'narrow' } };
export const LongNameFull: Story = { args: { actor: long, size: 'full' }, parameters: { width: 'narrow' } };
/** A foreign name keeps its own direction. */
export const RightToLeftName: Story = { args: { actor: { kind: 'user', id: '5', name: 'محمد علي' }, onBehalfOf: [lead] } };

/** Dark. */
export const Dark: Story = { ...LongChain, parameters: { theme: 'dark' } };
/** With the colours of the reader's system. */
export const ForcedColors: Story = { ...LongChain, ...forcedColors };
/** On paper. */
export const Print: Story = { ...LongChain, ...printed };
/** In every language. */
export const Languages: Story = { ...LongChain, ...inLanguages({ minWidth: 280 }) };
