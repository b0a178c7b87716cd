import { readChange } from './changes.js';
import type { CompiledOptions } from './compile-options.js';
import { Fields, ownFields, type Notes } from './fields.js';
import type { OnBehalfContext } from './input.js';
import { makeId } from './make-id.js';
import { isOperation, operationOf } from './operation.js';
import { readActor, readActors, readCorrelation, readEntity, readIntegrity, readOrigin, readOutcome } from './parts.js';
import { isSnapshot, readSnapshot } from './readSnapshot.js';
import { Redactor } from './redact.js';
import type { Coverage, Snapshot } from './snapshot.js';
import type {
  Actor,
  AuditEntry,
  AuditTime,
  EntityRef,
  EntryNote,
  Operation,
  Path,
  StatedChange,
  UnreadableCode,
} from './types.js';
import { readMoment } from './unreadable.js';

/** An entry, or why there is none. */
export type RowResult =
  | { readonly entry: AuditEntry }
  | { readonly problem: { readonly code: UnreadableCode; readonly detail: string } };

const COVERAGES: readonly unknown[] = ['full', 'changed', 'unknown'] satisfies readonly Coverage[];
const isCoverage = (value: unknown): value is Coverage => COVERAGES.includes(value);

/** Places of masks that are listed one by one. */
const LISTED = 50;

const NONE: readonly never[] = Object.freeze([]);
const EMPTY: Readonly<Record<string, never>> = Object.freeze({});

const isText = (value: unknown): value is string => typeof value === 'string';
const isEmptyList = (value: unknown): boolean =>
  isText(value) ? /^\s*\[\s*\]\s*$/.test(value) : Array.isArray(value) && value.length === 0;
const isStep = (step: unknown): step is string | number => typeof step === 'string' || typeof step === 'number';

function operationOfSides(before: Snapshot | null, after: Snapshot | null): Operation | null {
  if (before !== null) return after === null ? 'delete' : 'update';
  return after === null ? null : 'create';
}

/** Reads one row's properties into an entry. */
export class RowReader {
  private readonly redactor: Redactor;

  constructor(
    private readonly fields: Fields,
    private readonly notes: Notes,
    private readonly options: CompiledOptions,
  ) {
    this.redactor = new Redactor(options.names, options.limits);
  }

  read(): RowResult {
    const { fields } = this;
    this.takeNotes();
    const entity = readEntity(fields, 'entity', fields.take('entity'));
    if (entity === null) return { problem: { code: 'no-entity', detail: 'entity.type is missing' } };
    const action = fields.take('action');
    if (!isText(action) || action.trim() === '')
      return { problem: { code: 'no-action', detail: 'action is missing or not a text' } };
    const occurredAt = this.moment('occurredAt');
    if (occurredAt === null) return { problem: { code: 'no-time', detail: 'occurredAt is missing or not a moment' } };
    return { entry: this.entry(entity, action, occurredAt) };
  }

  private entry(entity: EntityRef, action: string, occurredAt: AuditTime): AuditEntry {
    const { fields, redactor } = this;
    fields.take('kind');
    const id = fields.id('id');
    const sequence = fields.id('sequence');
    const recordedAt = this.moment('recordedAt');
    const coverage = this.coverage();
    const before = this.snapshot('before', coverage.before);
    const after = this.snapshot('after', coverage.after);
    const operation = this.operation(action, before, after);
    const actor = readActor(fields, 'actor', fields.take('actor'));
    const onBehalfOf = this.onBehalfOf({ action, operation, entity, before, after, actor });
    const message = this.prose('message');
    const reason = this.prose('reason');
    const integrity = readIntegrity(fields);
    const entry: { -readonly [P in keyof AuditEntry]: AuditEntry[P] } = {
      kind: 'entry',
      id: id ?? '',
      occurredAt,
      action,
      operation,
      outcome: readOutcome(fields),
      actor,
      onBehalfOf,
      entity,
      related: fields.items('related', (item) => readEntity(fields, 'related', item) ?? undefined) ?? NONE,
      before,
      after,
      changes: this.changes(),
      origin: readOrigin(fields, redactor),
      correlation: readCorrelation(fields),
      tags: fields.items('tags', (tag) => (isText(tag) ? redactor.text(tag, ['tags']) : undefined)) ?? NONE,
      extra: EMPTY,
      notes: this.notes.list,
    };
    if (sequence !== undefined) entry.sequence = sequence;
    if (recordedAt !== null) entry.recordedAt = recordedAt;
    if (message !== undefined) entry.message = message;
    if (reason !== undefined) entry.reason = reason;
    if (integrity !== undefined) entry.integrity = integrity;
    entry.extra = this.extra();
    this.noteMasks();
    if (id === undefined) {
      entry.id = makeId(entry, this.options.place);
      this.notes.add({ code: 'id-missing' });
    }
    return entry;
  }

  /** Notes that came with the row stand first. */
  private takeNotes(): void {
    const given = this.fields.items('notes', (item): EntryNote | undefined => {
      const own = ownFields(item)?.values;
      const [code, path, detail] = [own?.get('code'), own?.get('path'), own?.get('detail')];
      if (!isText(code)) return undefined;
      const steps: Path | undefined =
        Array.isArray(path) && (path as readonly unknown[]).every(isStep) ? (path as Path) : undefined;
      return {
        code,
        ...(steps === undefined ? {} : { path: steps }),
        ...(isText(detail) ? { detail: this.redactor.text(detail, ['notes']) } : {}),
      };
    });
    for (const note of given ?? []) this.notes.add(note);
  }

  private moment(name: 'occurredAt' | 'recordedAt'): AuditTime | null {
    const value = this.fields.take(name);
    if (value === undefined || value === null) return null;
    const time = readMoment(value, this.options.zone);
    if (time === null) {
      this.fields.wrong(name, value);
      return null;
    }
    if (time.iso === null) this.fields.note('time-unreadable', name);
    else if (time.zone === 'assumed') this.fields.note('zone-assumed', name);
    else if (time.zone === 'unknown') this.fields.note(this.options.zoneInvalid ? 'zone-invalid' : 'zone-unknown', name);
    return time;
  }

  private coverage(): { readonly before: Coverage | undefined; readonly after: Coverage | undefined } {
    const given = this.fields.take('coverage');
    if (isCoverage(given)) return { before: given, after: given };
    if (given === undefined || given === null) return { before: undefined, after: undefined };
    const own = ownFields(given)?.values;
    if (own === undefined) this.fields.wrong('coverage', given);
    const side = (name: string): Coverage | undefined => {
      const value = own?.get(name);
      return isCoverage(value) ? value : undefined;
    };
    return { before: side('before'), after: side('after') };
  }

  private snapshot(name: 'before' | 'after', coverage: Coverage | undefined): Snapshot | null {
    const value = this.fields.take(name);
    if (value === undefined || value === null) return null;
    try {
      if (isText(value) || typeof value === 'object') return this.readSide(name, value, coverage);
    } catch {
      // Not even its type can be asked for (a revoked proxy).
    }
    this.fields.wrong(name, value);
    return null;
  }

  private readSide(name: 'before' | 'after', value: string | object, coverage: Coverage | undefined): Snapshot {
    if (isEmptyList(value)) this.fields.note('empty-list-as-object', name);
    const read = readSnapshot(value, {
      ...(coverage === undefined ? {} : { coverage }),
      ...(this.options.limits === undefined ? {} : { limits: this.options.limits }),
    });
    const { coverage: fallback } = this.options;
    const own =
      coverage === undefined && fallback !== undefined && !brought(value) ? readSnapshot(read, { coverage: fallback }) : read;
    return this.redactor.snapshot(own, name);
  }

  private operation(action: string, before: Snapshot | null, after: Snapshot | null): Operation {
    const given = this.fields.text('operation');
    if (given !== undefined && isOperation(given)) return given;
    if (given !== undefined) this.fields.wrong('operation', given);
    const { operations } = this.options;
    const hosts = operations !== undefined && Object.hasOwn(operations, action) ? operations[action] : undefined;
    if (hosts !== undefined) return hosts;
    const derived = operationOf(action) ?? operationOfSides(before, after);
    this.notes.add({ code: derived === null ? 'operation-unknown' : 'operation-derived' });
    return derived ?? 'unknown';
  }

  private onBehalfOf(context: OnBehalfContext): readonly Actor[] {
    const given = this.fields.take('onBehalfOf');
    if (given !== undefined) return readActors(this.fields, 'onBehalfOf', given);
    const { behalf } = this.options;
    if (behalf === false) return NONE;
    try {
      const found = behalf(context);
      if (found === undefined || found === null) return NONE;
      this.notes.add({ code: 'on-behalf-derived' });
      return readActors(this.fields, 'onBehalfOf', found);
    } catch {
      // A host's reader must not cost the row.
      return [];
    }
  }

  private prose(name: 'message' | 'reason'): string | undefined {
    const text = this.fields.text(name);
    return text === undefined ? undefined : this.redactor.text(text, [name]);
  }

  private changes(): readonly StatedChange[] | null {
    const { redactor } = this;
    const { limits } = this.options;
    const read = (item: unknown): StatedChange | undefined => readChange(item, { redactor, limits, place: ['changes'] });
    return this.fields.items('changes', read) ?? null;
  }

  /** Whatever nobody asked for, together with the `extra` that came. */
  private extra(): Readonly<Record<string, unknown>> {
    const given = this.fields.take('extra');
    const own = given === undefined || given === null ? null : ownFields(given);
    if (own === null && given !== undefined && given !== null) this.fields.wrong('extra', given);
    const kept = own === null ? null : new Fields(own, this.notes, ['extra']).rest();
    const rest = this.fields.rest();
    if (kept === null && rest === null) return EMPTY;
    const plain = this.redactor.plain({ ...kept, ...rest }, ['extra']);
    return plain as Readonly<Record<string, unknown>>;
  }

  private noteMasks(): void {
    const { places } = this.redactor;
    for (const path of places.slice(0, LISTED)) this.notes.add({ code: 'redacted', path });
    if (places.length > LISTED) this.notes.add({ code: 'redacted', detail: `${places.length - LISTED} more places` });
  }
}

/** A snapshot, or its JSON form, brings its own coverage. */
function brought(value: unknown): boolean {
  return isSnapshot(value) || ownFields(value)?.values.get('kind') === 'snapshot';
}
