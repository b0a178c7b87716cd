// source.ts: django-auditlog no navegador
import { httpSource, type HttpSource } from 'trilha';
import { djangoAuditlog } from 'trilha/sources/django-auditlog';
import { drfPage } from 'trilha/sources/drf-page';

const { toRequest, toPage } = drfPage({ style: 'cursor' });

export const createSource = (url = '/api/logs/'): HttpSource =>
  httpSource({
    url,
    preset: { ...djangoAuditlog, ...(toRequest && { toRequest }), ...(toPage && { toPage }) },
    capabilities: { filters: { entityId: ['is'] }, maxLimit: 200 },
  });
