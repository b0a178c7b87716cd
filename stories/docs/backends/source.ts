// source.ts: a fonte no navegador, igual para as três molduras
import { httpSource, type HttpSource } from 'trilha';

export const createSource = (url: string, fetch?: typeof globalThis.fetch): HttpSource =>
  httpSource({
    url,
    credentials: 'include',
    capabilities: {
      filters: { entityType: ['is'], entityId: ['is'], action: ['is'], occurredAt: ['in'] },
      orders: ['newest', 'oldest'],
      maxLimit: 200,
    },
    has: [],
    ...(fetch && { fetch }),
  });
