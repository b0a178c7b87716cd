import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fireEvent, userEvent, within } from 'storybook/test';
import type { AuditQuery, AuditSource } from 'trilha';
import { memorySource, Overview } from 'trilha';
import { useAuditEntries } from 'trilha/headless';
import { makeEntries, makeEntry, makeSource } from 'trilha/testing';
import { forcedColors, inLanguages } from './support/variants.tsx';

const PARSE = { timeZone: 'America/Sao_Paulo' };
const entries = makeEntries(900);
const source = memorySource(entries, { name: 'overview', parse: PARSE });

/** Narrowing works as in a screen: the query is kept here. */
function Kept({
  source: asked,
  first,
  open,
}: {
  readonly source: AuditSource;
  readonly first?: AuditQuery;
  readonly open?: boolean;
}) {
  const [query, setQuery] = useState<AuditQuery>(first ?? { conditions: [] });
  const loaded = useAuditEntries(query, { source: asked });
  return (
    <div style={{ padding: 16 }}>
      <Overview source={asked} query={query} onQueryChange={setQuery} entries={loaded} defaultOpen={open ?? true} />
    </div>
  );
}

const meta = { title: 'Encontrar/Visão geral', component: Kept, args: { source } } satisfies Meta<typeof Kept>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Entries over time, by operation. */
export const Default: Story = { name: 'Padrão' };

/** One operation only. */
export const OneOperation: Story = {
  name: 'Uma operação',
  args: { first: { conditions: [{ field: 'operation', operator: 'is', values: ['message'] }] } },
};

/** A stretch chosen by the keyboard, not yet taken. */
export const Chosen: Story = {
  name: 'Intervalo escolhido',
  play: async ({ canvasElement }) => {
    const chart = await within(canvasElement).findByRole('listbox', { name: 'Registros ao longo do tempo' });
    chart.focus();
    await userEvent.keyboard('{ArrowLeft}{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}');
    await expect(within(canvasElement).getByRole('button', { name: 'Filtrar por este período' })).toBeVisible();
    await expect(within(canvasElement).getAllByRole('option', { selected: true })).toHaveLength(3);
  },
};

/** The same counts as a table. */
export const AsTable: Story = {
  name: 'Como tabela',
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Ver como tabela' }));
    await expect(within(canvasElement).getByRole('table')).toBeVisible();
  },
};

/** A period is asked for, and can be let go. */
export const InAPeriod: Story = {
  name: 'Num período',
  args: {
    first: {
      conditions: [{ field: 'occurredAt', operator: 'in', values: ['2026-02-19T03:00:00.000Z', '2026-02-20T03:00:00.000Z'] }],
    },
  },
};

/** Nothing matches. */
export const Empty: Story = {
  name: 'Vazio',
  args: { first: { conditions: [{ field: 'text', operator: 'contains', values: ['não existe'] }] } },
};

/** Being counted. */
export const Loading: Story = {
  name: 'Carregando',
  args: {
    source: makeSource(entries, {
      name: 'overview-hangs',
      failOn: ({ method }) => (method === 'histogram' ? 'hang' : undefined),
    }),
  },
};

/** Could not be counted; can be tried again. */
export const Failed: Story = {
  name: 'Falhou',
  args: {
    source: makeSource(entries, {
      name: 'overview-fails',
      failOn: ({ method }) => (method === 'histogram' ? 'denied' : undefined),
    }),
  },
};

// oxlint-disable-next-line typescript/unbound-method -- left out, never called
const { histogram: _, ...plain } = memorySource(entries, { name: 'overview-plain', parse: PARSE });

/** A source that cannot count: the loaded rows are counted, and that is said. */
export const LoadedOnly: Story = { name: 'Só nas linhas carregadas', args: { source: plain } };

/** The source stopped counting: those bars say "at least". */
export const Partial: Story = {
  name: 'Parcial',
  args: {
    source: {
      ...memorySource(entries, { name: 'overview-partial', parse: PARSE }),
      histogram: async (query, options) =>
        (await source.histogram(query, options)).map((bucket, index) =>
          index < 12 ? { ...bucket, counts: index < 10 ? {} : bucket.counts, atLeast: true } : bucket,
        ),
    },
  },
};

/** Collapsed: nothing is asked. */
export const Collapsed: Story = { name: 'Recolhida', args: { open: false } };

/** 360 px. */
export const Narrow: Story = { name: 'Estreito', parameters: { width: 'narrow' } };

/** Every operation there is. */
export const AllOperations: Story = {
  name: 'Todas as operações',
  args: {
    source: memorySource(
      [
        'create',
        'update',
        'delete',
        'restore',
        'read',
        'link',
        'unlink',
        'auth',
        'message',
        'status',
        'other',
        'unknown',
      ].flatMap((operation, kind) =>
        Array.from({ length: 12 }, (__, hour) =>
          makeEntry({
            id: `${operation}-${hour}`,
            operation,
            occurredAt: new Date(Date.UTC(2026, 1, 19, 3 + ((hour * (kind + 1)) % 24), kind)).toISOString(),
          }),
        ),
      ),
      { name: 'overview-all', parse: PARSE },
    ),
  },
};

/** Dragging over bars narrows the question to them. */
export const Dragged: Story = {
  name: 'Arrastada',
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const chart = await canvas.findByRole('listbox');
    const { left, top, width } = chart.getBoundingClientRect();
    const at = (part: number) => ({ clientX: left + width * part, clientY: top + 20, pointerId: 1, button: 0 });
    chart.setPointerCapture = () => undefined;
    await fireEvent.pointerDown(chart, at(0.5));
    await fireEvent.pointerMove(chart, at(0.7));
    await fireEvent.pointerUp(chart, at(0.7));
    await expect(await canvas.findByRole('button', { name: 'Todo o período' })).toBeVisible();
  },
};

/** Dark. */
export const Dark: Story = { name: 'Escuro', parameters: { theme: 'dark' } };
/** With the colours of the reader's system. */
export const ForcedColors: Story = { ...forcedColors, name: 'Cores forçadas' };
/** In every language. */
export const Languages: Story = { ...inLanguages(), name: 'Línguas' };
