import type { DescribeContext } from '../../describe/index.js';
import type { AuditEntry, EntityRef } from '../../entry/index.js';
import type { History } from '../../history/index.js';
import type { AuditQuery } from '../../query/index.js';

/** Key under which two references are the same entity: the host's own name of the type, and the id. */
export function entityKeyIn(words: DescribeContext): (entity: EntityRef) => string {
  return ({ type, id }) => JSON.stringify([words.lookup.entity(type)?.type ?? type, id]);
}

/** Key of a reference as it is written, for what a host writes in a render. */
export const writtenKey = ({ type, id }: EntityRef): string => JSON.stringify([type, id]);

/** Key of several references as they are written. */
export const writtenKeys = (entities: readonly EntityRef[]): string => entities.map(writtenKey).join();

/**
 * Asks for every entity at once, under every name its type has. Pairs that match crosswise (`Lead` with a conversation's id) come too and are
 * left out by the lanes.
 */
export function queryOf(entities: readonly EntityRef[], words: DescribeContext): AuditQuery {
  const types = entities.flatMap(({ type }) => {
    const known = words.lookup.entity(type);
    return known === undefined ? [type] : [type, known.type, ...(known.aliases ?? [])];
  });
  const ids = entities.flatMap(({ id }) => (id === null ? [] : [id]));
  return {
    conditions: [
      { field: 'entityType', operator: 'is', values: [...new Set(types)] },
      ...(ids.length === 0 ? [] : [{ field: 'entityId', operator: 'is', values: [...new Set(ids)] } as const]),
    ],
  };
}

/** What entries say of other entities: those the entry lists, and those a host reads from its snapshots. */
export type RelatedReader = (entry: AuditEntry) => readonly EntityRef[];

/** Makes a reader that asks the host once for each entry. */
export function createRelatedReader(relatedOf: RelatedReader | undefined): RelatedReader {
  if (relatedOf === undefined) return (entry) => entry.related;
  const known = new WeakMap<AuditEntry, readonly EntityRef[]>();
  return (entry) => {
    const refs = known.get(entry) ?? [...entry.related, ...relatedOf(entry)];
    known.set(entry, refs);
    return refs;
  };
}

/** Every entity that a history's entries point to, each once, in the order first met. */
export function relatedIn(history: History | undefined, read: RelatedReader, keyOf: (entity: EntityRef) => string): EntityRef[] {
  const found = new Map<string, EntityRef>();
  for (const entry of [...(history?.entries ?? []), ...(history?.undated ?? [])]) {
    for (const one of read(entry)) {
      const key = keyOf(one);
      if (one.id !== null && !found.has(key)) found.set(key, one);
    }
  }
  return [...found.values()];
}
