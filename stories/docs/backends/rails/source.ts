// source.ts: a fonte no navegador; as linhas são do preset, a página é da casa
import { httpSource, type HttpSource } from 'trilha';
import { paperTrail } from 'trilha/sources/paper-trail';

interface Page {
  readonly rows: readonly unknown[];
  readonly next: string | null;
}

export const createSource = (url = '/versions'): HttpSource =>
  httpSource({
    url,
    preset: {
      ...paperTrail,
      toRequest(_query, { cursor, limit, params }) {
        params.set('per_page', String(limit));
        if (cursor !== null) params.set('cursor', cursor);
        return { params };
      },
      toPage(body) {
        const { rows, next } = body as Page;
        return { records: rows, next };
      },
    },
    capabilities: { filters: { entityType: ['is'], entityId: ['is'] }, maxLimit: 200 },
  });
