import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import type { LiveEvent } from 'trilha';
import { AuditScreen } from 'trilha';
import { makeEntries, makeEntry, makeSource, type MadeSource } from 'trilha/testing';

const LATER = Date.parse('2026-02-20T01:00:00Z');
let made = 0;
const fresh = (count: number): unknown[] =>
  Array.from({ length: count }, () => {
    made += 1;
    return { ...makeEntry({ occurredAt: new Date(LATER + made * 1000).toISOString() }), id: `live-${made}` };
  }).toReversed();

const meta = { title: 'Acompanhar/Ao vivo', component: AuditScreen } satisfies Meta<typeof AuditScreen>;
export default meta;
type Story = StoryObj<typeof meta>;
type Part = Pick<Story, 'args' | 'play'>;

const SETTLE = { timeout: 5000 };

/** A screen of its own source, to which something happens once it follows. */
function live(name: string, happen: (source: MadeSource) => void, sees: RegExp | string): Part {
  const source = makeSource(makeEntries(120), { name: `live-${name}`, parse: { timeZone: 'America/Sao_Paulo' } });
  return {
    args: { source },
    play: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      const bar = within(await canvas.findByRole('group', { name: 'Registros ao vivo' }, SETTLE));
      await bar.findByText('Ao vivo', undefined, SETTLE);
      happen(source);
      await expect(await bar.findByText(sees, undefined, SETTLE)).toBeVisible();
    },
  };
}

const state = (event: Extract<LiveEvent, { type: 'state' }>) => (source: MadeSource) => {
  source.add(fresh(3));
  source.feed.cut(event);
};

/** Following, and nothing new. */
export const Following: Story = { ...live('open', () => {}, 'Nenhum registro novo'), name: 'Acompanhando' };

/** One waits. */
export const One: Story = { ...live('one', (source) => source.add(fresh(1)), '1 novo registro'), name: 'Um evento novo' };

/** Twelve wait. */
export const Twelve: Story = {
  ...live('twelve', (source) => source.add(fresh(12)), '12 novos registros'),
  name: 'Doze eventos novos',
};

/** More than the shelf keeps. */
export const Flood: Story = {
  ...live('flood', (source) => source.add(fresh(1200)), /Mais de 1\.000 novos registros/),
  name: 'Enxurrada',
};

/** Some were recorded late and belong further down. */
export const Late: Story = {
  ...live(
    'late',
    (source) => source.add([...fresh(2), { ...makeEntry({ occurredAt: '2025-01-01T12:00:00Z' }), id: 'deep' }]),
    '1 novo mais abaixo',
  ),
  name: 'Chegou atrasado',
};

/** The connection broke; the next attempt is counted down. */
export const Reconnecting: Story = {
  ...live('waiting', state({ type: 'state', state: 'waiting', retryInMs: 8_000 }), /Reconectando em/),
  name: 'Reconectando',
};

/** No stream: asked every few seconds. */
export const Polling: Story = {
  ...live(
    'polling',
    (source) => {
      source.add(fresh(3));
      source.feed.tell({ type: 'state', state: 'polling' });
    },
    'Consultando a cada poucos segundos',
  ),
  name: 'Consultando de tempos em tempos',
};

/** No network. */
export const Offline: Story = {
  ...live('offline', state({ type: 'state', state: 'offline', retryInMs: 30_000 }), 'Sem internet'),
  name: 'Sem internet',
};

/** It ended for good, and says why. */
export const Closed: Story = {
  ...live('closed', state({ type: 'state', state: 'closed' }), 'Ao vivo interrompido'),
  name: 'Encerrado',
};

/** The source lost the place. */
export const Missed: Story = {
  ...live('missed', (source) => source.feed.tell({ type: 'reset' }), 'Podem faltar registros nesta lista'),
  name: 'Pode ter perdido eventos',
};

/** Paused by the reader. */
export const Paused: Story = {
  name: 'Pausado',
  args: { source: makeSource(makeEntries(120), { name: 'live-paused' }) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Pausar' }, SETTLE));
    await expect(await canvas.findByText('Em pausa')).toBeVisible();
  },
};

/** Off until the reader turns it on. */
export const Off: Story = {
  name: 'Desligado',
  args: { source: makeSource(makeEntries(120), { name: 'live-off' }), live: 'off' },
};

/** On a narrow screen. */
export const Narrow: Story = {
  ...live('narrow', (source) => source.add(fresh(12)), '12 novos registros'),
  name: 'Estreito',
  parameters: { width: 'narrow' },
};

/** On a narrow screen, reconnecting. */
export const NarrowReconnecting: Story = {
  ...live('narrow-waiting', state({ type: 'state', state: 'waiting', retryInMs: 8_000 }), /Reconectando em/),
  name: 'Estreito, reconectando',
  parameters: { width: 'narrow' },
};

/** Dark. */
export const Dark: Story = {
  ...live('dark', (source) => source.add(fresh(12)), '12 novos registros'),
  name: 'Escuro',
  parameters: { theme: 'dark' },
};
