import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import {
  ActorBadge,
  AuditProvider,
  AuditScreen,
  AuditTable,
  EntityTimeline,
  FacetPanel,
  FilterBar,
  memorySource,
  OriginBadge,
  Overview,
  SnapshotDiff,
  type ActorBadgeProps,
  type AuditQuery,
  type AuditSource,
  type OriginBadgeProps,
  type SnapshotDiffProps,
} from 'trilha';
import { makeEntries, makeSource, type MakeSourceOptions } from 'trilha/testing';
import { seedScreen } from '../test/support/seed.ts';
import { contact, entryOf, many, tampered } from '../test/support/timelines.ts';
import { Matrix, type MatrixCell } from './support/Matrix.tsx';
import { SPECIAL_WORDS, specialSource, type SpecialName } from './support/rows.ts';

const meta = {
  title: 'Fundamentos/Matriz de estados',
  component: Matrix,
  args: { cells: [] },
  // The same landmark many times on one page: that is what a matrix is, and no host's page.
  parameters: { a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } }, controls: { disable: true } },
} satisfies Meta<typeof Matrix>;
export default meta;
type Story = StoryObj<typeof meta>;

const PARSE = { timeZone: 'America/Sao_Paulo' };
const few = makeEntries(4);
const NOTHING: AuditQuery = { conditions: [{ field: 'text', operator: 'contains', values: ['não existe'] }] };
const LEAD = { type: 'Lead', id: '18' };
const kept = (): void => undefined;

/** The sources behind the states of a list; a state of the list is a state of its source. */
const sources = (name: string, rows: readonly unknown[]): Readonly<Record<string, AuditSource>> => {
  const made = (state: string, options: MakeSourceOptions): AuditSource =>
    makeSource(rows, { name: `matrix-${name}-${state}`, parse: PARSE, retryAfterMs: 90_000, ...options });
  return {
    padrão: memorySource(rows, { name: `matrix-${name}`, parse: PARSE }),
    carregando: made('hang', { faults: ['hang'] }),
    vazio: memorySource([], { name: `matrix-${name}-empty` }),
    falhou: made('html', { faults: ['html-instead-of-json'] }),
    'acesso negado': made('denied', { faults: ['denied'] }),
    'limite de uso': made('limited', { faults: ['rate-limited'] }),
    'sem internet': made('offline', { failOn: () => 'offline' }),
    'linha ilegível': made('broken', { faults: ['broken-entry'] }),
  };
};
const cellsOf = (
  table: Readonly<Record<string, AuditSource>>,
  draw: (source: AuditSource, label: string) => MatrixCell['children'],
) => Object.entries(table).map(([label, source]) => ({ label, children: draw(source, label) }));
const specials = Object.keys(SPECIAL_WORDS) as SpecialName[];

const settled: Story['play'] = async ({ canvasElement }) => {
  await expect((await within(canvasElement).findAllByText('Acesso negado', {}, { timeout: 10_000 }))[0]).toBeVisible();
};

const screens = sources('screen', few);
/** The screen in every state of its source. */
export const Screen: Story = {
  name: 'Tela',
  args: {
    height: 460,
    minWidth: 560,
    cells: [
      ...cellsOf(screens, (source, label) => (
        <AuditScreen source={source} title={label} subtitle={null} headingLevel={2} live="none" />
      )),
      {
        label: 'nada corresponde',
        children: (
          <AuditScreen
            source={screens['padrão'] ?? memorySource([])}
            defaultQuery={NOTHING}
            title="nada corresponde"
            subtitle={null}
            headingLevel={2}
            live="none"
          />
        ),
      },
    ],
  },
  play: settled,
};

const tables = sources('table', few);
/** The table in every state of its source, and every kind of row. */
export const Table: Story = {
  name: 'Tabela',
  args: {
    height: 260,
    minWidth: 720,
    cells: [
      ...cellsOf(tables, (source, label) => <AuditTable source={source} label={label} />),
      {
        label: 'nada corresponde',
        children: <AuditTable source={tables['padrão'] ?? memorySource([])} query={NOTHING} label="nada corresponde" />,
      },
      ...specials.map((name) => ({
        label: SPECIAL_WORDS[name],
        children: <AuditTable source={specialSource(name).source} label={SPECIAL_WORDS[name]} />,
      })),
    ],
  },
  play: settled,
};

const timelines = sources('timeline', contact);
const history = (name: string, rows: Parameters<typeof memorySource>[0]): AuditSource =>
  memorySource(rows, { name: `matrix-${name}` });
/** The timeline in every state of its source, and what a history can hold. */
export const Timeline: Story = {
  name: 'Linha do tempo',
  args: {
    height: 380,
    minWidth: 420,
    cells: [
      ...cellsOf(timelines, (source) => <EntityTimeline entity={LEAD} source={source} />),
      { label: 'lacuna e contradito', children: <EntityTimeline entity={LEAD} source={history('gap', tampered)} /> },
      { label: 'há mais na fonte', children: <EntityTimeline entity={LEAD} source={history('more', many(9))} pageSize={3} /> },
      {
        label: 'conta excluída, em nome de outra pessoa',
        children: (
          <EntityTimeline
            entity={LEAD}
            source={history('people', [
              entryOf(1, {
                actor: { kind: 'user', id: '7', name: 'Márcia Gonçalves', deleted: true },
                onBehalfOf: [{ kind: 'user', type: 'lead', name: 'Pedro' }],
              }),
            ])}
          />
        ),
      },
    ],
  },
  play: settled,
};

const seedOf = (index: number): SnapshotDiffProps => ({
  before: seedScreen.linhas[index]?.mudanca.antes ?? null,
  after: seedScreen.linhas[index]?.mudanca.novo ?? null,
});
const BEFORE = { status: 'active', name: 'Pedro', score: 10, temperature: 'cold' };
const AFTER = { status: 'waiting_customer', name: 'Pedro', score: 10, tags: ['novo'] };
const certain = (type: 'inferred' | 'contradicted'): SnapshotDiffProps => {
  const value = (text: string) => ({ state: 'value', value: { type: 'scalar', value: text } }) as const;
  const origin = { entry: 'e1', at: '2026-02-19T22:42:58.000Z' };
  const unrecorded = { state: 'unrecorded' } as const;
  return {
    node: {
      verdict: 'changed',
      path: [],
      before: unrecorded,
      after: unrecorded,
      certainty: { type: 'recorded' },
      children: [
        {
          verdict: 'changed',
          path: ['status'],
          before: value('paused'),
          after: value('closed'),
          certainty: type === 'inferred' ? { type, ...origin } : { type, ...origin, expected: value('active') },
          children: [],
        },
      ],
    },
  };
};
const DIFFS: Readonly<Record<string, SnapshotDiffProps>> = {
  padrão: { before: BEFORE, after: AFTER },
  'lado a lado': { before: BEFORE, after: AFTER, defaultView: 'split' },
  árvore: { before: BEFORE, after: AFTER, defaultView: 'tree' },
  'nada mudou': { before: BEFORE, after: BEFORE },
  criado: { before: null, after: AFTER },
  excluído: { before: BEFORE, after: null },
  'nada de um lado nem do outro': { before: null, after: null },
  movido: { before: { etapas: [{ id: 1 }, { id: 2 }, { id: 3 }] }, after: { etapas: [{ id: 3 }, { id: 1 }, { id: 2 }] } },
  cortado: seedOf(8),
  'não registrado': { before: { status: null }, after: AFTER, options: { coverage: 'changed', nullBefore: 'unrecorded' } },
  'segredo oculto': { before: { password: '[REDACTED]', name: 'Ana' }, after: { password: '[REDACTED]', name: 'Ana Júlia' } },
  inferido: certain('inferred'),
  contradito: certain('contradicted'),
  'JSON em texto, cortado': seedOf(1),
  'nulo, vazio, zero, falso': { before: { a: null, b: '', c: 0, d: false }, after: { a: '', b: 0, c: false, d: null } },
};
/** Every verdict, certainty and view of a change. */
export const Change: Story = {
  name: 'Mudança',
  args: {
    minWidth: 480,
    cells: Object.entries(DIFFS).map(([label, props]) => ({ label, children: <SnapshotDiff {...props} toolbar={false} /> })),
  },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('contradito', { selector: 'button *, button' })).toBeVisible();
  },
};

const maria = { kind: 'user', id: '7', name: 'Maria Clara Souza', email: 'maria@exemplo.com.br' } as const;
const lead = { kind: 'user', type: 'lead', name: 'Pedro' } as const;
const ACTORS: Readonly<Record<string, ActorBadgeProps>> = {
  pessoa: { actor: maria },
  API: { actor: { kind: 'api' } },
  IA: { actor: { kind: 'ai', name: 'Ricardo' } },
  Sistema: { actor: { kind: 'system' } },
  anônimo: { actor: { kind: 'anonymous' } },
  'tipo desconhecido': { actor: { kind: 'unknown', id: '99', type: 'App\\Models\\Robot' } },
  'não registrado': { actor: null },
  'conta excluída': { actor: { ...maria, deleted: true } },
  'em nome de outra pessoa': { actor: { kind: 'api' }, onBehalfOf: [lead] },
  'com link': { actor: maria, href: '#maria' },
  'muito longo': { actor: { kind: 'user', id: '1', name: 'Maria Antonieta de Albuquerque e Vasconcelos Figueiredo da Costa' } },
};
/** Every actor, small and full. */
export const Actor: Story = {
  name: 'Ator',
  args: {
    minWidth: 240,
    cells: Object.entries(ACTORS).map(([label, props]) => ({
      label,
      children: (
        <div className="page-pad">
          <ActorBadge {...props} />
          <ActorBadge {...props} size="full" />
        </div>
      ),
    })),
  },
};

const WHOLE = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36';
const ORIGINS: Readonly<Record<string, OriginBadgeProps>> = {
  inteira: { origin: { ip: '201.13.62.150', userAgent: WHOLE } },
  cortada: { origin: { ip: '201.13.62.150', userAgent: seedScreen.linhas[0]?.origem.userAgent ?? '' } },
  'só o canal': { origin: { channel: 'job' } },
  'não registrada': { origin: {} },
  'muito longa': { origin: { ip: '2001:0db8:85a3:0000:0000:8a2e:0370:7334', userAgent: WHOLE } },
};
/** Every origin, small and full. */
export const Origin: Story = {
  name: 'Origem',
  args: {
    minWidth: 240,
    cells: Object.entries(ORIGINS).map(([label, props]) => ({
      label,
      children: (
        <div className="page-pad">
          <OriginBadge {...props} />
          <OriginBadge {...props} size="full" />
        </div>
      ),
    })),
  },
};

const CONDITION = { field: 'entityType', operator: 'is', values: ['Lead'] } as const;
const plain = memorySource(few, { name: 'matrix-filter-plain', parse: PARSE, capabilities: { filters: {} } });
/** The filter bar by what is asked. */
export const Filters: Story = {
  name: 'Filtros',
  args: {
    minWidth: 560,
    cells: [
      { label: 'vazio', children: <FilterBar source={screens['padrão']} /> },
      { label: 'uma condição', children: <FilterBar source={screens['padrão']} defaultQuery={{ conditions: [CONDITION] }} /> },
      {
        label: 'excluída',
        children: <FilterBar source={screens['padrão']} defaultQuery={{ conditions: [{ ...CONDITION, negated: true }] }} />,
      },
      { label: 'fonte que não filtra', children: <FilterBar source={plain} defaultQuery={{ conditions: [CONDITION] }} /> },
      {
        label: 'endereço com erro',
        children: (
          <FilterBar source={screens['padrão']} dropped={[{ name: 'from', value: 'ontem', reason: 'unreadable-time' }]} />
        ),
      },
    ],
  },
};

const day = makeEntries(200);
const counting = (name: string, failOn?: MakeSourceOptions['failOn']): AuditSource =>
  makeSource(day, { name: `matrix-count-${name}`, parse: PARSE, ...(failOn && { failOn }) });
const COUNTS: Readonly<Record<string, AuditSource>> = {
  padrão: counting('default'),
  carregando: counting('hang', ({ method }) => (method === 'list' ? undefined : 'hang')),
  falhou: counting('fail', ({ method }) => (method === 'list' ? undefined : 'denied')),
  vazio: memorySource([], { name: 'matrix-count-empty' }),
};
/** The overview over time in each state. */
export const OverTime: Story = {
  name: 'Visão geral',
  args: {
    minWidth: 560,
    cells: cellsOf(COUNTS, (source) => <Overview source={source} query={{ conditions: [] }} onQueryChange={kept} defaultOpen />),
  },
};
/** Counts by field in each state. */
export const Facets: Story = {
  name: 'Contagens',
  args: {
    minWidth: 280,
    height: 420,
    cells: cellsOf(COUNTS, (source) => <FacetPanel source={source} query={{ conditions: [] }} onQueryChange={kept} />),
  },
};

/** The theme and the language of a place are its provider's: both themes on one page, whatever the toolbar says. */
export const Themes: Story = {
  name: 'Temas',
  args: {
    minWidth: 480,
    cells: (['light', 'dark'] as const).map((theme) => ({
      label: theme === 'light' ? 'claro' : 'escuro',
      children: (
        <div className="preview" data-trilha-theme={theme} style={{ minBlockSize: 0 }}>
          <AuditProvider theme={theme}>
            <SnapshotDiff before={BEFORE} after={AFTER} />
          </AuditProvider>
        </div>
      ),
    })),
  },
};
