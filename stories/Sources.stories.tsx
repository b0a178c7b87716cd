import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { AuditScreen, httpSource, memorySource } from 'trilha';
import type { SourcePreset } from 'trilha';
import { abp } from 'trilha/sources/abp';
import { audited } from 'trilha/sources/audited';
import { beforeAfter } from 'trilha/sources/before-after';
import { directus } from 'trilha/sources/directus';
import { djangoAuditlog } from 'trilha/sources/django-auditlog';
import { djangoSimpleHistory } from 'trilha/sources/django-simple-history';
import { drfPage } from 'trilha/sources/drf-page';
import { githubAuditLog } from 'trilha/sources/github-audit-log';
import { javers } from 'trilha/sources/javers';
import { laravelAuditing } from 'trilha/sources/laravel-auditing';
import { laravelPage } from 'trilha/sources/laravel-page';
import { loggedActions } from 'trilha/sources/logged-actions';
import { paperTrail } from 'trilha/sources/paper-trail';
import { payloadVersions } from 'trilha/sources/payload-versions';
import { retraced } from 'trilha/sources/retraced';
import { spatieActivitylog } from 'trilha/sources/spatie-activitylog';
import { enversRevisions, springPage } from 'trilha/sources/spring-page';
import { supaAudit } from 'trilha/sources/supa-audit';
import { versions } from 'trilha/sources/versions';
import { workos } from 'trilha/sources/workos';
import * as databases from '../test/fixtures/stores/databases.ts';
import * as events from '../test/fixtures/stores/events.ts';
import * as general from '../test/fixtures/stores/general.ts';
import * as php from '../test/fixtures/stores/php.ts';
import * as python from '../test/fixtures/stores/python.ts';
import * as ruby from '../test/fixtures/stores/ruby.ts';

const meta = { title: 'Fontes/Lojas conhecidas', component: AuditScreen } satisfies Meta<typeof AuditScreen>;
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

/** A screen over the pages that a framework makes of a store's rows, two rows each; only the framework's own envelope differs. */
function pages(
  name: string,
  preset: SourcePreset,
  envelope: (rows: readonly unknown[], page: number, more: boolean) => object,
): Story {
  const rows = Object.values(php.laravelAuditing);
  const answer: typeof fetch = (input) => {
    const params = input instanceof URL ? input.searchParams : new URLSearchParams();
    const page = Number(params.get('page') ?? 1) - (name === 'spring-page' ? 0 : 1);
    const shown = rows.slice(page * 6, page * 6 + 6);
    const body = envelope(shown, page, (page + 1) * 6 < rows.length);
    return Promise.resolve(new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } }));
  };
  return {
    args: {
      source: httpSource({
        url: `https://crm.example/${name}`,
        name,
        preset: { ...preset, toEntries: (...given) => laravelAuditing.toEntries(...given) },
        fetch: answer,
        parse: { timeZone: 'America/Sao_Paulo' },
      }),
    },
    play: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      await canvas.findByText('Fim dos dados');
      await expect(canvas.queryByText('Linha ilegível')).not.toBeInTheDocument();
    },
  };
}

const ELSEWHERE = 'http://backend.internal/api/audits';

export const LaravelPage: Story = {
  ...pages('laravel-page', laravelPage(), (data, page, more) => ({
    current_page: page + 1,
    data,
    last_page: 3,
    next_page_url: more ? `${ELSEWHERE}?page=${page + 2}` : null,
    total: Object.keys(php.laravelAuditing).length,
  })),
  name: 'Laravel paginate',
};
export const DrfPage: Story = {
  ...pages('drf-page', drfPage(), (results, page, more) => ({
    count: Object.keys(php.laravelAuditing).length,
    next: more ? `${ELSEWHERE}/?page=${page + 2}` : null,
    previous: null,
    results,
  })),
  name: 'Django REST Framework',
};
export const SpringPage: Story = {
  ...pages('spring-page', springPage(), (content, page, more) => ({
    content,
    number: page,
    totalElements: Object.keys(php.laravelAuditing).length,
    totalPages: 3,
    last: !more,
  })),
  name: 'Spring Page',
};
export const LaravelAuditing: Story = { ...store(laravelAuditing, php.laravelAuditing), name: 'laravel-auditing' };
export const SpatieActivitylog: Story = { ...store(spatieActivitylog, php.spatie), name: 'laravel-activitylog' };
export const PaperTrail: Story = { ...store(paperTrail, ruby.paperTrail), name: 'PaperTrail' };
export const Audited: Story = { ...store(audited, ruby.audited), name: 'audited' };
export const DjangoAuditlog: Story = { ...store(djangoAuditlog, python.djangoAuditlog), name: 'django-auditlog' };
export const DjangoSimpleHistory: Story = {
  ...store(djangoSimpleHistory({ model: 'Cliente' }), python.simpleHistory),
  name: 'django-simple-history',
};
export const SupaAudit: Story = { ...store(supaAudit(), databases.supaAudit), name: 'supa_audit' };
export const LoggedActions: Story = { ...store(loggedActions(), databases.loggedActions), name: 'logged_actions' };
export const Directus: Story = { ...store(directus, databases.directus), name: 'Directus' };
export const PayloadVersions: Story = { ...store(payloadVersions({ collection: 'posts' }), databases.payload), name: 'Payload' };
export const Envers: Story = { ...store(enversRevisions({ entityType: 'Cliente' }), databases.envers), name: 'Hibernate Envers' };
export const Javers: Story = { ...store(javers, events.javersChanges), name: 'JaVers' };
export const JaversSnapshots: Story = { ...store(javers, events.javersSnapshots), name: 'JaVers, retratos' };
export const Abp: Story = { ...store(abp, events.abp), name: 'ABP' };
export const Retraced: Story = { ...store(retraced, events.retraced), name: 'Retraced' };
export const WorkOS: Story = { ...store(workos, events.workos), name: 'WorkOS' };
export const GitHubAuditLog: Story = { ...store(githubAuditLog, events.github), name: 'GitHub' };

/** A table of the house's own making: names, dotted paths and functions say what stands where. */
export const BeforeAfter: Story = {
  ...store(
    beforeAfter({
      before: 'antes',
      after: 'novo',
      occurredAt: 'quando',
      action: 'acao',
      entityType: 'entidade.tipo',
      entityId: 'entidade.id',
      actorName: 'ator',
      actorKind: (row) => (row.ator === 'API' ? 'api' : 'user'),
      ip: 'origem.ip',
      userAgent: 'origem.agente',
    }),
    general.houseTable,
  ),
  name: 'Antes e depois (beforeAfter)',
};
/** A list of full copies: each is compared with the one before it. */
export const Versions: Story = {
  ...store(
    versions({
      entityType: 'tabela',
      entityId: 'chave',
      id: 'versao',
      occurredAt: 'em',
      type: 'tipo',
      operations: { c: 'create', u: 'update', d: 'delete' },
      own: ['tabela', 'versao', 'em', 'tipo', 'por'],
      actorName: 'por',
    }),
    general.copies,
  ),
  name: 'Versões (versions)',
};
