import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { EntryInput } from 'trilha';
import { EntityTimeline, memorySource } from 'trilha';
import { makeEntry, makeSource } from 'trilha/testing';
import { seedEntries, seedTimeZone } from '../test/support/seed.ts';
import { contact, conversation, entryOf, longHistory, many, tampered } from '../test/support/timelines.ts';
import { forcedColors, inLanguages, printed, reducedMotion } from './support/variants.tsx';
import { remountOn } from './support/remount.tsx';

const seed = memorySource(seedEntries, { name: 'timeline-seed', parse: { timeZone: seedTimeZone } });
const rows = (name: string, entries: readonly EntryInput[]) => memorySource(entries, { name: `timeline-${name}` });
const LEAD = { type: 'Lead', id: '18' };

const meta = {
  title: 'Linha do tempo/Linha do tempo',
  component: EntityTimeline,
  argTypes: {
    source: { control: false },
    defaultLayout: { control: 'inline-radio', options: ['merged', 'lanes'] },
    order: { control: 'inline-radio', options: ['newest', 'oldest'] },
    views: { control: 'check', options: ['events', 'state', 'conversation'] },
    fold: { control: 'boolean' },
    infer: { control: 'boolean' },
    pageSize: { control: { type: 'number', min: 5, max: 200, step: 5 } },
    headingLevel: { control: { type: 'number', min: 2, max: 6 } },
  },
  decorators: [remountOn('defaultLayout', 'order', 'views')],
  args: { entity: LEAD, source: rows('contact', contact) },
} satisfies Meta<typeof EntityTimeline>;
export default meta;
type Story = StoryObj<typeof meta>;

/** A status that went to and fro; every previous value was not recorded and is inferred. */
export const SeedConversation: Story = {
  name: 'Conversation #18 da tela original',
  args: { entity: { type: 'Conversation', id: '18' }, source: seed },
};

/** Like updates in a row, folded. */
export const SeedLead16: Story = {
  name: 'Lead #16 da tela original',
  args: { entity: { type: 'Lead', id: '16' }, source: seed },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const [unfold] = await canvas.findAllByRole('button', { name: /^Mostrar os \d+ registros$/ });
    if (!unfold) throw new Error('Nothing is folded.');
    await userEvent.click(unfold);
    await expect(await canvas.findByRole('button', { name: 'Recolher' })).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(canvas.getByRole('button', { name: 'Recolher' }));
  },
};

/** Another run. */
export const SeedLead17: Story = {
  name: 'Lead #17 da tela original',
  args: { entity: { type: 'Lead', id: '17' }, source: seed },
};

/** A value that changed between two entries. */
export const Gap: Story = { name: 'Mudou fora da auditoria', args: { source: rows('gap', tampered) } };

/** A value that cannot be compared, because it is cut. */
export const CannotTell: Story = {
  name: 'Não dá para saber',
  args: {
    source: rows('cannot-tell', [
      entryOf(3, { before: { name: 'Pedro', score: 10 }, after: { name: 'Pedro A.', score: 11 } }),
      entryOf(2, { before: '{"name":"Pedro","note":"liga', after: '{"name":"Pedro","note":"liga depois do al' }),
      entryOf(1, { before: { note: 'novo' }, after: { note: 'liga' } }),
    ]),
  },
};

/** A recorded previous value that the history contradicts. */
export const Contradicted: Story = { name: 'Contradito', args: { source: rows('contradicted', tampered) } };

/** A snapshot whose text ends too early. */
export const Cut: Story = {
  name: 'Cortado',
  args: {
    source: rows('cut', [
      entryOf(1, { before: { name: 'Lead', temperature: 'cold' }, after: '{"name":"Pedro","observacao":"Quer saber o pre' }),
    ]),
  },
};

/** Secrets are masked before anything sees them. */
export const Redacted: Story = {
  name: 'Oculto',
  args: {
    source: rows('redacted', [
      entryOf(2, { before: { api_key: 'one', plan: 'basic' }, after: { api_key: 'two', plan: 'pro' } }),
      entryOf(1, { before: { password: 'a' }, after: { password: 'b' } }),
    ]),
  },
};

/** An entity that is gone. */
export const Deleted: Story = {
  name: 'Excluído',
  args: {
    source: rows('deleted', [
      entryOf(9, { action: 'Excluído', operation: 'delete', before: { name: 'Pedro' }, after: null }),
      ...contact,
    ]),
  },
};

/** Somebody acted as somebody else. */
export const Impersonated: Story = {
  name: 'Em nome de outra pessoa',
  args: {
    source: rows('impersonated', [
      entryOf(1, {
        actor: { kind: 'user', id: '7', name: 'Márcia Gonçalves' },
        onBehalfOf: [{ kind: 'user', type: 'lead', name: 'Pedro' }],
      }),
    ]),
  },
};

/** An action that nobody has defined. */
export const UnknownAction: Story = {
  name: 'Ação desconhecida',
  args: { source: rows('unknown', [entryOf(1, { action: 'lead.reheated.v2', operation: 'unknown' })]) },
};

/** A moment that cannot be read. */
export const Undated: Story = {
  name: 'Sem data',
  args: { source: rows('undated', [entryOf(2), { ...entryOf(1), id: 'undated', occurredAt: 'ontem à tarde' }]) },
};

/** Rows that cannot be read keep their place. */
export const Unreadable: Story = {
  name: 'Ilegível',
  args: { source: makeSource(contact, { name: 'timeline-unreadable', faults: ['broken-entry'] }) },
};

/** Older entries are still at the source. */
export const Partial: Story = { name: 'Parcial', args: { source: rows('partial', many(30)), pageSize: 10 } };

/** Nothing about this entity. */
export const Empty: Story = { name: 'Vazio', args: { entity: { type: 'Lead', id: '404' } } };

/** Nothing has come yet. */
export const Loading: Story = {
  name: 'Carregando',
  args: { source: makeSource(contact, { name: 'timeline-hangs', faults: ['hang'] }) },
};

/** The account may not see entries. */
export const Failed: Story = {
  name: 'Falhou',
  args: { source: makeSource(contact, { name: 'timeline-denied', faults: ['denied'] }) },
};

/** The next page failed; what was loaded stays. */
export const FailedMore: Story = {
  name: 'Falhou ao carregar mais',
  args: {
    pageSize: 10,
    source: makeSource(many(30), { name: 'timeline-fails', failOn: ({ cursor }) => (cursor === null ? undefined : 'gone') }),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Carregar anteriores' }));
    await expect(await canvas.findByRole('alert')).toBeVisible();
    await expect(canvas.getAllByRole('article').length).toBeGreaterThan(3);
  },
};

/** Related entities in columns. */
export const Lanes: Story = {
  name: 'Um campo por faixa',
  args: { related: [conversation, { type: 'Message', id: '70' }], defaultLayout: 'lanes' },
};

/** Related entities in one list. */
export const Merged: Story = { name: 'Escritas repetidas', args: { related: [conversation] } };

/** Related entities that entries name, switched on by the reader. */
export const Related: Story = {
  name: 'Entidades ligadas',
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Conversation #18' }));
    await waitFor(() => expect(canvas.getByRole('group', { name: 'Disposição' })).toBeVisible());
  },
};

/** Messages read as a conversation. */
export const AsConversation: Story = {
  name: 'Como conversa',
  args: {
    related: [
      { type: 'Message', id: '70' },
      { type: 'Message', id: '71' },
    ],
    views: ['conversation', 'events'],
  },
};

/** The entity as it was. */
export const State: Story = { name: 'Estado num momento', args: { views: ['state', 'events'] } };

/** The keyboard steps through time. */
export const StepThroughTime: Story = {
  name: 'Andar no tempo',
  args: { views: ['state', 'events'] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const slider = await canvas.findByRole('slider', { name: 'Momento' });
    const newest = slider.getAttribute('aria-valuetext');
    slider.focus();
    await userEvent.click(canvas.getByRole('button', { name: 'Registro anterior' }));
    await expect(slider.getAttribute('aria-valuetext')).not.toBe(newest);
  },
};

/** Two moments compared. */
export const CompareStates: Story = {
  name: 'Comparar dois momentos',
  args: { views: ['state', 'events'] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Comparar com…' }));
    await expect(await canvas.findByRole('slider', { name: 'Comparar com' })).toBeVisible();
    await expect(await canvas.findByText(/^De .* até /)).toBeVisible();
  },
};

/** Who touched a field. */
export const FieldHistory: Story = {
  name: 'História de um campo',
  args: { views: ['state', 'events'] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Histórico de temperature' }));
    await expect(await canvas.findByRole('list', { name: 'Quem mexeu neste campo' })).toBeVisible();
  },
};

/** A change, open. */
export const OpenChange: Story = {
  name: 'Mudança aberta',
  play: async ({ canvasElement }) => {
    const [toggle] = await within(canvasElement).findAllByRole('button', { name: /^Mostrar mudanças/ });
    if (!toggle) throw new Error('There is no change.');
    await userEvent.click(toggle);
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  },
};

/** 10,000 entries: only what is near the window is in the page. */
export const Huge: Story = {
  name: 'Enorme',
  args: { source: makeSource(longHistory, { name: 'timeline-huge' }), pageSize: 10_000 },
};

/** Narrow. */
export const Narrow: Story = {
  name: 'Estreito',
  args: { related: [conversation], defaultLayout: 'lanes' },
  parameters: { width: 'narrow' },
};

/** Dark. */
export const Dark: Story = {
  name: 'Escuro',
  args: { source: rows('dark', tampered), related: [conversation] },
  parameters: { theme: 'dark' },
};

/** A single entry of a store that tells little. */
export const Bare: Story = {
  name: 'Sem ferramentas',
  args: {
    source: rows('bare', [
      makeEntry({ id: 'bare', entity: LEAD, before: null, after: null, action: 'Atualizado', operation: 'update' }),
    ]),
  },
};

/** The server asks to wait. */
export const RateLimited: Story = {
  name: 'Limite de uso',
  args: { source: makeSource(contact, { name: 'timeline-limited', faults: ['rate-limited'], retryAfterMs: 90_000 }) },
};

/** No network. */
export const Offline: Story = {
  name: 'Sem internet',
  args: { source: makeSource(contact, { name: 'timeline-offline', failOn: () => 'offline' }) },
};

const marcia = { kind: 'user', id: '7', name: 'Márcia Gonçalves' } as const;
/** Whoever did it is gone. */
export const DeletedActor: Story = {
  name: 'Ator excluído',
  args: { source: rows('deleted-actor', [entryOf(1, { actor: { ...marcia, deleted: true } })]) },
};

/** The AI did it, for a lead. */
export const AiActor: Story = {
  name: 'Ator de IA',
  args: {
    source: rows('ai', [
      entryOf(1, { actor: { kind: 'ai', name: 'Ricardo' }, onBehalfOf: [{ kind: 'user', type: 'lead', name: 'Pedro' }] }),
    ]),
  },
};

/** Names and values of any length. */
export const VeryLong: Story = {
  name: 'Muito longo',
  args: {
    source: rows('very-long', [
      entryOf(1, {
        action: 'Lead Reaquecido Automaticamente pela Campanha de Reativação de Inverno',
        actor: { ...marcia, name: 'Maria Antonieta de Albuquerque e Vasconcelos Figueiredo da Costa e Silva Júnior' },
        before: { observacao_interna_do_atendimento_humano: 'Olá! '.repeat(60) },
        after: { observacao_interna_do_atendimento_humano: `${'Olá! '.repeat(60)}Até logo.` },
      }),
    ]),
  },
};

/** Closer together. */
export const Compact: Story = { name: 'Compacto', parameters: { density: 'compact' } };

const few = rows('few', contact.slice(-3));
/** With the colours of the reader's system. */
export const ForcedColors: Story = { name: 'Cores forçadas', args: { source: rows('forced', tampered) }, ...forcedColors };
/** On paper. */
export const Print: Story = { name: 'Impressão', args: { source: few }, ...printed };
/** In every language. */
export const Languages: Story = { name: 'Línguas', args: { source: few }, ...inLanguages({ height: 420, minWidth: 420 }) };
/** Nothing moves, not even while it loads. */
export const ReducedMotion: Story = { ...Loading, ...reducedMotion, name: 'Menos movimento' };
