import { createHash } from 'node:crypto';
import { queryKey, type AuditQuery } from 'trilha/headless';
import { Problem } from '../http/problem.js';

/** Where a page ended: moment and number of its last entry. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

/** Short hash of the question; equal for equal questions, however they were written. */
const hashOf = (query: AuditQuery): string => createHash('sha256').update(queryKey(query)).digest('base64url').slice(0, 16);

/** An opaque cursor (base64url of JSON), bound to the query's filter and order. */
export const writeCursor = (place: Place, query: AuditQuery): string =>
  Buffer.from(JSON.stringify([place.at, place.id, hashOf(query)])).toString('base64url');

const fault = (code: string, title: string): Problem =>
  new Problem({ status: 400, code, title, errors: [{ parameter: 'cursor', detail: title }] });

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** @throws Problem 400 `cursor-unreadable`, or `cursor-mismatch` when the cursor belongs to another query. */
export function readCursor(text: string, query: AuditQuery): Place {
  const parts = decode(text);
  const [at, id, hash] = Array.isArray(parts) ? (parts as unknown[]) : [];
  const isPlace =
    typeof at === 'string' &&
    /^\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(at) &&
    !Number.isNaN(Date.parse(at)) &&
    typeof id === 'string' &&
    /^\d{1,18}$/.test(id);
  if (!isPlace) throw fault('cursor-unreadable', 'This is not a cursor of this server.');
  if (hash !== hashOf(query)) throw fault('cursor-mismatch', 'This cursor belongs to another filter or order.');
  return { at, id };
}
