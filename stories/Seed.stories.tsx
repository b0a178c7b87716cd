import type { Meta, StoryObj } from '@storybook/react-vite';
import { AuditScreen, memorySource } from 'trilha';
import { seedEntries, seedTimeZone } from '../test/support/seed.ts';

/** The 30 captured rows of the screen that Trilha starts from. */
const source = memorySource(seedEntries, { name: 'seed', parse: { timeZone: seedTimeZone } });

const meta = { title: 'Tela/Tela original', component: AuditScreen, args: { source } } satisfies Meta<typeof AuditScreen>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Changes as fields. */
export const Fields: Story = { name: 'Com os campos do host' };

/** The original texts: `novo` and `antes`, as the store wrote them. */
export const Classic: Story = { name: 'Clássica', args: { defaultChangeStyle: 'classic' } };

/** A status whose `antes` was not recorded, inferred from an earlier entry. */
export const Open: Story = { name: 'Inspetor aberto', args: { defaultSelectedId: 'seed-30' } };
