// source.ts: a fonte no navegador
import { httpSource, type HttpSource } from 'trilha';
import { laravelAuditing } from 'trilha/sources/laravel-auditing';

export const createSource = (url = '/api/audits'): HttpSource =>
  httpSource({
    url,
    preset: laravelAuditing,
    credentials: 'include',
    parse: { timeZone: 'America/Sao_Paulo' },
    aliases: { 'App\\Models\\Cliente': 'Cliente' },
    capabilities: { filters: { entityType: ['is'], entityId: ['is'] }, maxLimit: 200 },
  });
