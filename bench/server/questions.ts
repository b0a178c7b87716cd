/** One thing a screen asks the example server. */
export interface Question {
  /** What it is, in the words of the table. */
  readonly name: string;
  readonly group: 'page' | 'total' | 'facets' | 'histogram' | 'search' | 'deep' | 'export';
  /** Address and parameters; a function gets what was learnt from the data. */
  readonly path: (known: Known) => string;
}

/** Values that occur in the data, learnt before measuring. */
export interface Known {
  readonly entityId: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly ip: string;
  readonly request: string;
  readonly batch: string;
  /** Cursor of a page in the middle of all entries, and of one near the end. */
  readonly middle: string;
  readonly end: string;
}

const entries = '/api/audit/entries?limit=50';
const PERIOD = 'from=2026-02-10T03:00:00Z&to=2026-02-17T03:00:00Z';
const of =
  (parameters: string | ((known: Known) => string)) =>
  (known: Known): string =>
    typeof parameters === 'string' ? parameters : parameters(known);

/** The filters, each as the parameters of a page, a total, facets and a histogram. */
const FILTERS: readonly (readonly [name: string, parameters: (known: Known) => string])[] = [
  ['no filter', of('')],
  ['period of 7 days', of(PERIOD)],
  ['entity type', of('entityType=Lead')],
  ['one entity', of(({ entityId }) => `entityType=Lead&entityId=${entityId}`)],
  ['action', of('action=Atualizado')],
  ['operation', of('operation=message')],
  ['outcome', of('outcome=failure')],
  ['actor kind', of('actorKind=ai')],
  ['actor id', of(({ actorId }) => `actorId=${actorId}`)],
  ['actor name', of(({ actorName }) => `actorName=${encodeURIComponent(actorName)}`)],
  ['actor name contains', of(({ actorName }) => `actorName~=${encodeURIComponent(actorName.slice(1, 5))}`)],
  ['IP', of(({ ip }) => `ip=${ip}`)],
  ['request', of(({ request }) => `request=${request}`)],
  ['batch', of(({ batch }) => `batch=${batch}`)],
  ['no request recorded', of('request=')],
  ['tag', of('tag=lgpd')],
  ['changed field', of('field=temperature')],
  ['old value', of('oldValue=new')],
  ['new value contains', of('newValue~=orçamento')],
  ['two kinds that never meet', of('entityType=Campaign&action=Mensagem%20Enviada')],
  ['excluded action', of('-action=Atualizado')],
  ['three filters and a period', of(`entityType=Lead&actorKind=user&-action=Criado&${PERIOD}`)],
];

const SEARCHES: readonly (readonly [name: string, text: string])[] = [
  ['word in most entries', 'lead'],
  ['word in many', 'anúncio'],
  ['word in few', 'reembolso'],
  ['two words', 'oi vi um'],
  ['word in none', 'xyzzyq'],
  ['three letters in none', 'zqx'],
  ['two letters in none', 'zq'],
];

const search = (text: string): string => `q=${encodeURIComponent(text)}`;
const FACETS = 'fields=entityType,action,operation,outcome,actorKind,actorName,ip,field,tag&limit=50';
const BARS = 'buckets=60&timeZone=America/Sao_Paulo';

/** Everything that is measured. */
export const QUESTIONS: readonly Question[] = [
  ...FILTERS.map(([name, parameters]): Question => ({ name, group: 'page', path: (known) => `${entries}&${parameters(known)}` })),
  { name: 'first page', group: 'deep', path: () => entries },
  { name: 'page in the middle', group: 'deep', path: ({ middle }) => `${entries}&cursor=${middle}` },
  { name: 'last pages', group: 'deep', path: ({ end }) => `${entries}&cursor=${end}` },
  ...FILTERS.slice(0, 17).map(([name, parameters]): Question => ({
    name,
    group: 'total',
    path: (known) => `/api/audit/entries?limit=1&total=estimate&${parameters(known)}`,
  })),
  ...FILTERS.map(([name, parameters]): Question => ({
    name,
    group: 'facets',
    path: (known) => `/api/audit/facets?${FACETS}&${parameters(known)}`,
  })),
  ...FILTERS.map(([name, parameters]): Question => ({
    name,
    group: 'histogram',
    path: (known) => `/api/audit/histogram?${BARS}&${parameters(known)}`,
  })),
  ...SEARCHES.flatMap(([name, text]): Question[] => [
    { name: `page, ${name}`, group: 'search', path: () => `${entries}&total=estimate&${search(text)}` },
    { name: `facets, ${name}`, group: 'search', path: () => `/api/audit/facets?${FACETS}&${search(text)}` },
    { name: `histogram, ${name}`, group: 'search', path: () => `/api/audit/histogram?${BARS}&${search(text)}` },
  ]),
  { name: '5,000 entries', group: 'export', path: () => '/api/audit/export?limit=5000' },
  { name: '5,000 entries of one action', group: 'export', path: () => '/api/audit/export?limit=5000&action=Atualizado' },
];
