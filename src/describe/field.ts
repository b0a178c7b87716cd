import type { FieldType } from '../diff/index.js';
import type { Path } from '../entry/index.js';
import type { EntryContext, FieldView } from './types.js';

/** A field in words, with what the host declares about it. The same object for the same path and type. */
export function describeField(path: Path, context: EntryContext, entityType?: string): FieldView {
  return context.lookup.field(path, entityType);
}

/** The host's field types of one entity type, as `diffSnapshots` and histories take them. */
export function fieldTypeOf(context: EntryContext, entityType?: string): (path: Path) => FieldType | undefined {
  return (path) => context.lookup.field(path, entityType).type;
}
