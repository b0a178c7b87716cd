import { changedParts, type AuditEntry, type QueryField } from 'trilha/headless';

/** Fields whose values can be counted. */
export type CountedField = Exclude<QueryField, 'oldValue' | 'newValue' | 'occurredAt' | 'text'>;

const known = (value: string | null | undefined): readonly string[] => (value === null || value === undefined ? [] : [value]);

/** What an entry holds for a field, each value once. */
export const VALUES: Readonly<Record<CountedField, (entry: AuditEntry) => readonly string[]>> = {
  entityType: ({ entity }) => [entity.type],
  entityId: ({ entity }) => known(entity.id),
  action: ({ action }) => [action],
  operation: ({ operation }) => [operation],
  outcome: ({ outcome }) => [outcome],
  actorKind: ({ actor }) => known(actor?.kind),
  actorId: ({ actor }) => known(actor?.id),
  actorName: ({ actor }) => known(actor?.name),
  ip: ({ origin }) => known(origin.ip),
  request: ({ correlation }) => known(correlation.request),
  batch: ({ correlation }) => known(correlation.batch),
  tag: ({ tags }) => [...new Set(tags)],
  field: (entry) => [...changedParts(entry).names],
};
