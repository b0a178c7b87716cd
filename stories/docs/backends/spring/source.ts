// source.ts: a fonte no navegador
import { httpSource, type HttpSource } from 'trilha';
import { enversRevisions } from 'trilha/sources/spring-page';

export const createSource = (url = '/api/clientes/auditoria'): HttpSource =>
  httpSource({ url, preset: enversRevisions({ entityType: 'Cliente' }) });
