import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import {
  ActorBadge,
  AuditScreen,
  AuditTable,
  EntityTimeline,
  FacetPanel,
  FilterBar,
  memorySource,
  OriginBadge,
  Overview,
  SCREEN_PARTS,
  SnapshotDiff,
  TABLE_PARTS,
} from 'trilha';
import { ptBR } from 'trilha/headless';
import { makeEntries } from 'trilha/testing';
import { contact } from '../test/support/timelines.ts';
import { Anatomy } from './support/Anatomy.tsx';

const meta = {
  title: 'Fundamentos/Anatomia',
  component: Anatomy,
  parameters: { controls: { disable: true } },
  play: async ({ canvasElement }) => {
    const heading = await within(canvasElement).findByRole('heading', { name: 'Como se ouve' }, { timeout: 10_000 });
    await expect(heading.parentElement?.querySelectorAll('li').length).toBeGreaterThan(0);
  },
} satisfies Meta<typeof Anatomy>;
export default meta;
type Story = StoryObj<typeof meta>;

const source = memorySource(makeEntries(3), { name: 'anatomy', parse: { timeZone: 'America/Sao_Paulo' } });
const kept = (): void => undefined;
const { keyboard, views, live } = ptBR;

/** Keys of a list, in the catalogue's own words. */
const LIST_KEYS = [
  ['↑ ↓', keyboard.rows],
  ['← →', views.keys.cells],
  ['PageUp PageDown', keyboard.page],
  ['Home End', keyboard.ends],
  ['Enter', keyboard.enter],
  ['Esc', keyboard.escape],
] as const;

/** The whole screen. */
export const Screen: Story = {
  name: 'Tela',
  args: {
    parts: SCREEN_PARTS,
    height: 520,
    keys: [
      ...LIST_KEYS,
      ['D', views.keys.diff],
      ['F', views.keys.filter],
      ['X', views.keys.exclude],
      ['M', views.keys.menu],
      ['E', views.keys.run],
      ['N', live.key],
      ['/', keyboard.search],
      ['?', keyboard.help],
    ],
    children: <AuditScreen source={source} defaultSelectedId="entry-1" headingLevel={2} />,
  },
};

/** The table alone. */
export const Table: Story = {
  name: 'Tabela',
  args: { parts: TABLE_PARTS, height: 260, keys: LIST_KEYS, children: <AuditTable source={source} /> },
};

/** The history of one thing. */
export const Timeline: Story = {
  name: 'Linha do tempo',
  args: {
    height: 420,
    children: (
      <EntityTimeline
        entity={{ type: 'Lead', id: '18' }}
        source={memorySource(contact.slice(-3), { name: 'anatomy-timeline' })}
      />
    ),
  },
};

/** A change. */
export const Change: Story = {
  name: 'Mudança',
  args: {
    children: (
      <SnapshotDiff
        before={{ status: 'active', score: 10, temperature: 'cold' }}
        after={{ status: 'waiting_customer', score: 10, tags: ['novo'] }}
      />
    ),
  },
};

/** Who did it. */
export const Actor: Story = {
  name: 'Ator',
  args: {
    children: (
      <div className="page-pad">
        <ActorBadge actor={{ kind: 'user', id: '7', name: 'Maria Clara Souza', email: 'maria@exemplo.com.br' }} />
        <ActorBadge
          actor={{ kind: 'ai', name: 'Ricardo' }}
          onBehalfOf={[{ kind: 'user', type: 'lead', name: 'Pedro' }]}
          size="full"
        />
      </div>
    ),
  },
};

/** Where from. */
export const Origin: Story = {
  name: 'Origem',
  args: {
    children: (
      <div className="page-pad">
        <OriginBadge origin={{ ip: '201.13.62.150', userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/144.0.0.0' }} />
      </div>
    ),
  },
};

/** What is asked. */
export const Filters: Story = {
  name: 'Filtros',
  args: {
    keys: [
      ['↓ ↑', 'percorrem as sugestões'],
      ['Enter', 'aceita a sugestão, ou pergunta'],
      ['Esc', 'fecha as sugestões'],
    ],
    children: (
      <FilterBar source={source} defaultQuery={{ conditions: [{ field: 'entityType', operator: 'is', values: ['Lead'] }] }} />
    ),
  },
};

/** Entries over time. */
export const OverTime: Story = {
  name: 'Visão geral',
  args: {
    keys: [
      ['← →', 'percorrem as barras'],
      ['Shift ← →', 'escolhem um trecho'],
      ['Enter', 'filtra pelo trecho'],
    ],
    children: <Overview source={source} query={{ conditions: [] }} onQueryChange={kept} defaultOpen />,
  },
};

/** Counts by field. */
export const Facets: Story = {
  name: 'Contagens',
  args: { children: <FacetPanel source={source} query={{ conditions: [] }} onQueryChange={kept} /> },
};
