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

export const Api: Story = { name: 'API', args: { actor: { kind: 'api' } } };
export const Ai: Story = { name: 'IA', args: { actor: { kind: 'ai', name: 'Ricardo' } } };
export const System: Story = { name: 'Sistema', args: { actor: { kind: 'system' } } };
export const Person: Story = { name: 'Pessoa', args: { actor: maria } };
export const Anonymous: Story = { name: 'Anônimo', args: { actor: { kind: 'anonymous' } } };
export const UnknownKind: Story = {
  name: 'Tipo desconhecido',
  args: { actor: { kind: 'unknown', id: '99', type: 'App\\Models\\Robot' } },
};
/** The store recorded nobody. */
export const NotRecorded: Story = { name: 'Não registrado', args: { actor: null } };
export const ClosedAccount: Story = { name: 'Conta encerrada', args: { actor: { ...maria, deleted: true } } };
/** With what does not fit, opened by keyboard. */
export const Details: Story = {
  name: 'Detalhes',
  args: { actor: maria },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const button = await canvas.findByRole('button', { name: 'Detalhes de Maria Clara Souza' });
    button.focus();
    await userEvent.keyboard('{Enter}');
    await expect(await canvas.findByText('maria@exemplo.com.br')).toBeVisible();
  },
};
export const OnBehalf: Story = { name: 'Em nome de outra pessoa', args: { actor: { kind: 'api' }, onBehalfOf: [lead] } };
export const LongChain: Story = {
  name: 'Corrente longa',
  args: { actor: { kind: 'ai', name: 'Ricardo' }, onBehalfOf: [maria, lead], size: 'full' },
};
export const Full: Story = { name: 'Inteiro', args: { actor: maria, size: 'full' } };
export const FullClosed: Story = { name: 'Inteiro, conta encerrada', args: { actor: { ...maria, deleted: true }, size: 'full' } };
export const Linked: Story = { name: 'Com link', args: { actor: maria, href: '#maria' } };
/** The provider makes the link. */
export const LinkedByProvider: Story = {
  name: 'Com link do provedor',
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
export const BrokenPicture: Story = {
  name: 'Foto que não abre',
  args: { actor: { ...maria, avatarUrl: 'data:image/png;base64,broken' }, pictures: true },
};
const long = {
  kind: 'user',
  id: '1',
  name: 'Maria Antonieta de Albuquerque e Vasconcelos Figueiredo da Costa e Silva Júnior',
} as const;
export const LongName: Story = { name: 'Nome longo', args: { actor: long }, parameters: { width: 'narrow' } };
export const LongNameFull: Story = {
  name: 'Nome longo, inteiro',
  args: { actor: long, size: 'full' },
  parameters: { width: 'narrow' },
};
/** A foreign name keeps its own direction. */
export const RightToLeftName: Story = {
  name: 'Nome da direita para a esquerda',
  args: { actor: { kind: 'user', id: '5', name: 'محمد علي' }, onBehalfOf: [lead] },
};

/** Dark. */
export const Dark: Story = { ...LongChain, name: 'Escuro', parameters: { theme: 'dark' } };
/** With the colours of the reader's system. */
export const ForcedColors: Story = { ...LongChain, ...forcedColors, name: 'Cores forçadas' };
/** On paper. */
export const Print: Story = { ...LongChain, ...printed, name: 'Impressão' };
/** In every language. */
export const Languages: Story = { ...LongChain, ...inLanguages({ minWidth: 280 }), name: 'Línguas' };
