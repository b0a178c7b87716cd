import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { AuditScreen, EntityTimeline, memorySource, SnapshotDiff } from 'trilha';
import { makeEntries } from 'trilha/testing';

const source = memorySource(makeEntries(40), { name: 'rtl', parse: { timeZone: 'America/Sao_Paulo' } });

/** A page written from right to left. The words are Portuguese here: what is shown is that the layout follows the page. */
const meta = {
  title: 'Fundamentos/Da direita para a esquerda',
  decorators: [
    (Story) => (
      <div dir="rtl" style={{ blockSize: '100vh' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

const noSideways = async (canvasElement: HTMLElement): Promise<void> => {
  const { scrollWidth, clientWidth } = canvasElement.ownerDocument.documentElement;
  await expect(scrollWidth).toBe(clientWidth);
};

/** The screen with an entry open: the first column and the reading begin at the right. */
export const Screen: Story = {
  name: 'Tela',
  render: () => <AuditScreen source={source} defaultSelectedId="entry-3" live="none" />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const first = await canvas.findByRole('columnheader', { name: /^Quando/ }, { timeout: 10_000 });
    const last = canvas.getByRole('columnheader', { name: /^Mudança/ });
    await expect(first.getBoundingClientRect().left).toBeGreaterThan(last.getBoundingClientRect().right - 1);
    await canvas.findAllByRole('row', { selected: false }, { timeout: 10_000 });
    const side = canvasElement.querySelector('.trilha-side[data-arrow]');
    await expect(side === null ? '' : getComputedStyle(side, '::before').content).toContain('←');
    const details = await canvas.findByRole('complementary');
    await expect(details.getBoundingClientRect().right).toBeLessThan(last.getBoundingClientRect().left + 1);
    await noSideways(canvasElement);
  },
};

/** The screen as cards. */
export const ScreenNarrow: Story = {
  ...Screen,
  name: 'Tela estreita',
  parameters: { width: 'narrow' },
  render: () => <AuditScreen source={source} live="none" />,
  play: async ({ canvasElement }) => {
    await within(canvasElement).findAllByRole('row', undefined, { timeout: 10_000 });
    await noSideways(canvasElement);
  },
};

/** One entity's history. */
export const Timeline: Story = {
  name: 'Linha do tempo',
  render: () => <EntityTimeline source={source} entity={{ type: 'Lead', id: '9' }} />,
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('Início do histórico', undefined, { timeout: 10_000 });
    await noSideways(canvasElement);
  },
};

/** A difference side by side: before is at the right of after; values keep their own direction. A menu opens inside of the page. */
export const Diff: Story = {
  name: 'Mudança',
  render: () => (
    <SnapshotDiff
      before={{ status: 'active', nome: 'Pedro', valor: 1 }}
      after={{ status: 'closed', nome: 'بيدرو', valor: 2 }}
      defaultView="split"
    />
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const before = await canvas.findByRole('columnheader', { name: 'Antes' }, { timeout: 10_000 });
    const after = canvas.getByRole('columnheader', { name: 'Depois' });
    await expect(before.getBoundingClientRect().left).toBeGreaterThan(after.getBoundingClientRect().left);
    await userEvent.click(canvas.getByRole('button', { name: 'Copiar' }));
    const item = await canvas.findByRole('button', { name: 'Copiar como JSON Patch' });
    await expect(item.getBoundingClientRect().left).toBeGreaterThanOrEqual(0);
    await noSideways(canvasElement);
  },
};
