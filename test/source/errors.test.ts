import { describe, expect, test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AUDIT_ERRORS, AuditError, cursorFromLink, isAuditError, toAuditError, type AuditErrorKind } from 'trilha/headless';
import { errorPages } from '../../scripts/error-pages.ts';

describe('AUDIT_ERRORS', () => {
  test('every code is there once', () => {
    const codes = Object.values(AUDIT_ERRORS).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('every code has a page that says what the table says, and every error leads there', () => {
    const folder = fileURLToPath(new URL('../../docs/errors/', import.meta.url));
    const written = new Map(readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}`, 'utf8')]));
    // When this fails: node --import tsx scripts/error-pages.ts
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(errorPages()));
    for (const kind of Object.keys(AUDIT_ERRORS) as AuditErrorKind[]) {
      const { code, help, message } = new AuditError(kind);
      expect(help).toBe(`trilha/docs/errors/${code}.md`);
      expect(written.has(`${code}.md`)).toBe(true);
      expect(message).toContain(help);
    }
  });
});

describe('toAuditError', () => {
  const place = { source: 'crm', method: 'list' } as const;
  test.each([
    ['a thrown Response', new Response(null, { status: 403 }), 'denied'],
    [
      "axios' error",
      Object.assign(new Error('Request failed'), { response: { status: 429, headers: { 'retry-after': '3' } } }),
      'rate-limited',
    ],
    ['a cancelled fetch', new DOMException('x', 'AbortError'), 'aborted'],
    ['a timed-out fetch', AbortSignal.timeout(0).reason ?? new DOMException('x', 'TimeoutError'), 'timeout'],
    ["Chrome's fetch", new TypeError('Failed to fetch'), 'offline'],
    ["Firefox's fetch", new TypeError('NetworkError when attempting to fetch resource.'), 'offline'],
    ["Safari's fetch", new TypeError('Load failed'), 'offline'],
    ['JSON.parse', new SyntaxError('Unexpected end of JSON input'), 'cut-json'],
    ['a mistake in the host', new TypeError("Cannot read properties of undefined (reading 'map')"), 'unknown'],
    ['nothing', undefined, 'unknown'],
    ['a text', 'boom', 'unknown'],
  ])('%s', (_name, thrown, kind) => expect(toAuditError(thrown, place)).toMatchObject({ kind, source: 'crm', method: 'list' }));

  test('keeps what was already known and adds the place', () => {
    const known = new AuditError('gone', { detail: 'x', problem: 'expired' });
    expect(toAuditError(known, place)).toMatchObject({
      kind: 'gone',
      detail: 'x',
      problem: 'expired',
      source: 'crm',
      method: 'list',
    });
    const placed = new AuditError('gone', place);
    expect(toAuditError(placed, { source: 'other', method: 'get' })).toBe(placed);
  });

  test('reads Retry-After of a thrown answer', () => {
    expect(toAuditError({ status: 429, headers: new Headers({ 'retry-after': '7' }) })).toMatchObject({ retryAfterMs: 7000 });
  });
});

test('isAuditError also knows one of another copy of the package', () => {
  const twin = Object.assign(new Error('x'), { name: 'AuditError', kind: 'gone' });
  expect(isAuditError(twin)).toBe(true);
  expect(isAuditError(Object.assign(new Error('x'), { name: 'AuditError', kind: 'toString' }))).toBe(false);
  expect(isAuditError(new Error('x'))).toBe(false);
});

test.each([
  ['https://evil.example/x?page=2&cursor=a%2Fb', 'cursor', 'a/b'],
  ['/api?cursor=z#top', 'cursor', 'z'],
  ['/api?page=2', 'cursor', null],
  ['/api', 'cursor', null],
  [null, 'cursor', null],
  [{ href: '?cursor=1' }, 'cursor', null],
])('cursorFromLink takes the parameter and never the host: %s', (link, name, expected) =>
  expect(cursorFromLink(link, name)).toBe(expected),
);
