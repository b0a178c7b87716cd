import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { AuditProvider, defineField, SnapshotDiff } from 'trilha';
import { forcedColors, inLanguages, printed, reducedMotion } from './support/variants.tsx';
import { remountOn } from './support/remount.tsx';

const meta = {
  title: 'Mudança/Mudança',
  component: SnapshotDiff,
  argTypes: {
    before: { control: 'object' },
    after: { control: 'object' },
    defaultView: { control: 'inline-radio', options: ['unified', 'split', 'tree'] },
    defaultOnlyChanges: { control: 'boolean' },
    toolbar: { control: 'boolean' },
    node: { control: false },
  },
  decorators: [remountOn('defaultView', 'defaultOnlyChanges')],
} satisfies Meta<typeof SnapshotDiff>;
export default meta;
type Story = StoryObj<typeof meta>;

const before = {
  status: 'active',
  name: 'Pedro',
  score: 10,
  address: { street: 'Rua A', number: 10 },
  temperature: 'cold',
  email: 'pedro@exemplo.com.br',
};
const after = {
  status: 'waiting_customer',
  name: 'Pedro',
  score: 10,
  address: { street: 'Rua B', number: 10 },
  tags: ['novo'],
  email: 'pedro@exemplo.com.br',
};

/** Changed, added, removed, and unchanged fields folded away. */
export const Default: Story = { name: 'Padrão', args: { before, after } };
/** Unchanged fields too. */
export const Everything: Story = { name: 'Tudo, mudado ou não', args: { before, after, defaultOnlyChanges: false } };
/** Two columns; the list where there is no room for them. */
export const SideBySide: Story = { name: 'Lado a lado', args: { before, after, defaultView: 'split' } };
/** Nested as the data is. */
export const Tree: Story = { name: 'Árvore', args: { before, after, defaultView: 'tree' } };
/** In an inspector's width. */
export const Narrow: Story = { name: 'Estreito', args: { before, after, defaultView: 'split' }, parameters: { width: 'narrow' } };
/** Without controls. */
export const WithoutToolbar: Story = { name: 'Sem ferramentas', args: { before, after, toolbar: false } };

/** Nothing changed. */
export const Same: Story = { name: 'Iguais', args: { before, after: before } };
/** Created: every field is new. */
export const Created: Story = { name: 'Criado', args: { before: null, after } };
/** Deleted: every field is gone. */
export const Deleted: Story = { name: 'Excluído', args: { before, after: null } };
/** Nothing on either side. */
export const Nothing: Story = { name: 'Nada dos dois lados', args: { before: null, after: null } };

/** An item at another place, with a change inside. */
export const Moved: Story = {
  name: 'Mudou de lugar',
  args: {
    before: {
      steps: [
        { id: 1, name: 'um' },
        { id: 2, name: 'dois' },
        { id: 3, name: 'três' },
      ],
    },
    after: {
      steps: [
        { id: 3, name: 'três' },
        { id: 1, name: 'um!' },
        { id: 2, name: 'dois' },
      ],
    },
  },
};
/** A key that only the whole side has, where the other one was cut. */
export const Truncated: Story = {
  name: 'Cortado',
  args: { before: { summary: null, sentiment: null, next_action: null }, after: '{"summary":"Lead Pedro.","next_act...' },
};
/** Only changed fields were recorded: a missing key says nothing. */
export const Unrecorded: Story = {
  name: 'Não registrado',
  args: { before: { status: null }, after, options: { coverage: 'changed', nullBefore: 'unrecorded' } },
};
/** A masked value; one known to have changed. */
export const Redacted: Story = {
  name: 'Oculto',
  args: { before: { password: '[REDACTED]', name: 'Ana' }, after: { password: '[REDACTED]', name: 'Ana Júlia' } },
};
/** `null`, `""`, `0`, `false`, absent: different looks, different words. */
export const EmptyValues: Story = {
  name: 'Valores vazios',
  args: {
    before: { a: null, b: '', c: 0, d: false, e: 'null', f: 'x', g: ' ' },
    after: { a: '', b: 0, c: false, d: null, e: null, g: '  ' },
  },
};

const READY = { state: 'value', value: { type: 'scalar', value: 'active' } } as const;
const OTHER = { state: 'value', value: { type: 'scalar', value: 'paused' } } as const;
const NEXT = { state: 'value', value: { type: 'scalar', value: 'waiting_customer' } } as const;
const at = '2026-02-19T22:42:58.000Z';

/** `before` as the history knows it, and one that the history contradicts. The marks explain themselves. */
export const Certainty: Story = {
  name: 'Certezas',
  args: {
    node: {
      verdict: 'changed',
      path: [],
      before: { state: 'unrecorded' },
      after: { state: 'unrecorded' },
      certainty: { type: 'recorded' },
      children: [
        {
          verdict: 'changed',
          path: ['status'],
          before: READY,
          after: NEXT,
          certainty: { type: 'inferred', entry: 'e1', at },
          children: [],
        },
        {
          verdict: 'changed',
          path: ['stage'],
          before: OTHER,
          after: NEXT,
          certainty: { type: 'contradicted', entry: 'e1', at, expected: READY },
          children: [],
        },
      ],
    },
    onEntryOpen: () => undefined,
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'inferido' }));
    await expect(canvas.getByRole('button', { name: 'Ver registro de origem' })).toBeVisible();
  },
};

/** JSON inside text is compared by path. */
export const JsonInText: Story = {
  name: 'JSON dentro de texto',
  args: {
    before: { custom_data: '{"webchat":{"page_url":"https://a.example","channel_id":3}}' },
    after: { custom_data: '{"webchat":{"channel_id":3,"page_url":"https://b.example"}}' },
  },
};

const fields = [
  defineField({
    name: 'status',
    label: 'Situação',
    type: 'enum',
    values: { active: 'Ativa', waiting_customer: 'Aguardando cliente' },
  }),
  defineField({ name: 'budget', label: 'Orçamento', type: 'money', currency: 'BRL' }),
  defineField({ name: 'due_at', label: 'Vencimento', type: 'datetime' }),
  defineField({ name: 'human_control', label: 'Controle humano', type: 'boolean' }),
  defineField({ name: 'owner_id', label: 'Responsável', type: 'reference', hrefFor: (id) => `#pessoa-${String(id)}` }),
  defineField({ name: 'price', label: 'Preço', type: 'decimal' }),
];

/** The host's words, formats and links. One value is the same in another form. */
export const FieldsOfTheHost: Story = {
  name: 'Campos do host',
  args: {
    before: { status: 'active', budget: 1500, due_at: '2026-02-19T22:00:00Z', human_control: 0, owner_id: 7, price: '15000.50' },
    after: {
      status: 'waiting_customer',
      budget: 15000.5,
      due_at: '2026-02-20T22:00:00Z',
      human_control: 1,
      owner_id: 9,
      price: 15000.5,
    },
    defaultOnlyChanges: false,
  },
  decorators: [
    (Story) => (
      <AuditProvider fields={fields}>
        <Story />
      </AuditProvider>
    ),
  ],
};

/** Closer together. */
export const Compact: Story = { name: 'Compacto', args: { before, after }, parameters: { density: 'compact' } };
/** Dark. */
export const Dark: Story = { name: 'Escuro', args: { before, after, defaultView: 'split' }, parameters: { theme: 'dark' } };
/** With the colours of the reader's system. */
export const ForcedColors: Story = { name: 'Cores forçadas', args: { before, after }, ...forcedColors };
/** On paper. */
export const Print: Story = { name: 'Impressão', args: { before, after }, ...printed };
/** In every language. */
export const Languages: Story = { name: 'Línguas', args: { before, after }, ...inLanguages() };
/** Nothing moves. */
export const ReducedMotion: Story = { name: 'Menos movimento', args: { before, after }, ...reducedMotion };
