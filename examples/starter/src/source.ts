import { memorySource, type AuditSource } from 'trilha';
import { rows } from './rows.ts';

/**
 * Where entries come from. These few rows stand in memory, so that there is something to see. Your backend takes their place in one line:
 *
 *   import { httpSource } from 'trilha';
 *   import { laravelAuditing } from 'trilha/sources/laravel-auditing';
 *   export const source = httpSource({ url: '/api/audits', preset: laravelAuditing, parse: { timeZone: 'America/Sao_Paulo' } });
 */
export const source: AuditSource = memorySource(rows, { parse: { timeZone: 'America/Sao_Paulo' } });
