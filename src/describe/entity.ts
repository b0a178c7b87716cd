import type { EntityRef } from '../entry/index.js';
import { shortTypeName } from './names.js';
import { lineText } from './text.js';
import type { EntryContext, EntityView } from './types.js';

/** The word for an entity type: the host's, else the type's own name without its namespace. */
export function describeEntityType(type: string, context: EntryContext): string {
  return context.lookup.entityLabel(type) ?? lineText(shortTypeName(type));
}

/** An entity in words ("Lead #18"). */
export function describeEntity(entity: EntityRef, context: EntryContext): EntityView {
  const { format, messages } = context;
  const typeLabel = describeEntityType(entity.type, context);
  const href = context.hrefFor?.({ kind: 'entity', entity });
  const { id } = entity;
  return {
    ref: entity,
    typeLabel,
    id,
    name: format.message(id === null ? messages.entity.noId : messages.entity.name, { type: typeLabel, id: lineText(id ?? '') }),
    ...(entity.label !== undefined && { label: lineText(entity.label) }),
    ...(href !== undefined && { href }),
  };
}
