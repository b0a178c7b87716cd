import type { JsonObject, JsonValue } from './json.js';
import type { ActorRecord, EntityRecord } from './record.js';
import type { Happening, Scene } from './scene.js';

/** A record of the CRM whose life is being told: what it is and what its fields hold now. */
export interface Subject {
  readonly entity: EntityRecord;
  fields: JsonObject;
  deleted: boolean;
}

/** What an entry says beside its fields. */
export interface Circumstances extends Partial<Omit<Happening, 'actor' | 'entity' | 'before' | 'after'>> {
  readonly actor: ActorRecord;
  /** The application read the old values before writing. Otherwise it writes `null` for each, as its API does. */
  readonly knowsBefore?: boolean;
}

const pickFields = (fields: JsonObject, names: readonly string[], known: boolean): JsonObject =>
  Object.fromEntries(names.map((name): [string, JsonValue] => [name, known ? (fields[name] ?? null) : null]));

/** Writes "Criado" with the whole record. */
export function create(scene: Scene, subject: Subject, circumstances: Circumstances): boolean {
  const { knowsBefore: _, ...rest } = circumstances;
  const { entity, fields } = subject;
  return scene.add({
    action: 'Criado',
    operation: 'create',
    coverage: 'full',
    ...rest,
    entity,
    before: null,
    after: scene.text(fields),
  });
}

/** Writes a change of some fields and makes it. Nothing happens to the subject when the period is over. */
export function change(scene: Scene, subject: Subject, changes: JsonObject, circumstances: Circumstances): boolean {
  const { knowsBefore = false, ...rest } = circumstances;
  const before = pickFields(subject.fields, Object.keys(changes), knowsBefore);
  const written = scene.add({
    action: 'Atualizado',
    operation: 'update',
    coverage: 'changed',
    ...rest,
    entity: subject.entity,
    before: scene.text(before),
    after: scene.text(changes),
  });
  if (written && rest.outcome !== 'failure' && rest.outcome !== 'denied') subject.fields = { ...subject.fields, ...changes };
  return written;
}

/** Writes "Status Alterado". */
export const changeStatus = (scene: Scene, subject: Subject, changes: JsonObject, circumstances: Circumstances): boolean =>
  change(scene, subject, changes, { ...circumstances, action: 'Status Alterado', operation: 'status' });

/** Writes "Excluído" with the whole record as it was. */
export function remove(scene: Scene, subject: Subject, circumstances: Circumstances): boolean {
  const { knowsBefore: _, ...rest } = circumstances;
  const written = scene.add({
    action: 'Excluído',
    operation: 'delete',
    coverage: 'full',
    ...rest,
    entity: subject.entity,
    before: scene.text(subject.fields),
    after: null,
  });
  if (written) subject.deleted = true;
  return written;
}

/** Writes "Restaurado" with the whole record as it is again. */
export function restore(scene: Scene, subject: Subject, circumstances: Circumstances): boolean {
  const { knowsBefore: _, ...rest } = circumstances;
  const written = scene.add({
    action: 'Restaurado',
    operation: 'restore',
    coverage: 'full',
    ...rest,
    entity: subject.entity,
    before: null,
    after: scene.text(subject.fields),
  });
  if (written) subject.deleted = false;
  return written;
}
