import { fieldValues, QUERY_FIELDS, type AuditQuery, type QueryField } from '../../query/index.js';
import { canFilter, type Facet } from '../../source/index.js';
import { cannotTell, EVERYTHING, fail, pass, type Check, type CheckContext, type CheckOutcome } from './types.js';

type Countable = Parameters<typeof fieldValues>[1];
const UNCOUNTABLE: ReadonlySet<QueryField> = new Set(['field', 'oldValue', 'newValue', 'occurredAt', 'text']);
const isCountable = (field: QueryField): field is Countable => !UNCOUNTABLE.has(field);
const FIELDS = QUERY_FIELDS.filter(isCountable);

/** Compares facets with counts of walked entries. */
async function compare(context: CheckContext, facets: readonly Facet[], query: AuditQuery): Promise<CheckOutcome | null> {
  const { entries, whole } = await context.walk(query);
  if (!whole) return cannotTell('There are more entries than were walked.');
  for (const facet of facets) {
    if (facet.approximate === true || !isCountable(facet.field)) continue;
    const { field } = facet;
    const counts = new Map<string, number>();
    for (const entry of entries) for (const value of fieldValues(entry, field)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const wrong = facet.buckets.find(({ value, count }) => value !== '' && (counts.get(value) ?? 0) !== count);
    if (wrong !== undefined)
      return fail(
        `The facet ${field} counts ${wrong.count} of ${JSON.stringify(wrong.value)}, walking found ${counts.get(wrong.value) ?? 0}.`,
      );
    const listed = new Set(facet.buckets.map(({ value }) => value));
    const rest = [...counts].filter(([value]) => !listed.has(value)).reduce((sum, [, count]) => sum + count, 0);
    if (rest !== (facet.other ?? 0))
      return fail(`The facet ${field} leaves out ${rest} entries but says \`other: ${facet.other ?? 0}\`.`);
  }
  return null;
}

/** Checks of facets and histograms. */
export const countChecks: readonly Check[] = [
  {
    id: 'counts/facets',
    title: 'Facets count what walking counts.',
    run: async (context) => {
      const facets = await context.source.facets?.(EVERYTHING, FIELDS, { signal: context.signal });
      if (facets === undefined || facets.length === 0) return cannotTell('The source gives no facets.');
      return (await compare(context, facets, EVERYTHING)) ?? pass(`${facets.length} facets.`);
    },
  },
  {
    id: 'counts/own-filter',
    title: "A facet is counted without its own field's conditions, and with those of others.",
    run: async (context) => {
      const { source, signal } = context;
      const [first] = (await context.walk(EVERYTHING)).entries;
      const [own, other] = (['action', 'entityType', 'actorName', 'actorKind', 'operation'] as const).filter((field) =>
        canFilter(source.capabilities, field, 'is'),
      );
      if (source.facets === undefined || first === undefined || own === undefined || other === undefined)
        return cannotTell('The source gives no facets, or has fewer than two filters.');
      const [value] = fieldValues(first, own);
      if (value === undefined) return cannotTell(`The first entry has no ${own}.`);
      const query: AuditQuery = { conditions: [{ field: own, operator: 'is', values: [value] }] };
      const facets = await source.facets(query, [own, other], { signal });
      const ownFacet = facets.filter(({ field }) => field === own);
      const otherFacet = facets.filter(({ field }) => field === other);
      return (await compare(context, ownFacet, EVERYTHING)) ?? (await compare(context, otherFacet, query)) ?? pass();
    },
  },
  {
    id: 'counts/histogram',
    title: 'The bars touch, lie in order, and together count every entry.',
    run: async (context) => {
      const { source, signal } = context;
      const bars = await source.histogram?.(EVERYTHING, { signal, buckets: 24, timeZone: 'America/Sao_Paulo' });
      const walk = await context.walk(EVERYTHING);
      if (bars === undefined) return cannotTell('The source gives no histogram.');
      if (!walk.whole) return cannotTell('There are more entries than were walked.');
      const gap = bars.find(
        ({ from, to }, index) =>
          !(Date.parse(from) < Date.parse(to)) || (index > 0 && Date.parse(bars[index - 1]?.to ?? '') !== Date.parse(from)),
      );
      if (gap !== undefined) return fail(`The bar from ${gap.from} does not follow on the one before it, or has no width.`);
      const times = walk.entries.flatMap(({ occurredAt }) => (occurredAt.iso === null ? [] : [Date.parse(occurredAt.iso)]));
      for (const { from, to, counts } of bars) {
        const counted = Object.values(counts).reduce((sum, count) => sum + count, 0);
        const inside = times.filter((at) => at >= Date.parse(from) && at < Date.parse(to)).length;
        if (counted !== inside)
          return fail(`The bar from ${from} counts ${counted}, walking found ${inside} in it. Bars are [from, to).`);
      }
      const counted = bars.reduce((sum, { counts }) => sum + Object.values(counts).reduce((inner, count) => inner + count, 0), 0);
      return counted === times.length
        ? pass(`${bars.length} bars.`)
        : fail(`The bars count ${counted} entries, walking found ${times.length}.`);
    },
  },
];
