import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { AuditScreen, memorySource } from 'trilha';
import { makeEntries, makeEntry, makeSource } from 'trilha/testing';
import { contact } from '../test/support/timelines.ts';

const PARSE = { timeZone: 'America/Sao_Paulo' };
const source = memorySource(makeEntries(60), { name: 'flows', parse: PARSE });
const lead = memorySource(contact, { name: 'flows-lead', parse: PARSE });

const meta = { title: 'Tela/Caminhos', component: AuditScreen, args: { source } } satisfies Meta<typeof AuditScreen>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Walks have several answers to wait for. */
const PATIENT = { timeout: 10_000 };
const screenOf = (element: HTMLElement): ReturnType<typeof within> => within(element);
const rowsOf = (canvas: ReturnType<typeof within>): Promise<HTMLElement[]> =>
  canvas.findAllByRole('row', { selected: false }, PATIENT);

/** From a question to the rows that answer it: as text, then one more condition from a chip's editor. */
export const Find: Story = {
  name: 'Encontrar',
  play: async ({ canvasElement, step }) => {
    const canvas = screenOf(canvasElement);
    await rowsOf(canvas);
    await step('Perguntar como texto', async () => {
      await userEvent.type(canvas.getByRole('combobox', { name: 'Buscar' }), 'entidade:Lead{Enter}');
      await expect(await canvas.findByRole('button', { name: 'Entidade é Lead: alterar' }, PATIENT)).toBeVisible();
    });
    await step('Só restam leads', async () => {
      const rows = await rowsOf(canvas);
      await expect(rows.every((row) => row.textContent.includes('Lead #'))).toBe(true);
    });
    await step('Limpar', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Limpar filtros' }));
      await expect(canvas.queryByRole('button', { name: 'Limpar filtros' })).not.toBeInTheDocument();
    });
  },
};

/** Open a row by keyboard, look at its tabs, and come back to the same row. */
export const Open: Story = {
  name: 'Abrir',
  play: async ({ canvasElement, step }) => {
    const canvas = screenOf(canvasElement);
    const [first] = await rowsOf(canvas);
    await step('Abrir com Enter', async () => {
      first?.focus();
      await userEvent.keyboard('{ArrowDown}{Enter}');
      await expect((await canvas.findAllByRole('tab', undefined, PATIENT)).length).toBeGreaterThan(3);
    });
    await step('Ver o registro bruto', async () => {
      await userEvent.click(canvas.getByRole('tab', { name: 'Bruto' }));
      await expect(canvas.getByRole('tab', { name: 'Bruto' })).toHaveAttribute('aria-selected', 'true');
    });
    await step('Fechar com Esc, de volta à linha', async () => {
      await userEvent.keyboard('{Escape}');
      await expect(canvas.queryByRole('tab')).not.toBeInTheDocument();
      await expect(canvasElement.ownerDocument.activeElement).toHaveAttribute('role', 'row');
    });
  },
};

const openTab = async (canvas: ReturnType<typeof within>, name: string): Promise<void> => {
  await userEvent.click(await canvas.findByRole('tab', { name }, PATIENT));
};

/** Two moments of one thing, side by side. */
export const Compare: Story = {
  name: 'Comparar',
  args: { source: lead, defaultSelectedId: 't52-Lead' },
  play: async ({ canvasElement }) => {
    const canvas = screenOf(canvasElement);
    await openTab(canvas, 'Estado');
    await userEvent.click(await canvas.findByRole('button', { name: 'Comparar com…' }, PATIENT));
    await expect(await canvas.findByText(/^De .* até /, undefined, PATIENT)).toBeVisible();
  },
};

/** Who touched one field, and when. */
export const FollowField: Story = {
  name: 'Seguir um campo',
  args: { source: lead, defaultSelectedId: 't52-Lead' },
  play: async ({ canvasElement }) => {
    const canvas = screenOf(canvasElement);
    await openTab(canvas, 'Estado');
    await userEvent.click(await canvas.findByRole('button', { name: 'Histórico de temperature' }, PATIENT));
    await expect(await canvas.findByRole('list', { name: 'Quem mexeu neste campo' }, PATIENT)).toBeVisible();
  },
};

/** The thing as it was, one entry earlier. */
export const TravelInTime: Story = {
  name: 'Viajar no tempo',
  args: { source: lead, defaultSelectedId: 't52-Lead' },
  play: async ({ canvasElement }) => {
    const canvas = screenOf(canvasElement);
    await openTab(canvas, 'Estado');
    const slider = await canvas.findByRole('slider', { name: 'Momento' }, PATIENT);
    const now = slider.getAttribute('aria-valuetext');
    await userEvent.click(within(canvas.getByRole('tabpanel')).getByRole('button', { name: 'Registro anterior' }));
    await expect(slider.getAttribute('aria-valuetext')).not.toBe(now);
  },
};

const following = makeSource(makeEntries(60), { name: 'flows-live', parse: PARSE });
let made = 0;
/** What comes in waits above the list until it is asked for; nothing moves under the reader. */
export const LiveShelf: Story = {
  name: 'Receber ao vivo',
  args: { source: following },
  play: async ({ canvasElement, step }) => {
    const canvas = screenOf(canvasElement);
    await rowsOf(canvas);
    const bar = within(await canvas.findByRole('group', { name: 'Registros ao vivo' }, PATIENT));
    await bar.findByText('Ao vivo', undefined, PATIENT);
    await step('Chega um registro', async () => {
      made += 1;
      following.add([
        { ...makeEntry({ occurredAt: new Date(Date.UTC(2026, 1, 20, 1, made)).toISOString() }), id: `flow-${made}` },
      ]);
      await expect(await bar.findByText('1 novo registro', undefined, PATIENT)).toBeVisible();
    });
    await step('Mostrar', async () => {
      await userEvent.click(bar.getByRole('button', { name: '1 novo registro' }));
      await expect(await bar.findByText('Nenhum registro novo', undefined, PATIENT)).toBeVisible();
    });
  },
};

/** From the list to a file, with its fingerprint. */
export const Export: Story = {
  name: 'Exportar',
  play: async ({ canvasElement, step }) => {
    const canvas = screenOf(canvasElement);
    // A browser's own dialog would wait for a person.
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    await rowsOf(canvas);
    await userEvent.click(canvas.getByRole('button', { name: 'Exportar' }));
    const dialog = within(await canvas.findByRole('dialog', { name: 'Exportar registros' }, PATIENT));
    await step('Exportar o que se vê', async () => {
      await userEvent.click(dialog.getByRole('button', { name: 'Exportar' }));
      await expect(await canvas.findByText('Exportação concluída: 60 registros', undefined, PATIENT)).toBeVisible();
    });
  },
};
