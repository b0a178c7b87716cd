import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { AuditScreen, EntityTimeline, SnapshotDiff } from 'trilha';
import { Tema } from './tema.tsx';

/** Two whole themes of hosts, by variables and the host's words alone. */
const meta = { title: 'Temas' } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

const before = { status: 'active', budget: 15_000.5, owner: { name: 'Márcia', team: 'vendas' }, tags: ['vip'] };
const after = {
  status: 'waiting_customer',
  budget: 22_500,
  owner: { name: 'João', team: 'vendas' },
  note: 'Reforço para o Carnaval',
};

const screen = (name: 'noturno' | 'suave', background: string): Story => ({
  render: () => (
    <div style={{ blockSize: '100vh', background }}>
      <Tema name={name}>
        <div style={{ blockSize: 'calc(100vh - 32px)' }}>
          <AuditScreen defaultSelectedId="6" live="none" />
        </div>
      </Tema>
    </div>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const row = await canvas.findByRole('row', { name: /Contato #16, Unificado/ }, { timeout: 10_000 });
    await expect(row.getBoundingClientRect().height).toBe(name === 'noturno' ? 28 : 52);
    await expect(getComputedStyle(canvas.getByRole('region', { name: 'Logs de Auditoria' })).backgroundColor).toBe(
      name === 'noturno' ? 'rgb(11, 15, 20)' : 'rgb(255, 253, 250)',
    );
  },
});

const timeline = (name: 'noturno' | 'suave'): Story => ({
  render: () => (
    <Tema name={name}>
      <EntityTimeline entity={{ type: 'Conversation', id: '18' }} />
    </Tema>
  ),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/IA alterou Situação de Ativa/)).toBeVisible();
  },
});

const diff = (name: 'noturno' | 'suave'): Story => ({
  render: () => (
    <Tema name={name}>
      <SnapshotDiff before={before} after={after} defaultView="split" />
    </Tema>
  ),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Aguardando cliente')).toBeVisible();
  },
});

/** Dense and dark: the screen. */
export const DenseDarkScreen: Story = { name: 'Noturno: tela', ...screen('noturno', '#070a0e') };
/** Dense and dark: one entity's history. */
export const DenseDarkTimeline: Story = { name: 'Noturno: linha do tempo', ...timeline('noturno') };
/** Dense and dark: a difference. */
export const DenseDarkDiff: Story = { name: 'Noturno: mudanças', ...diff('noturno') };
/** Soft and branded: the screen. */
export const SoftScreen: Story = { name: 'Suave: tela', ...screen('suave', '#f6ede4') };
/** Soft and branded: one entity's history. */
export const SoftTimeline: Story = { name: 'Suave: linha do tempo', ...timeline('suave') };
/** Soft and branded: a difference. */
export const SoftDiff: Story = { name: 'Suave: mudanças', ...diff('suave') };
