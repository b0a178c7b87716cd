import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { memorySource, Pivot, type AuditEntry, type AuditSource } from 'trilha';
import { parseEntry } from 'trilha/headless';
import { makeEntry, makeSource } from 'trilha/testing';

const PARSE = { timeZone: 'America/Sao_Paulo' };
const MIDDLE = Date.UTC(2026, 1, 19, 22, 42, 47);
const at = (seconds: number): string => new Date(MIDDLE + seconds * 1000).toISOString();

const ANA = { kind: 'user', id: '9', name: 'Ana Souza' } as const;
const inputs = [
  makeEntry({ id: 'here', occurredAt: at(0), actor: ANA, origin: { ip: '177.10.1.4' }, correlation: { request: 'req_7' } }),
  ...[1, 2, 3].map((n) =>
    makeEntry({
      id: `same-request-${n}`,
      occurredAt: at(n * 0.2),
      actor: ANA,
      origin: { ip: '177.10.1.4' },
      correlation: { request: 'req_7' },
      entity: { type: 'Message', id: String(n) },
    }),
  ),
  ...[-40, -95, 30, 130].map((seconds) =>
    makeEntry({
      id: `same-actor${seconds}`,
      occurredAt: at(seconds),
      actor: ANA,
      origin: { ip: seconds < 0 ? '10.9.8.7' : '177.10.1.4' },
      correlation: { request: `req_${seconds}` },
      entity: { type: 'Campaign', id: '4' },
    }),
  ),
  makeEntry({ id: 'same-entity', occurredAt: at(-200), actor: { kind: 'ai', name: 'IA' }, origin: {}, correlation: {} }),
];

const entryOf = (input: (typeof inputs)[number] | undefined): AuditEntry => {
  const entry = parseEntry(input, PARSE);
  if (entry.kind === 'unreadable') throw new Error(entry.problem.detail);
  return entry;
};
const here = entryOf(inputs[0]);
const source: AuditSource = memorySource(inputs, { name: 'pivot', parse: PARSE, given: 'oldest' });

const meta = {
  title: 'Encontrar/O que mais aconteceu',
  component: Pivot,
  args: { entry: here, source, onOpen: fn(), onQueryChange: fn() },
  decorators: [(Story) => <div style={{ inlineSize: 420, maxInlineSize: '100%', padding: 12 }}>{<Story />}</div>],
} satisfies Meta<typeof Pivot>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Four things in common, in one list in time. */
export const Rich: Story = {
  name: 'Com muito em volta',
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Ver tudo: Mesma requisição' }));
    await expect(args.onQueryChange).toHaveBeenCalledOnce();
  },
};

/** Nothing else happened. */
export const Lonely: Story = {
  name: 'Sem nada em volta',
  args: { source: memorySource(inputs.slice(0, 1), { name: 'pivot-lonely', parse: PARSE }) },
};

/** More than is shown in one lane, which says so. */
export const Crowded: Story = {
  name: 'Lotado',
  args: {
    source: memorySource(
      [
        ...inputs,
        ...Array.from({ length: 60 }, (_, n) =>
          makeEntry({
            id: `busy-${n}`,
            occurredAt: at(n + 4),
            actor: ANA,
            origin: {},
            correlation: {},
            entity: { type: 'Lead', id: `${900 + n}` },
          }),
        ),
      ],
      { name: 'pivot-crowded', parse: PARSE },
    ),
  },
};

/** A source that filters by IP only. */
export const OneLane: Story = {
  name: 'Uma faixa',
  args: {
    source: memorySource(inputs, {
      name: 'pivot-ip',
      parse: PARSE,
      capabilities: { filters: { ip: ['is'], occurredAt: ['in'] } },
    }),
  },
};

/** A source that filters by nothing of it. */
export const Unable: Story = {
  name: 'Fonte que não pode',
  args: { source: memorySource(inputs, { name: 'pivot-none', parse: PARSE, capabilities: { filters: {} } }) },
};

/** Being looked for. */
export const Loading: Story = {
  name: 'Carregando',
  args: { source: makeSource(inputs, { name: 'pivot-hang', faults: ['hang'] }) },
};

/** Could not be looked for; can be tried again. */
export const Failed: Story = { name: 'Falhou', args: { source: makeSource(inputs, { name: 'pivot-fail', faults: ['denied'] }) } };

/** 360 px. */
export const Narrow: Story = { name: 'Estreito', parameters: { width: 'narrow' } };
