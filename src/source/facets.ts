import type { AuditEntry, AuditRow } from '../entry/index.js';
import { changedParts, compileQuery, fieldValues, withoutField, type AuditQuery, type QueryField } from '../query/index.js';
import type { Facet } from './types.js';

/** Values listed per facet; the rest is counted in `other`. */
const LISTED = 100;

type Counted = Exclude<QueryField, 'oldValue' | 'newValue' | 'occurredAt' | 'text'>;

/** Fields without a countable set of values. */
const UNCOUNTED: ReadonlySet<QueryField> = new Set(['oldValue', 'newValue', 'occurredAt', 'text']);
const isCounted = (field: QueryField): field is Counted => !UNCOUNTED.has(field);

const valuesOf = (entry: AuditEntry, field: Counted): Iterable<string> =>
  field === 'field' ? changedParts(entry).fields : fieldValues(entry, field);

/** Counts the values of each field over the rows that match, without that field's own conditions. Most frequent first, then by name. */
export function countFacets(rows: readonly AuditRow[], query: AuditQuery, fields: readonly QueryField[]): readonly Facet[] {
  return fields.filter(isCounted).map((field): Facet => {
    const test = compileQuery(withoutField(query, field));
    const counts = new Map<string, number>();
    for (const row of rows) {
      if (row.kind !== 'entry' || !test(row)) continue;
      for (const value of valuesOf(row, field)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const buckets = [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    const other = buckets.slice(LISTED).reduce((sum, bucket) => sum + bucket.count, 0);
    return other === 0 ? { field, buckets } : { field, buckets: buckets.slice(0, LISTED), other };
  });
}
