import {
  FIELD_OPERATORS,
  matches,
  memorySource,
  parseEntry,
  type AuditEntry,
  type AuditPage,
  type AuditQuery,
  type AuditSource,
  type Facet,
  type ListOptions,
  type LiveEvent,
  type QueryCondition,
} from 'trilha/headless';
import { makeEntries, makeSource } from 'trilha/testing';

/** Sixty believable rows with ties, accents and every declared field. */
export const rows = makeEntries(60, (index) => ({
  ...(index % 5 === 1 ? { occurredAt: makeEntries(60)[index - 1]?.occurredAt ?? '' } : {}),
  batch: undefined,
  correlation: { request: `req-${Math.floor(index / 3)}`, batch: `batch-${Math.floor(index / 10)}` },
  tags: index % 4 === 0 ? ['webchat', 'promoção'] : [],
}));

const good = (): ReturnType<typeof memorySource> => memorySource(rows, { name: 'broken' });

const without = (value: object, name: string): object =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));

/** A good source with another `list`. */
const listing = (list: (query: AuditQuery, options: ListOptions, good: AuditSource) => Promise<unknown>): AuditSource => {
  const source = good();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- not keeping to the contract is the point
  return { ...source, list: (query, options) => list(query, options, source) as Promise<AuditPage> };
};

/** A good source whose pages are changed on their way out. */
const paged = (change: (page: AuditPage, options: ListOptions, query: AuditQuery) => unknown): AuditSource =>
  listing(async (query, options, source) => change(await source.list(query, options), options, query));

/** A good source with each row changed. */
const rowed = (change: (row: Readonly<Record<string, unknown>>, index: number) => unknown): AuditSource =>
  memorySource(
    rows.map((row, index) => change(row, index)),
    { name: 'broken' },
  );

/** A good source that is asked something else. */
const asked = (change: (query: AuditQuery) => AuditQuery): AuditSource =>
  listing((query, options, source) => source.list(change(query), options));
const conditions = (change: (condition: QueryCondition) => QueryCondition | null): AuditSource =>
  asked((query) => ({ ...query, conditions: query.conditions.map(change).filter((condition) => condition !== null) }));

/** A source with offsets for cursors over a filter of its own. */
const filtering = (test: (entry: AuditEntry, query: AuditQuery) => boolean): AuditSource => {
  const entries = rows.map((row) => parseEntry(row)).filter((row) => row.kind === 'entry');
  return listing(async (query, { cursor, limit }, source) => {
    const all = await source.list(
      { ...query, conditions: [] },
      { cursor: null, limit: 10_000, signal: new AbortController().signal },
    );
    const found = all.rows.filter((row) => {
      const entry = entries.find(({ id }) => id === parseEntry(row).id);
      return entry !== undefined && test(entry, query);
    });
    if (cursor !== null && !/^\d+$/.test(cursor)) throw Object.assign(new Error('bad cursor'), { status: 400 });
    const start = Number(cursor ?? 0);
    return {
      rows: found.slice(start, start + limit),
      next: start + limit < found.length ? String(start + limit) : null,
      total: { value: found.length, relation: 'exact' },
    };
  });
};

const faceted = (change: (facet: Facet) => Facet): AuditSource => {
  const source = good();
  return { ...source, facets: async (...given) => (await source.facets(...given)).map(change) };
};

/** A good source that declares less than everything, and does something else with the rest. */
const undeclared = (
  change: (condition: QueryCondition) => QueryCondition | null,
  capabilities: AuditSource['capabilities'] & object,
): AuditSource => ({ ...conditions(change), capabilities });

/** A good source whose exports are changed on their way out. */
const exporting = (change: (batch: readonly unknown[]) => readonly unknown[]): AuditSource => ({
  ...good(),
  async *export(query, options) {
    const iterator = good().export(query, options)[Symbol.asyncIterator]();
    for (;;) {
      const step = await iterator.next();
      if (step.done === true) return step.value;
      yield change(step.value);
    }
  },
});

/** A good source that keeps some events of its feed to itself. */
const feeding = (keep: (event: LiveEvent) => boolean): AuditSource => ({
  ...good(),
  subscribe: (query, after, listen) => good().subscribe(query, after, (event) => void (keep(event) && listen(event))),
});

/** A broken source, the check that has to fail on it, and how it is broken. */
export interface Broken {
  readonly name: string;
  readonly check: string;
  readonly make: () => AuditSource;
}

const field =
  (name: QueryCondition['field']) =>
  (condition: QueryCondition): boolean =>
    condition.field === name;

/** Each as hosts really write them. */
export const BROKEN: readonly Broken[] = [
  { name: 'calls its rows data', check: 'shape/page', make: () => paged(({ rows: data, ...page }) => ({ ...page, data })) },
  {
    name: 'leaves next undefined at the end',
    check: 'paging/end',
    make: () => paged(({ next, ...page }) => (next === null ? page : { ...page, next })),
  },
  {
    name: 'ignores limit',
    check: 'shape/limit',
    make: () => listing((query, options, source) => source.list(query, { ...options, limit: 30 })),
  },
  {
    name: 'has a row that is no entry',
    check: 'shape/entries',
    make: () => rowed((row, index) => (index === 7 ? { id: 'x', message: 'oops' } : row)),
  },
  { name: 'has no ids', check: 'shape/ids', make: () => rowed((row) => without(row, 'id')) },
  {
    name: 'gives Date objects',
    check: 'shape/plain',
    make: () => paged((page) => ({ ...page, rows: page.rows.map((row) => Object.assign({}, row, { when: new Date(0) })) })),
  },
  {
    name: 'gives 64-bit integers as numbers',
    check: 'shape/plain',
    make: () => rowed((row) => ({ ...row, code: Number('9007199254740993') })),
  },
  {
    name: 'gives naive times without declaring a zone',
    check: 'shape/zones',
    make: () => rowed((row) => ({ ...row, occurredAt: String(row['occurredAt']).slice(0, 19).replace('T', ' ') })),
  },
  {
    name: 'gives times for people',
    check: 'shape/times',
    make: () => rowed((row, index) => (index === 3 ? { ...row, occurredAt: 'há 3 horas' } : row)),
  },
  {
    name: 'gives one id to two entries',
    check: 'paging/unique',
    make: () => rowed((row, index) => (index === 40 ? { ...row, id: 'entry-1' } : row)),
  },
  { name: 'drifts: each page repeats a row', check: 'paging/unique', make: () => makeSource(rows, { faults: ['duplicates'] }) },
  {
    name: 'loses a row at each page edge',
    check: 'paging/by-2',
    make: () => paged((page, { cursor }) => (cursor === null ? page : { ...page, rows: page.rows.slice(1) })),
  },
  {
    name: 'loses rows when asked for one at a time',
    check: 'paging/by-1',
    make: () => paged((page, { limit }) => (limit === 1 ? { ...page, next: null } : page)),
  },
  {
    name: 'loses a row between pages of 50',
    check: 'paging/by-50',
    make: () =>
      paged((page, { limit, cursor }) => (limit === 50 && cursor !== null ? { ...page, rows: page.rows.slice(1) } : page)),
  },
  {
    name: 'names a next page of nothing',
    check: 'paging/empty',
    make: () => paged((page) => (page.rows.length === 0 ? { ...page, next: 'more' } : page)),
  },
  { name: 'goes round in circles', check: 'paging/by-2', make: () => makeSource(rows, { faults: ['repeated-cursor'] }) },
  {
    name: 'ends with an empty page',
    check: 'paging/end',
    make: () =>
      listing(async (query, options, source) =>
        options.cursor === 'end'
          ? { rows: [], next: 'end2' }
          : options.cursor === 'end2'
            ? { rows: [], next: null }
            : source.list(query, options).then((page) => ({ ...page, next: page.next ?? 'end' })),
      ),
  },
  {
    name: 'moves its cursors',
    check: 'paging/again',
    make: () => {
      let calls = 0;
      return paged((page, { cursor }) => (cursor === null ? page : { ...page, rows: page.rows.slice((calls += 1) % 2) }));
    },
  },
  {
    name: 'counts wrongly',
    check: 'paging/total',
    make: () => paged((page) => ({ ...page, total: { value: 1000, relation: 'exact' } })),
  },
  { name: 'declares totals and gives none', check: 'paging/total', make: () => paged((page) => without(page, 'total')) },
  {
    name: 'starts over at a cursor it does not know',
    check: 'paging/cursor-nonsense',
    make: () =>
      listing((query, options, source) =>
        source.list(query, options).catch(() => source.list(query, { ...options, cursor: null })),
      ),
  },
  { name: 'takes a cursor of another question', check: 'paging/cursor-bound', make: () => filtering(matches) },
  {
    name: 'is ordered upside down',
    check: 'order/newest',
    make: () => asked(({ order, ...query }) => ({ ...query, order: order === 'oldest' ? 'newest' : 'oldest' })),
  },
  { name: 'ignores the order', check: 'order/oldest', make: () => asked(({ conditions: all }) => ({ conditions: all })) },
  {
    name: 'ignores a filter',
    check: 'filters/entityType',
    make: () => conditions((condition) => (field('entityType')(condition) ? null : condition)),
  },
  ...(['operation', 'actorKind', 'actorId', 'field', 'newValue', 'ip', 'request', 'batch'] as const).map((name): Broken => ({
    name: `ignores the filter ${name}`,
    check: `filters/${name}`,
    make: () => conditions((condition) => (condition.field === name ? null : condition)),
  })),
  { name: 'ignores all filters', check: 'filters/action', make: () => makeSource(rows, { faults: ['ignored-filter'] }) },
  {
    name: 'ignores negation',
    check: 'filters/action',
    make: () => conditions((condition) => ({ ...condition, negated: false })),
  },
  {
    name: 'uses only the first of several values',
    check: 'filters/entityId',
    make: () =>
      conditions((condition) =>
        condition.operator === 'is' ? { ...condition, values: condition.values.slice(0, 1) } : condition,
      ),
  },
  {
    name: 'joins conditions by or',
    check: 'filters/and',
    make: () =>
      filtering(
        (entry, query) =>
          query.conditions.length === 0 || query.conditions.some((condition) => matches(entry, { conditions: [condition] })),
      ),
  },
  {
    name: 'asks for all alternatives at once',
    check: 'filters/groups',
    make: () =>
      asked((query) => ({
        ...query,
        conditions: query.conditions.flatMap((condition) =>
          condition.field === 'any' ? condition.alternatives.flat() : [condition],
        ),
      })),
  },
  {
    name: 'declares groups and ignores them',
    check: 'filters/groups',
    make: () => conditions((condition) => (condition.field === 'any' ? null : condition)),
  },
  {
    name: 'is particular about case',
    check: 'filters/actorName',
    make: () =>
      filtering((entry, query) =>
        query.conditions.every((condition) =>
          condition.operator !== 'contains' || condition.field !== 'actorName'
            ? matches(entry, { conditions: [condition] })
            : condition.values.some((value) => entry.actor?.name?.includes(value) === true) !== (condition.negated === true),
        ),
      ),
  },
  {
    name: 'is particular about accents',
    check: 'filters/tag',
    make: () =>
      filtering((entry, query) =>
        query.conditions.every((condition) =>
          condition.operator !== 'contains' || condition.field !== 'tag'
            ? matches(entry, { conditions: [condition] })
            : entry.tags.some((tag) => condition.values.some((value) => tag.toLowerCase().includes(value.toLowerCase()))) !==
              (condition.negated === true),
        ),
      ),
  },
  {
    name: 'finds changed fields only in after',
    check: 'filters/oldValue',
    make: () => conditions((condition) => (condition.field === 'oldValue' ? { ...condition, field: 'newValue' } : condition)),
  },
  {
    name: 'searches only actions',
    check: 'filters/text',
    make: () => conditions((condition) => (condition.field === 'text' ? { ...condition, field: 'action' } : condition)),
  },
  {
    name: 'lets % through',
    check: 'filters/hostile-text',
    make: () =>
      filtering((entry, query) =>
        query.conditions.every((condition) =>
          matches(entry, {
            conditions: [
              condition.field === 'text'
                ? { ...condition, values: condition.values.map((value) => (value === '%' ? '' : value)) }
                : condition,
            ],
          }),
        ),
      ),
  },
  {
    name: 'fails on a quote',
    check: 'filters/hostile-text',
    make: () =>
      listing((query, options, source) => {
        if (query.conditions.some((condition) => condition.field !== 'any' && condition.values.includes("'")))
          throw Object.assign(new Error('syntax error'), { status: 500 });
        return source.list(query, options);
      }),
  },
  {
    name: 'takes `to` as inclusive',
    check: 'period/to',
    make: () =>
      conditions((condition) =>
        condition.operator === 'in' && condition.values[1] !== ''
          ? {
              ...condition,
              values: [condition.values[0] ?? '', new Date(Date.parse(condition.values[1] ?? '') + 1).toISOString()],
            }
          : condition,
      ),
  },
  {
    name: 'takes `from` as exclusive',
    check: 'period/from',
    make: () =>
      conditions((condition) =>
        condition.operator === 'in' && condition.values[0] !== ''
          ? {
              ...condition,
              values: [new Date(Date.parse(condition.values[0] ?? '') + 1).toISOString(), condition.values[1] ?? ''],
            }
          : condition,
      ),
  },
  {
    name: 'cuts offsets off',
    check: 'period/offset',
    make: () =>
      conditions((condition) =>
        condition.operator === 'in'
          ? { ...condition, values: condition.values.map((value) => value.replace(/[+-]\d\d:\d\d$/, 'Z')) }
          : condition,
      ),
  },
  {
    name: 'ignores the end of a period',
    check: 'period/both',
    make: () =>
      conditions((condition) =>
        condition.operator === 'in' ? { ...condition, values: [condition.values[0] ?? '', ''] } : condition,
      ),
  },
  {
    name: 'takes a day for 24 hours',
    check: 'period/days',
    make: () =>
      conditions((condition) =>
        condition.operator === 'in' && condition.values.every((value) => value !== '')
          ? {
              ...condition,
              values: [condition.values[0] ?? '', new Date(Date.parse(condition.values[0] ?? '') + 3_600_000).toISOString()],
            }
          : condition,
      ),
  },
  {
    name: 'counts facets of the page only',
    check: 'counts/facets',
    make: () => faceted((facet) => ({ ...facet, buckets: facet.buckets.map((bucket) => ({ value: bucket.value, count: 1 })) })),
  },
  {
    name: 'drops rare values without saying so',
    check: 'counts/facets',
    make: () => faceted((facet) => ({ ...facet, buckets: facet.buckets.slice(0, 1) })),
  },
  {
    name: "applies a facet's own filter",
    check: 'counts/own-filter',
    make: () => ({
      ...good(),
      facets: (query, fields, options) =>
        good()
          .facets({ conditions: query.conditions.map((condition) => ({ ...condition })) }, fields, options)
          .then((facets) =>
            facets.map((facet) =>
              query.conditions.some(field(facet.field))
                ? {
                    ...facet,
                    buckets: facet.buckets.filter(({ value }) =>
                      query.conditions.some((condition) => condition.field !== 'any' && condition.values.includes(value)),
                    ),
                  }
                : facet,
            ),
          ),
    }),
  },
  {
    name: 'leaves holes between bars',
    check: 'counts/histogram',
    make: () => ({
      ...good(),
      histogram: async (...given) => (await good().histogram(...given)).filter((_, index) => index !== 1),
    }),
  },
  {
    name: 'swaps before and after',
    check: 'semantics/create',
    make: () => rowed((row) => ({ ...row, before: row['after'], after: row['before'] })),
  },
  {
    name: 'does not follow on',
    check: 'semantics/continuity',
    make: () =>
      rowed((row, index) => ({
        ...row,
        entity: { type: 'Lead', id: '1' },
        operation: 'update',
        before: { score: index * 7 },
        after: { score: index * 11 + 3 },
      })),
  },
  {
    name: 'sends passwords',
    check: 'privacy/names',
    make: () => rowed((row, index) => (index === 5 ? { ...row, after: { password: 'segredo' } } : row)),
  },
  {
    name: 'sends hashes under another name',
    check: 'privacy/values',
    make: () => rowed((row, index) => (index === 5 ? { ...row, message: `x $2y$10$${'a'.repeat(53)}` } : row)),
  },
  { name: 'answers cancelled calls', check: 'calls/aborted-before', make: () => makeSource(rows, { faults: ['late'] }) },
  {
    name: 'does not stop when cancelled underway',
    check: 'calls/aborted-during',
    make: () => makeSource(rows, { faults: ['late'], delayMs: 5 }),
  },
  {
    name: 'throws texts',
    check: 'calls/errors',
    make: () =>
      listing((query, options, source) => source.list(query, options).catch(() => Promise.reject(new Error('Algo deu errado')))),
  },
  { name: 'gives another entry', check: 'calls/get', make: () => ({ ...good(), get: async () => rows[0] }) },
  {
    name: 'throws for an id that does not exist',
    check: 'calls/get-none',
    make: () => ({ ...good(), get: async (id, options) => (await good().get(id, options)) ?? Promise.reject(new Error('none')) }),
  },
  {
    name: 'finds an entry for a hostile id',
    check: 'calls/get-none',
    make: () => ({ ...good(), get: async (id, options) => (id.includes("'") ? rows[0] : good().get(id, options)) }),
  },
  {
    name: 'takes an invented cursor for a crash',
    check: 'calls/errors',
    make: () =>
      listing((query, options, source) =>
        source.list(query, options).catch(() => Promise.reject(Object.assign(new Error('oops'), { status: 500 }))),
      ),
  },
  {
    name: 'crashes on a limit of 0',
    check: 'calls/errors',
    make: () =>
      listing(async (query, options, source) => {
        if (options.limit === 0) throw new RangeError('LIMIT must be positive');
        return source.list(query, options);
      }),
  },
  {
    name: 'crashes on an id with a quote',
    check: 'calls/errors',
    make: () => ({
      ...good(),
      get: async (id, options) => {
        if (id.includes("'")) throw new SyntaxError('unterminated string');
        return good().get(id, options);
      },
    }),
  },
  {
    name: 'walks for ever by a limit of 0',
    check: 'calls/limits',
    make: () => paged((page, { limit }) => (limit === 0 ? { ...page, rows: [], next: 'more' } : page)),
  },
  {
    name: 'obeys a limit beyond its largest',
    check: 'calls/limits',
    make: () => ({ ...good(), capabilities: { ...good().capabilities, maxLimit: 20 } }),
  },
  {
    name: 'ignores a filter that it does not declare',
    check: 'filters/undeclared',
    make: () => undeclared((condition) => (condition.field === 'action' ? null : condition), { filters: { entityType: ['is'] } }),
  },
  {
    name: 'ignores exclusion, which it does not declare',
    check: 'filters/undeclared',
    make: () => undeclared((condition) => ({ ...condition, negated: false }), { filters: FIELD_OPERATORS, groups: true }),
  },
  {
    name: 'ignores alternatives, which it does not declare',
    check: 'filters/undeclared',
    make: () =>
      undeclared((condition) => (condition.field === 'any' ? null : condition), { filters: FIELD_OPERATORS, negation: true }),
  },
  {
    name: 'exports the first page only',
    check: 'export/rows',
    make: () => exporting((batch) => batch.slice(0, 20)),
  },
  {
    name: 'exports upside down',
    check: 'export/rows',
    make: () => exporting((batch) => batch.toReversed()),
  },
  {
    name: 'exports everything, whatever was asked',
    check: 'export/filtered',
    make: () => ({ ...good(), export: (_query, options) => good().export({ conditions: [] }, options) }),
  },
  {
    name: 'announces more than it exports, and ends as if it were whole',
    check: 'export/end',
    make: () => exporting((batch) => batch.slice(1)),
  },
  {
    name: 'ends a cancelled export as if it were whole',
    check: 'export/aborted',
    make: () => ({
      ...good(),
      export: (query) => good().export(query, { signal: new AbortController().signal }),
    }),
  },
  {
    name: 'throws when it cannot be followed',
    check: 'live/states',
    make: () => ({
      ...good(),
      subscribe: () => {
        throw new Error('no stream');
      },
    }),
  },
  { name: 'never says how its feed is', check: 'live/states', make: () => feeding((event) => event.type !== 'state') },
  {
    name: 'closes its feed without a reason',
    check: 'live/states',
    make: () => ({
      ...good(),
      subscribe: (_query, _after, listen) => {
        queueMicrotask(() => listen({ type: 'state', state: 'closed' }));
        return () => undefined;
      },
    }),
  },
  {
    name: 'goes on telling after it was stopped',
    check: 'live/stop',
    make: () => ({
      ...good(),
      subscribe: (...given) => {
        good().subscribe(...given);
        return () => undefined;
      },
    }),
  },
  {
    name: 'does not know the place that its own page gave',
    check: 'live/place',
    make: () => paged((page) => ({ ...page, live: 'x' })),
  },
  {
    name: 'takes a place of nobody for now',
    check: 'live/lost',
    make: () => feeding((event) => event.type !== 'reset'),
  },
  { name: 'never answers', check: 'shape/page', make: () => makeSource(rows, { faults: ['hang'] }) },
  { name: 'gives a login page', check: 'shape/page', make: () => makeSource(rows, { faults: ['html-instead-of-json'] }) },
];
