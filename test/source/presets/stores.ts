import { abp } from 'trilha/sources/abp';
import { audited } from 'trilha/sources/audited';
import { beforeAfter } from 'trilha/sources/before-after';
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
import { versions } from 'trilha/sources/versions';
import { workos } from 'trilha/sources/workos';
import type { SourcePreset } from 'trilha/headless';
import * as databases from '../../fixtures/stores/databases.ts';
import * as events from '../../fixtures/stores/events.ts';
import * as general from '../../fixtures/stores/general.ts';
import * as php from '../../fixtures/stores/php.ts';
import * as python from '../../fixtures/stores/python.ts';
import * as ruby from '../../fixtures/stores/ruby.ts';

/** A store: its preset, and rows as it writes them, newest first. */
export interface Store {
  readonly name: string;
  readonly preset: SourcePreset;
  readonly rows: Readonly<Record<string, unknown>>;
}

/** A table of the house's own making. */
export const houseTable = beforeAfter({
  before: 'antes',
  after: 'novo',
  occurredAt: 'quando',
  action: 'acao',
  entityType: 'entidade.tipo',
  entityId: 'entidade.id',
  actorName: (record) => record.ator,
  ip: 'origem.ip',
  userAgent: 'origem.agente',
});

/** A list of full copies. */
export const copies = versions({
  entityType: 'tabela',
  entityId: 'chave',
  id: 'versao',
  occurredAt: 'em',
  type: 'tipo',
  operations: { c: 'create', u: 'update', d: 'delete' },
  own: ['tabela', 'versao', 'em', 'tipo', 'por'],
  actorName: 'por',
});

/** Every preset of one store, with its rows. */
export const STORES: readonly Store[] = [
  { name: 'laravel-auditing', preset: laravelAuditing, rows: php.laravelAuditing },
  { name: 'spatie-activitylog', preset: spatieActivitylog, rows: php.spatie },
  { name: 'paper-trail', preset: paperTrail, rows: ruby.paperTrail },
  { name: 'audited', preset: audited, rows: ruby.audited },
  { name: 'django-auditlog', preset: djangoAuditlog, rows: python.djangoAuditlog },
  { name: 'django-simple-history', preset: djangoSimpleHistory({ model: 'Cliente' }), rows: python.simpleHistory },
  { name: 'supa-audit', preset: supaAudit(), rows: databases.supaAudit },
  { name: 'logged-actions', preset: loggedActions(), rows: databases.loggedActions },
  { name: 'directus', preset: directus, rows: databases.directus },
  { name: 'payload-versions', preset: payloadVersions({ collection: 'posts' }), rows: databases.payload },
  { name: 'spring-page (Envers)', preset: enversRevisions({ entityType: 'Cliente' }), rows: databases.envers },
  { name: 'javers (changes)', preset: javers, rows: events.javersChanges },
  { name: 'javers (snapshots)', preset: javers, rows: events.javersSnapshots },
  { name: 'abp', preset: abp, rows: events.abp },
  { name: 'retraced', preset: retraced, rows: events.retraced },
  { name: 'workos', preset: workos, rows: events.workos },
  { name: 'github-audit-log', preset: githubAuditLog, rows: events.github },
  { name: 'before-after', preset: houseTable, rows: general.houseTable },
  { name: 'versions', preset: copies, rows: general.copies },
];
