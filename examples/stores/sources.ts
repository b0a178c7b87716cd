import { httpSource, type AuditSource } from 'trilha';
import { djangoSimpleHistory } from 'trilha/sources/django-simple-history';
import { paperTrail } from 'trilha/sources/paper-trail';

/** django-simple-history behind Django REST framework: the preset, told where the server gives a record's `prev_record`. */
export const django = (url: string): AuditSource =>
  httpSource({
    name: 'django',
    url: `${url}/historico/`,
    preset: djangoSimpleHistory({
      model: 'Cliente',
      previous: ({ history_id }) => ({ path: `/${String(history_id)}/anterior/`, params: new URLSearchParams() }),
    }),
    capabilities: { maxLimit: 200, totals: 'exact' },
  });

interface Versions {
  readonly rows: readonly unknown[];
  readonly next: number | null;
  readonly total: number;
}

/** PaperTrail behind a page format of the house: rows by the preset, request and page by us. */
export const rails = (url: string): AuditSource =>
  httpSource({
    name: 'rails',
    url: `${url}/versions`,
    preset: {
      ...paperTrail,
      toRequest: (_query, { cursor, limit }) => ({
        params: new URLSearchParams({ page: cursor ?? '1', per_page: String(limit) }),
      }),
      toPage(body) {
        const { rows, next, total } = body as Versions;
        return { records: rows, next: next === null ? null : String(next), total: { value: total, relation: 'exact' } };
      },
    },
    capabilities: { maxLimit: 200, totals: 'exact' },
  });
