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
import * as databases from '../test/fixtures/stores/databases.ts';
import * as events from '../test/fixtures/stores/events.ts';
import * as php from '../test/fixtures/stores/php.ts';
import * as python from '../test/fixtures/stores/python.ts';
import * as ruby from '../test/fixtures/stores/ruby.ts';

const meta = { title: 'Fontes', component: AuditScreen } satisfies Meta<typeof AuditScreen>;
export default meta;
type Story = StoryObj<typeof meta>;

/** A screen over rows as a store writes them; every row has to be readable. */
function store(preset: SourcePreset, rows: Readonly<Record<string, unknown>>): Story {
  return {
    args: { source: memorySource(Object.values(rows), { name: preset.name, preset, parse: { timeZone: 'America/Sao_Paulo' } }) },
    play: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      await canvas.findByText('Fim dos dados');
      await expect(canvas.queryByText('Linha ilegível')).not.toBeInTheDocument();
    },
  };
}

export const LaravelAuditing: Story = store(laravelAuditing, php.laravelAuditing);
export const SpatieActivitylog: Story = store(spatieActivitylog, php.spatie);
export const PaperTrail: Story = store(paperTrail, ruby.paperTrail);
export const Audited: Story = store(audited, ruby.audited);
export const DjangoAuditlog: Story = store(djangoAuditlog, python.djangoAuditlog);
export const DjangoSimpleHistory: Story = store(djangoSimpleHistory({ model: 'Cliente' }), python.simpleHistory);
export const SupaAudit: Story = store(supaAudit(), databases.supaAudit);
export const LoggedActions: Story = store(loggedActions(), databases.loggedActions);
export const Directus: Story = store(directus, databases.directus);
export const PayloadVersions: Story = store(payloadVersions({ collection: 'posts' }), databases.payload);
export const Envers: Story = store(enversRevisions({ entityType: 'Cliente' }), databases.envers);
export const Javers: Story = store(javers, events.javersChanges);
export const JaversSnapshots: Story = store(javers, events.javersSnapshots);
export const Abp: Story = store(abp, events.abp);
export const Retraced: Story = store(retraced, events.retraced);
export const WorkOS: Story = store(workos, events.workos);
export const GitHubAuditLog: Story = store(githubAuditLog, events.github);
