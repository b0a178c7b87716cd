import type { Meta, StoryObj } from '@storybook/react-vite';
import { SnapshotDiff } from 'trilha';
import { seedScreen } from '../test/support/seed.ts';

const meta = {
  title: 'Mudança/Valores e tamanhos',
  component: SnapshotDiff,
} satisfies Meta<typeof SnapshotDiff>;
export default meta;
type Story = StoryObj<typeof meta>;

const message =
  'Olá, Pedro! Que bom que você entrou em contato. Vi que você se interessou pelo plano anual e preparei uma proposta com desconto para sua equipe.';

/** Words inserted and removed inside a text. */
export const Words: Story = {
  name: 'Palavras',
  args: { before: { content: message }, after: { content: message.replace('anual', 'mensal').replace(' com desconto', '') } },
};
/** The same, side by side. */
export const WordsSideBySide: Story = {
  name: 'Palavras, lado a lado',
  args: { before: { content: message }, after: { content: message.replace('anual', 'mensal') }, defaultView: 'split' },
};
/** A long text with one word changed: what is the same is folded and counted. */
export const LongText: Story = {
  name: 'Texto longo',
  args: {
    before: { content: `${message} `.repeat(40) },
    after: { content: `${`${message} `.repeat(20)}MUDOU ${`${message} `.repeat(20)}` },
  },
};
/** 40 kB in one value. */
export const FortyKilobytes: Story = {
  name: 'Quarenta kilobytes',
  args: { before: { log: null }, after: { log: 'linha de registro 0123456789\n'.repeat(1_400) } },
};
/** Emoji are never halved. */
export const Emoji: Story = {
  name: 'Emoji',
  args: {
    before: { name: 'família 👨‍👩‍👧‍👦 feliz e muito contente com a casa' },
    after: { name: 'família 👨‍👩‍👧 feliz e muito contente com a casa 🇧🇷' },
  },
};
/** Right-to-left text stays in its place, and controls that would turn the line are shown. */
export const RightToLeft: Story = {
  name: 'Da direita para a esquerda',
  args: { before: { name: 'سلام', file: 'fatura.exe' }, after: { name: 'مرحبا بالعالم', file: 'fatura\u202Egpj.exe' } },
};
/** Somebody else's markup is text. */
export const Markup: Story = {
  name: 'Marcação é texto',
  args: {
    before: { bio: '<b>oi</b>' },
    after: { bio: '<img src=x onerror="alert(1)"><script>alert(2)</script>', photo: 'data:image/png;base64,iVBORw0KGgo=' },
  },
};
/** Field names that trip libraries. */
export const StrangeNames: Story = {
  name: 'Nomes estranhos',
  args: {
    before: '{"__proto__":1,"":"vazio","a.b":1,"constructor":{"x":1},"a":{"b":1}}',
    after: '{"__proto__":2,"":"vazio!","a.b":2,"constructor":{"x":2},"a":{"b":2}}',
  },
};
/** The same key twice; the last one counts. */
export const Duplicates: Story = { name: 'Chaves repetidas', args: { before: '{"a":1,"a":2}', after: '{"a":1,"a":3}' } };
/** PHP writes `[]` for an empty object. */
export const PhpEmpty: Story = { name: 'Vazio do PHP', args: { before: { meta: [], other: 1 }, after: { meta: {}, other: 2 } } };
/** Numbers keep all their digits. */
export const BigIntegers: Story = {
  name: 'Inteiros grandes',
  args: { before: '{"id":9007199254740993}', after: '{"id":9007199254740995}' },
};

/** Cut in a key, an escape, a nested layer, a number. */
export const CutInText: Story = {
  name: 'Cortado num texto',
  args: { before: { content: 'Olá! Que bom' }, after: '{"content":"Olá, Pedro! Que bom que vo...' },
};
export const CutInNumber: Story = { name: 'Cortado num número', args: { before: { total: 7 }, after: '{"total":123...' } };
export const CutInKey: Story = { name: 'Cortado numa chave', args: { before: { a: 1, total: 7 }, after: '{"a":2,"tot...' } };
export const CutInNestedLayer: Story = {
  name: 'Cortado em JSON dentro de JSON',
  args: {
    before: '{"custom_data":null}',
    after: '{"custom_data":"{\\"webchat\\":{\\"channel_id\\":3,\\"page_url\\":\\"https:\\\\/\\\\/d...',
  },
};

const deep = (levels: number, leaf: string): object => {
  let value: object = { leaf };
  for (let level = 0; level < levels; level += 1) value = { inner: value };
  return value;
};
/** 60 levels. */
export const Deep: Story = { name: 'Fundo', args: { before: deep(60, 'a'), after: deep(60, 'b'), defaultView: 'tree' } };

const many = (count: number, offset: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`campo_${index}`, index + offset]));
/** 10,000 lines, of which only the visible ones are in the page. */
export const TenThousandLines: Story = { name: 'Dez mil linhas', args: { before: many(10_000, 0), after: many(10_000, 1) } };
export const TenThousandRows: Story = {
  name: 'Dez mil itens',
  args: { before: many(10_000, 0), after: many(10_000, 1), defaultView: 'split' },
};

const noise = (count: number, seed: number): readonly object[] =>
  Array.from({ length: count }, (_, index) => ({ value: (index * 7919 + seed * 104_729) % 1_000_003 }));
/** Two different lists too large to be matched item by item: the result says that it is coarser. */
export const Hostile: Story = {
  name: 'Hostil',
  args: { before: { list: noise(3_000, 1) }, after: { list: noise(3_000, 2) }, options: { budget: 20_000 } },
};
/** Reading stopped at a limit, which is said. */
export const Limits: Story = {
  name: 'Limites',
  args: { before: deep(30, 'a'), after: deep(30, 'b'), options: { limits: { depth: 10 } }, defaultOnlyChanges: false },
};

const seedRow = (index: number): Story => {
  const change = seedScreen.linhas[index]?.mudanca;
  return { args: { before: change?.antes ?? null, after: change?.novo ?? null } };
};
/** The original screen's hardest rows. */
export const SeedStatus: Story = { ...seedRow(0), name: 'Tela original: status' };
export const SeedNestedCut: Story = { ...seedRow(1), name: 'Tela original: cortado por dentro' };
export const SeedMessage: Story = { ...seedRow(4), name: 'Tela original: mensagem' };
export const SeedBothCut: Story = { ...seedRow(8), name: 'Tela original: os dois cortados' };
export const SeedCreated: Story = { ...seedRow(18), name: 'Tela original: criado' };
