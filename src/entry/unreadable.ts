import type { CompiledOptions } from './compile-options.js';
import { ownFields } from './fields.js';
import type { TimeInput } from './input.js';
import { makeId } from './make-id.js';
import { Redactor } from './redact.js';
import { parseTime } from './time.js';
import type { AuditTime, UnreadableCode, UnreadableEntry } from './types.js';

function isTimeInput(value: unknown): value is TimeInput {
  return (
    typeof value === 'string' ||
    typeof value === 'number' ||
    (typeof value === 'object' && value !== null && !Array.isArray(value))
  );
}

/** A moment from a property of any type; `null` when none stands there at all. Never throws. */
export function readMoment(value: unknown, timeZone: string | undefined): AuditTime | null {
  if (!isTimeInput(value)) return null;
  try {
    return parseTime(value, timeZone);
  } catch {
    return null;
  }
}

function ownId(input: unknown): string | undefined {
  const id = ownFields(input)?.values.get('id');
  return (typeof id === 'string' && id !== '') || typeof id === 'number' ? String(id) : undefined;
}

/** The row for an input that is no entry: everything known of it, with secrets masked. */
export function unreadable(input: unknown, code: UnreadableCode, detail: string, options: CompiledOptions): UnreadableEntry {
  const redactor = new Redactor(options.names, options.limits);
  const raw = redactor.plain(input, ['raw']);
  const moment = readMoment(ownFields(input)?.values.get('occurredAt'), options.zone);
  return {
    kind: 'unreadable',
    id: ownId(input) ?? makeId(raw, options.place),
    occurredAt: moment?.iso === null ? null : moment,
    problem: { code, detail: redactor.text(detail, ['problem']) },
    raw: raw === undefined ? null : raw,
  };
}

const CODES: readonly unknown[] = [
  'not-an-object',
  'no-entity',
  'no-action',
  'no-time',
  'preset-failed',
] satisfies readonly UnreadableCode[];
const isCode = (code: unknown): code is UnreadableCode => CODES.includes(code);

/** What a preset left for a record that it could not read, or an unreadable row that was made before and came back as JSON; else `null`. */
export function readFailure(input: unknown, own: ReadonlyMap<string, unknown>, options: CompiledOptions): UnreadableEntry | null {
  const kind = own.get('kind');
  if (kind !== 'preset-failed' && kind !== 'unreadable') return null;
  if (kind === 'preset-failed') {
    const detail = [own.get('preset'), own.get('detail')].filter((part) => typeof part === 'string').join(': ');
    return unreadable(own.get('record'), 'preset-failed', detail, options);
  }
  const problem = ownFields(own.get('problem'))?.values;
  const code = problem?.get('code');
  const detail = problem?.get('detail');
  if (kind !== 'unreadable' || !isCode(code) || typeof detail !== 'string') return null;
  const again = unreadable(own.get('raw'), code, detail, options);
  const occurredAt = readMoment(own.get('occurredAt'), options.zone);
  return { ...again, id: ownId(input) ?? again.id, occurredAt };
}
