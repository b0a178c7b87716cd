import { FIELD_OPERATORS, QUERY_FIELDS, type QueryField, type QueryOperator } from '../query/index.js';
import type { Facet, FacetBucket, HistogramBucket, SourceCapabilities } from './types.js';

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const record = (value: unknown, name: string): Fields => {
  if (isRecord(value)) return value;
  throw new TypeError(`\`${name}\` is not an object`);
};
const list = (value: unknown, name: string): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  throw new TypeError(`\`${name}\` is not an array`);
};
const text = (value: unknown, name: string): string => {
  if (typeof value === 'string') return value;
  throw new TypeError(`\`${name}\` is not a text`);
};
const count = (value: unknown, name: string): number => {
  if (typeof value === 'number' && value >= 0) return value;
  throw new TypeError(`\`${name}\` is not a number from 0`);
};

function readBucket(value: unknown, name: string): FacetBucket {
  const bucket = record(value, name);
  const base = { value: text(bucket.value, `${name}.value`), count: count(bucket.count, `${name}.count`) };
  return bucket.label === undefined ? base : { ...base, label: text(bucket.label, `${name}.label`) };
}

function readFacet(field: QueryField, value: unknown): Facet {
  const name = `data.${field}`;
  const facet = record(value, name);
  return {
    field,
    buckets: list(facet.buckets, `${name}.buckets`).map((item, index) => readBucket(item, `${name}.buckets[${index}]`)),
    ...(facet.other === undefined ? {} : { other: count(facet.other, `${name}.other`) }),
    ...(facet.approximate === true ? { approximate: true } : {}),
    ...(facet.counted === undefined ? {} : { counted: count(facet.counted, `${name}.counted`) }),
  };
}

/** Reads `{ data: { <field>: { buckets: [{ value, label?, count }], other?, approximate?, counted? } } }`. Throws `TypeError` naming the property at fault. */
export function readFacets(body: unknown, fields: readonly QueryField[]): readonly Facet[] {
  const data = record(record(body, 'answer').data, 'data');
  return fields.filter((field) => Object.hasOwn(data, field)).map((field) => readFacet(field, data[field]));
}

/** Reads `{ data: [{ from, to, counts: { <operation>: number }, atLeast? }] }`. Throws `TypeError` naming the property at fault. */
export function readHistogram(body: unknown): readonly HistogramBucket[] {
  return list(record(body, 'answer').data, 'data').map((item, index): HistogramBucket => {
    const name = `data[${index}]`;
    const bucket = record(item, name);
    const counts = Object.entries(record(bucket.counts, `${name}.counts`)).map(
      ([key, value]) => [key, count(value, `${name}.counts.${key}`)] as const,
    );
    return {
      from: text(bucket.from, `${name}.from`),
      to: text(bucket.to, `${name}.to`),
      counts: Object.fromEntries(counts),
      ...(bucket.atLeast === true ? { atLeast: true } : {}),
    };
  });
}

const isOneOf = <T extends string>(value: unknown, known: readonly T[]): value is T => known.some((item) => item === value);

/** Reads `{ data: SourceCapabilities }`, or the capabilities themselves. What it does not know is left out; what has a wrong type throws `TypeError`. */
export function readCapabilities(body: unknown): SourceCapabilities {
  const answer = record(body, 'answer');
  const data = isRecord(answer.data) ? answer.data : answer;
  const filters: Partial<Record<QueryField, readonly QueryOperator[]>> = {};
  if (data.filters !== undefined) {
    const given = record(data.filters, 'filters');
    for (const field of QUERY_FIELDS) {
      if (!Object.hasOwn(given, field)) continue;
      const known = FIELD_OPERATORS[field];
      filters[field] = list(given[field], `filters.${field}`).filter((item): item is QueryOperator => isOneOf(item, known));
    }
  }
  const orders =
    data.orders === undefined
      ? undefined
      : list(data.orders, 'orders').filter((item): item is 'newest' | 'oldest' => isOneOf(item, ['newest', 'oldest']));
  const totals = ['exact', 'atLeast', 'estimated', 'none'] as const;
  return {
    ...(data.filters === undefined ? {} : { filters }),
    ...(typeof data.negation === 'boolean' ? { negation: data.negation } : {}),
    ...(typeof data.groups === 'boolean' ? { groups: data.groups } : {}),
    ...(orders === undefined ? {} : { orders }),
    ...(isOneOf(data.totals, totals) ? { totals: data.totals } : {}),
    ...(data.maxLimit === undefined ? {} : { maxLimit: count(data.maxLimit, 'maxLimit') }),
  };
}
