import type { ActionDefinition, EntityDefinition, FieldDefinition } from './types.js';

/** Gives a business field its word, type and weight. Returns what it gets; it exists for its types. */
export function defineField<const T extends FieldDefinition>(field: T): T {
  return field;
}

/** Gives one of the host's actions its word, operation and looks. Returns what it gets; it exists for its types. */
export function defineAction<const T extends ActionDefinition>(action: T): T {
  return action;
}

/** Gives one of the host's entity types its words and aliases. Returns what it gets; it exists for its types. */
export function defineEntity<const T extends EntityDefinition>(entity: T): T {
  return entity;
}
