import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import Acoes from './Acoes.tsx';
import Campos from './Campos.tsx';
import ClassesPorParte from './ClassesPorParte.tsx';
import Colunas from './Colunas.tsx';
import Palavras from './Palavras.tsx';
import Pecas from './Pecas.tsx';
import TabelaMui from './TabelaMui.tsx';
import TabelaShadcn from './TabelaShadcn.tsx';
import Variaveis from './Variaveis.tsx';

/** The customisation ladder, one whole small program a rung, lowest first. Each is run as a test. */
const meta = {
  title: 'Receitas',
} satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

/** Rung 1: variables. */
export const Variables: Story = {
  name: 'Variáveis',
  render: () => <Variaveis />,
  play: async ({ canvasElement }) => {
    const row = await within(canvasElement).findByRole('row', { name: /Conversation #18, Status Alterado/ });
    await expect(row.getBoundingClientRect().height).toBe(48);
    await expect(getComputedStyle(row).fontFamily).toContain('Georgia');
    await expect(parseFloat(getComputedStyle(row).fontSize)).toBeGreaterThan(14);
  },
};

/** Rung 2: class names per part. */
export const Classes: Story = {
  name: 'Classes por parte',
  render: () => <ClassesPorParte />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole('row', { name: /Conversation #18, Status Alterado/ })).toHaveClass(
      'trilha-row',
      'crm-linha',
    );
    await expect(canvas.getByLabelText('Filtros')).toHaveClass('trilha-filter-bar', 'crm-filtros');
    await expect(await canvas.findByText(/^IA alterou status/)).toHaveClass('trilha-timeline-sentence', 'crm-frase');
    await expect(await canvas.findByText('3 campos alterados')).toHaveClass('trilha-diff-summary', 'crm-titulo');
  },
};

/** Rung 3: words. */
export const Words: Story = {
  name: 'Palavras',
  render: () => (
    <div style={{ blockSize: '100vh' }}>
      <Palavras />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole('heading', { name: 'Histórico do CRM' })).toBeVisible();
    await expect(await canvas.findByText('6 de 6 acontecimentos')).toBeVisible();
    await expect(canvas.getByRole('columnheader', { name: 'Quem' })).toBeVisible();
  },
};

/** Rung 3: `defineField`. */
export const Fields: Story = {
  name: 'Campos (defineField)',
  render: () => <Campos />,
  play: async ({ canvasElement }) => {
    const row = await within(canvasElement).findByRole('row', { name: /Campaign #3, Atualizado/ });
    await expect(row).toHaveTextContent(/Verba.*R\$\s15\.000,50.*R\$\s22\.500,00/);
    await expect(row).toHaveTextContent(/Responsável.*Márcia Gonçalves.*João Conceição/);
    await expect(within(canvasElement).getByRole('row', { name: /Status Alterado/ })).toHaveTextContent('Aguardando cliente');
  },
};

/** Rung 3: `defineAction`, `defineEntity` and `hrefFor`. */
export const Actions: Story = {
  name: 'Ações e entidades (defineAction, defineEntity)',
  render: () => <Acoes />,
  play: async ({ canvasElement }) => {
    const row = await within(canvasElement).findByRole('row', { name: /Contato #16, Unificado/ });
    await expect(within(row).getByRole('link', { name: /Contato #16/ })).toHaveAttribute('href', '/crm/Lead/16');
  },
};

/** Rung 4: replaceable parts. */
export const Parts: Story = {
  name: 'Peças (components)',
  render: () => <Pecas />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText('Ainda não há história para contar.')).toBeVisible();
    await expect(await canvas.findByText(/diga o código TRILHA-105/)).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Tentar outra vez' })).toBeVisible();
  },
};

/** Rung 5: `defineColumn`. */
export const Columns: Story = {
  name: 'Colunas (defineColumn)',
  render: () => <Colunas />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText('Cadastro em dobro')).toBeVisible();
    await expect(canvas.getByRole('columnheader', { name: 'Motivo' })).toBeVisible();
    await expect(canvas.queryByRole('columnheader', { name: 'Origem' })).not.toBeInTheDocument();
  },
};

/** Rung 6: headless hooks, in the manner of shadcn/ui. */
export const Shadcn: Story = {
  name: 'Tabela sua, como shadcn/ui (headless)',
  render: () => <TabelaShadcn />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText('status: active → waiting_customer')).toBeVisible();
    await userEvent.click(await canvas.findByRole('button', { name: 'Carregar mais' }));
    await expect(await canvas.findByText('19/02/2026 19:40:00')).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Carregar mais' })).not.toBeInTheDocument();
  },
};

/** Rung 6: headless hooks, in the manner of MUI. */
export const Mui: Story = {
  name: 'Tabela sua, como MUI (headless)',
  render: () => <TabelaMui />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const button = await canvas.findByRole('button', { name: 'Mudanças de Campaign #3, 19:48:00' });
    await userEvent.click(button);
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(await canvas.findByText(/^15.*→ 22/)).toBeVisible();
  },
};
