// source.ts: django-simple-history no navegador; o anterior de cada versão é pedido quando está além da página
import { httpSource, type HttpSource } from 'trilha';
import { djangoSimpleHistory } from 'trilha/sources/django-simple-history';

export const createSource = (url = '/api/clientes/historico/'): HttpSource =>
  httpSource({
    url,
    preset: djangoSimpleHistory({
      model: 'Cliente',
      previous: ({ history_id }) => ({ path: `/${String(history_id)}/anterior/`, params: new URLSearchParams() }),
    }),
    capabilities: { filters: { entityId: ['is'] }, maxLimit: 200, totals: 'exact' },
  });
