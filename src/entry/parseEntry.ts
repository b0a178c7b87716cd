import { compileOptions, type CompiledOptions } from './compile-options.js';
import { Fields, Notes, ownFields } from './fields.js';
import type { ParseOptions } from './input.js';
import { RowReader } from './row-reader.js';
import type { AuditRow } from './types.js';
import { readFailure, unreadable } from './unreadable.js';

/**
 * Stands, unseen, on rows that were made here, which come back as they are. Copies and JSON do not have it. (A `WeakSet` of 100,000 rows
 * costs more at each garbage collection than reading them.)
 */
const MADE = Symbol('made by parseEntry');
const YES: PropertyDescriptor = Object.freeze({ value: true });

function wasMade(input: unknown): input is AuditRow {
  try {
    return typeof input === 'object' && input !== null && Object.hasOwn(input, MADE);
  } catch {
    return false;
  }
}

function read(input: unknown, options: CompiledOptions): AuditRow {
  const own = ownFields(input);
  if (own === null) return unreadable(input, 'not-an-object', 'the row is not an object', options);
  const failure = readFailure(input, own.values, options);
  if (failure !== null) return failure;
  const notes = new Notes();
  const result = new RowReader(new Fields(own, notes), notes, options).read();
  return 'problem' in result ? unreadable(input, result.problem.code, result.problem.detail, options) : result.entry;
}

function readSafely(input: unknown, options: ParseOptions | undefined): AuditRow {
  let compiled: CompiledOptions;
  try {
    compiled = compileOptions(options);
  } catch {
    // A host's `secrets` function threw: the defaults mask more, never less.
    compiled = compileOptions({ ...options, secrets: undefined as never });
  }
  try {
    return read(input, compiled);
  } catch {
    // Beyond what is foreseen (memory, say). What was thrown may quote the row, so it is not shown.
    return {
      kind: 'unreadable',
      id: 'unreadable',
      occurredAt: null,
      problem: { code: 'not-an-object', detail: 'reading the row failed' },
      raw: null,
    };
  }
}

/**
 * Reads a row of any form as an entry: types checked, moments read, JSON snapshots kept for lazy reading, secrets masked. Never throws,
 * whatever it is given. What it does not know goes to `extra`; what it assumed, to `notes`. A row without an entity, an action or a
 * moment is an {@link UnreadableEntry} with what is known of it.
 *
 * An entry comes back as it is, and an entry that went through JSON comes back equal. A given object must not be changed afterwards.
 */
export function parseEntry(input: unknown, options?: ParseOptions): AuditRow {
  return wasMade(input) ? input : Object.defineProperty(readSafely(input, options), MADE, YES);
}
