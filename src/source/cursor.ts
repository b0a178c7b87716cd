import { queryKey, type AuditQuery } from '../query/index.js';
import { AuditError, type ErrorPlace } from './errors.js';

/** FNV-1a, 32 bit: enough to notice a cursor of another question; nothing here is a secret. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(36);
}

const mismatch = (place: ErrorPlace): AuditError =>
  new AuditError('bad-query', { ...place, problem: 'cursor-mismatch', detail: 'the cursor belongs to another query' });

/** A cursor that stands for "after the row with this serial number", bound to the query. */
export function encodeCursor(serial: number, query: AuditQuery): string {
  return `${serial.toString(36)}.${hash(queryKey(query))}`;
}

/** The serial number in a cursor. Throws `AuditError` of kind `bad-query` (`cursor-mismatch`) for a cursor of another query, or none at all. */
export function decodeCursor(cursor: string, query: AuditQuery, place: ErrorPlace): number {
  const [serial = '', bound] = cursor.split('.');
  const value = Number.parseInt(serial, 36);
  if (bound === hash(queryKey(query)) && /^[0-9a-z]+$/.test(serial) && Number.isSafeInteger(value)) return value;
  throw mismatch(place);
}

/** A store's own cursor, bound to the query: many stores start over, or go on somewhere else, when a cursor is not theirs. */
export function bindCursor(cursor: string | null, query: AuditQuery): string | null {
  return cursor === null ? null : `${cursor}~${hash(queryKey(query))}`;
}

/** The store's cursor inside one that {@link bindCursor} made. Throws `AuditError` of kind `bad-query` (`cursor-mismatch`) for one of another query, or none at all. */
export function unbindCursor(cursor: string | null, query: AuditQuery, place: ErrorPlace): string | null {
  if (cursor === null) return null;
  const end = cursor.lastIndexOf('~');
  if (end !== -1 && cursor.slice(end + 1) === hash(queryKey(query))) return cursor.slice(0, end);
  throw mismatch(place);
}
