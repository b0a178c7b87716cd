import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import type { AuditQuery, AuditSource } from 'trilha';
import { FacetPanel, memorySource } from 'trilha';
import { makeEntries, makeSource } from 'trilha/testing';
import { forcedColors, inLanguages } from './support/variants.tsx';

const PARSE = { timeZone: 'America/Sao_Paulo' };
const entries = makeEntries(900);
const source = memorySource(entries, { name: 'facets', parse: PARSE });

/** The query is kept here, as a screen keeps it. */
function Kept({ source: asked, first }: { readonly source: AuditSource; readonly first?: AuditQuery }) {
  const [query, setQuery] = useState<AuditQuery>(first ?? { conditions: [] });
  return (
    <div style={{ inlineSize: 280 }}>
      <FacetPanel source={asked} query={query} onQueryChange={setQuery} />
    </div>
  );
}

const meta = { title: 'Encontrar/Contagens', component: Kept, args: { source } } satisfies Meta<typeof Kept>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Counts by field, each without its own filter. */
export const Default: Story = { name: 'Padrão' };

const many = memorySource(
  makeEntries(600, (index) => ({
    origin: { ip: `177.10.${index % 120}.${index % 7}` },
    actor: { kind: 'user', id: String(index % 40), name: `Pessoa ${index % 40}` },
  })),
  { name: 'facets-many', parse: PARSE },
);

/** Many values: the first few, the rest on demand. */
export const ManyValues: Story = { name: 'Muitos valores', args: { source: many } };

/** Searching within a field. */
export const Searching: Story = {
  name: 'Buscando',
  args: { source: many },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Buscar em Ator' }), 'pessoa 1');
    const list = canvas.getByRole('list', { name: 'Ator' });
    await expect(within(list).getAllByRole('listitem')).toHaveLength(11);
  },
};

/** One value included, another excluded; the field itself is still counted whole. */
export const Excluded: Story = {
  name: 'Excluídos',
  args: {
    first: {
      conditions: [
        { field: 'entityType', operator: 'is', values: ['Lead'] },
        { field: 'actorKind', operator: 'is', values: ['ai'], negated: true },
      ],
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole('button', { name: /^Lead \d/ })).toHaveAttribute('aria-pressed', 'true');
    await expect(canvas.getByRole('button', { name: 'Excluir Tipo de ator: IA' })).toHaveAttribute('aria-pressed', 'true');
  },
};

/** The source counted only its newest entries, and says of how many. */
export const Approximate: Story = {
  name: 'Aproximado',
  args: {
    source: {
      ...memorySource(entries, { name: 'facets-approximate', parse: PARSE }),
      facets: async (query, fields, options) =>
        (await source.facets(query, fields, options)).map((facet) =>
          facet.field === 'ip' || facet.field === 'field' ? { ...facet, approximate: true, counted: 10_000, other: 412 } : facet,
        ),
    },
  },
};

/** A source that cannot exclude: it is not offered. */
export const NoNegation: Story = {
  name: 'Fonte sem exclusão',
  args: { source: memorySource(entries, { name: 'facets-plain', parse: PARSE, capabilities: { filters: { action: ['is'] } } }) },
};

/** Nothing to count. */
export const Empty: Story = { name: 'Vazio', args: { source: memorySource([], { name: 'facets-empty' }) } };

/** Being counted. */
export const Loading: Story = {
  name: 'Carregando',
  args: {
    source: makeSource(entries, { name: 'facets-hang', failOn: ({ method }) => (method === 'facets' ? 'hang' : undefined) }),
  },
};

/** Could not be counted. */
export const Failed: Story = {
  name: 'Falhou',
  args: {
    source: makeSource(entries, { name: 'facets-fail', failOn: ({ method }) => (method === 'facets' ? 'denied' : undefined) }),
  },
};

/** Dark. */
export const Dark: Story = { name: 'Escuro', parameters: { theme: 'dark' } };
/** With the colours of the reader's system. */
export const ForcedColors: Story = { ...forcedColors, name: 'Cores forçadas' };
/** In every language. */
export const Languages: Story = { ...inLanguages({ minWidth: 280 }), name: 'Línguas' };
