import { httpSource, walkRows, type AuditRow, type WalkEnd } from 'trilha/headless';
import { makeEntries } from 'trilha/testing';
import { describe, expect, it } from 'vitest';

const lines = (count: number): string =>
  makeEntries(count)
    .map((entry) => `${JSON.stringify({ type: 'entry', ...entry })}\n`)
    .join('');

/** An answer in pieces of seven bytes, so that lines and letters are torn. */
function answer(text: string, init: ResponseInit & { readonly broken?: boolean } = {}): Response {
  const bytes = new TextEncoder().encode(text);
  const body = new ReadableStream<Uint8Array>({
    start(control) {
      for (let at = 0; at < bytes.length; at += 7) control.enqueue(bytes.slice(at, at + 7));
      if (init.broken === true) control.error(new TypeError('terminated'));
      else control.close();
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson' }, ...init });
}

async function walk(response: () => Response): Promise<{ rows: AuditRow[]; end: WalkEnd; asked: string[] }> {
  const asked: string[] = [];
  const source = httpSource({
    url: 'https://host.test/audit',
    fetch: async (input) => {
      const url = input instanceof Request ? input.url : String(input);
      asked.push(url);
      return url.includes('/export') ? response() : Response.json({ data: makeEntries(3), page: { next: null } });
    },
  });
  const steps = walkRows(
    source,
    { conditions: [{ field: 'action', operator: 'is', values: ['Criado'] }] },
    { signal: new AbortController().signal },
  );
  const rows: AuditRow[] = [];
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return { rows, end: step.value, asked };
    rows.push(...step.value.rows);
  }
}

describe('the export of our HTTP contract', () => {
  it('is read as it comes, to its end', async () => {
    const { rows, end, asked } = await walk(() => answer(`${lines(40)}{"type":"end","count":40}\n`));
    expect(rows.map(({ id }) => id)).toEqual(makeEntries(40).map(({ id }) => id));
    expect(rows.every((row) => row.kind === 'entry' && !('type' in row.extra))).toBe(true);
    expect(end).toMatchObject({ complete: true, read: 40 });
    expect(asked).toEqual(['https://host.test/audit/export?action=Criado']);
  });

  it.each([
    ['without its end', () => answer(lines(4)), 'cut-json'],
    ['with fewer rows than it says', () => answer(`${lines(4)}{"type":"end","count":5}\n`), 'cut-json'],
    ['torn in a line', () => answer(`${lines(4)}{"type":"entry","id":`), 'cut-json'],
    ['broken off', () => answer(lines(4), { broken: true }), 'offline'],
    ['that the server gave up', () => answer(`${lines(4)}{"type":"incomplete","reason":"failed","count":4}\n`), 'unavailable'],
    ['refused', () => Response.json({ code: 'denied', title: 'No' }, { status: 403 }), 'denied'],
    [
      'that is a login page',
      () => new Response('<!doctype html><html>', { headers: { 'content-type': 'text/html' } }),
      'html-instead-of-json',
    ],
    ['of another type', () => Response.json({ data: [] }), 'wrong-content-type'],
  ] as const)('%s is incomplete', async (_name, response, kind) => {
    const { end } = await walk(response);
    expect(end).toMatchObject({ complete: false, reason: 'failed', error: { kind, method: 'export' } });
  });

  it("says the server's limit", async () => {
    const { end } = await walk(() => answer(`${lines(4)}{"type":"incomplete","reason":"limit","count":4,"limit":4}\n`));
    expect(end).toMatchObject({ complete: false, reason: 'limit', read: 4 });
  });

  it('falls back to pages where the server has none', async () => {
    const { rows, end, asked } = await walk(() => Response.json({}, { status: 404 }));
    expect(rows).toHaveLength(3);
    expect(end.complete).toBe(true);
    expect(asked).toHaveLength(2);
  });
});
