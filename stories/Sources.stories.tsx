import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { AuditScreen, memorySource } from 'trilha';
import type { SourcePreset } from 'trilha';
import { abp } from 'trilha/sources/abp';
import { audited } from 'trilha/sources/audited';
import { directus } from 'trilha/sources/directus';
import { djangoAuditlog } from 'trilha/sources/django-auditlog';
import { djangoSimpleHistory } from 'trilha/sources/django-simple-history';
import { githubAuditLog } from 'trilha/sources/github-audit-log';
import { javers } from 'trilha/sources/javers';
import { laravelAuditing } from 'trilha/sources/laravel-auditing';
import { loggedActions } from 'trilha/sources/logged-actions';
import { paperTrail } from 'trilha/sources/paper-trail';
import { payloadVersions } from 'trilha/sources/payload-versions';
import { retraced } from 'trilha/sources/retraced';
import { spatieActivitylog } from 'trilha/sources/spatie-activitylog';
import { enversRevisions } from 'trilha/sources/spring-page';
import { supaAudit } from 'trilha/sources/supa-audit';
import { workos } from 'trilha/sources/workos';
import { directusRows, enversRows, loggedActionsRows, payloadRows, supaAuditRows } from './stores/databases.ts';
import { abpRows, githubRows, javersRows, retracedRows, workosRows } from './stores/events.ts';
import { laravelAuditingRows, spatieRows } from './stores/php.ts';
import { auditedRows, djangoAuditlogRows, paperTrailRows, simpleHistoryRows } from './stores/ruby-python.ts';

const meta = { title: 'Fontes', component: AuditScreen } satisfies Meta<typeof AuditScreen>;
export default meta;
type Story = StoryObj<typeof meta>;

/** A screen over rows as a store writes them; every row has to be readable. */
function store(preset: SourcePreset, rows: readonly unknown[]): Story {
  return {
    args: { source: memorySource(rows, { name: preset.name, preset, parse: { timeZone: 'America/Sao_Paulo' } }) },
    play: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      await canvas.findByText('Fim dos dados');
      await expect(canvas.queryByText('Linha ilegível')).not.toBeInTheDocument();
    },
  };
}

export const LaravelAuditing: Story = store(laravelAuditing, laravelAuditingRows);
export const SpatieActivitylog: Story = store(spatieActivitylog, spatieRows);
export const PaperTrail: Story = store(paperTrail, paperTrailRows);
export const Audited: Story = store(audited, auditedRows);
export const DjangoAuditlog: Story = store(djangoAuditlog, djangoAuditlogRows);
export const DjangoSimpleHistory: Story = store(djangoSimpleHistory({ model: 'Cliente' }), simpleHistoryRows);
export const SupaAudit: Story = store(supaAudit(), supaAuditRows);
export const LoggedActions: Story = store(loggedActions(), loggedActionsRows);
export const Directus: Story = store(directus, directusRows);
export const PayloadVersions: Story = store(payloadVersions({ collection: 'posts' }), payloadRows);
export const Envers: Story = store(enversRevisions({ entityType: 'Cliente' }), enversRows);
export const Javers: Story = store(javers, javersRows);
export const Abp: Story = store(abp, abpRows);
export const Retraced: Story = store(retraced, retracedRows);
export const WorkOS: Story = store(workos, workosRows);
export const GitHubAuditLog: Story = store(githubAuditLog, githubRows);
