import {
  AuditError,
  memorySource,
  walkRows,
  type AuditQuery,
  type AuditRow,
  type AuditSource,
  type WalkEnd,
} from 'trilha/headless';
import { makeEntries, makeSource } from 'trilha/testing';
import { describe, expect, it } from 'vitest';

const everything: AuditQuery = { conditions: [] };

async function walk(
  source: AuditSource,
  query: AuditQuery = everything,
  options: { limit?: number; retries?: number; signal?: AbortSignal; onRows?: (read: number) => void } = {},
): Promise<{ rows: AuditRow[]; end: WalkEnd }> {
  const { signal = new AbortController().signal, onRows, ...rest } = options;
  const steps = walkRows(source, query, { signal, ...rest });
  const rows: AuditRow[] = [];
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return { rows, end: step.value };
    rows.push(...step.value.rows);
    onRows?.(step.value.read);
  }
}

const ids = (rows: readonly AuditRow[]): string[] => rows.map(({ id }) => id);

describe('every row that matches, once', () => {
  it('by pages and by export alike', async () => {
    const memory = memorySource(makeEntries(2_345));
    const [exported, paged] = [await walk(memory), await walk(makeSource(makeEntries(2_345)), everything, { limit: 100 })];
    expect(exported.rows).toHaveLength(2_345);
    expect(ids(paged.rows)).toEqual(ids(exported.rows));
    expect([exported.end, paged.end].map(({ complete, read }) => [complete, read])).toEqual([
      [true, 2_345],
      [true, 2_345],
    ]);
  });

  it('conditions the source cannot do are applied here', async () => {
    const query: AuditQuery = { conditions: [{ field: 'entityType', operator: 'is', values: ['Conversation'] }] };
    const rows = makeEntries(300);
    const [here, there] = [
      await walk(makeSource(rows, { capabilities: { filters: {} } }), query),
      await walk(memorySource(rows), query),
    ];
    expect(ids(here.rows)).toEqual(ids(there.rows));
    expect(here.end).toMatchObject({ complete: true, read: 300 });
  });

  it('rows that drift onto the next page are given once, and counted', async () => {
    const rows = makeEntries(30);
    const source: AuditSource = {
      list: async (_query, { cursor }) => {
        const start = cursor === null ? 0 : Number(cursor) - 2;
        return { rows: rows.slice(start, start + 10), next: start + 10 >= 30 ? null : String(start + 10) };
      },
    };
    const { rows: walked, end } = await walk(source);
    expect(ids(walked)).toEqual(rows.map(({ id }) => id));
    expect(end).toMatchObject({ complete: true, read: 30 });
    expect(end.duplicates).toBeGreaterThan(0);
  });

  it('rows that cannot be read stay in their places', async () => {
    const { rows } = await walk(memorySource([...makeEntries(2), { id: 'bad' }]));
    expect(rows.map(({ kind }) => kind)).toContain('unreadable');
  });
});

describe('honest ends', () => {
  it("the source's limit is not the end of the data", async () => {
    const memory = makeSource(makeEntries(20));
    const limited: AuditSource = {
      ...memory,
      list: async (query, options) => ({ ...(await memory.list(query, options)), next: null, end: 'limit' }),
    };
    expect((await walk(limited, everything, { limit: 5 })).end).toMatchObject({ complete: false, reason: 'limit', read: 5 });
    const exporting: AuditSource = {
      ...memory,
      async *export() {
        yield makeEntries(3);
        return { end: 'limit' as const };
      },
    };
    expect((await walk(exporting)).end).toMatchObject({ complete: false, reason: 'limit', read: 3 });
  });

  it('a failure that passes is passed over; one that stays ends the walk and keeps what came before', async () => {
    const once = makeSource(makeEntries(30), {
      failOn: ({ method, number }) => (method === 'list' && number === 1 ? 503 : undefined),
    });
    expect((await walk(once, everything, { limit: 10 })).end).toMatchObject({ complete: true, read: 30 });
    const denied = makeSource(makeEntries(30), { failOn: ({ cursor }) => (cursor === null ? undefined : 'denied') });
    const { rows, end } = await walk(denied, everything, { limit: 10 });
    expect(rows).toHaveLength(10);
    expect(end).toMatchObject({ complete: false, reason: 'failed', read: 10, error: { kind: 'denied' } });
  });

  it('cancelling stops it, also while it waits', async () => {
    const control = new AbortController();
    const { rows, end } = await walk(makeSource(makeEntries(100)), everything, {
      limit: 10,
      signal: control.signal,
      onRows: (read) => {
        if (read === 30) control.abort();
      },
    });
    expect(rows).toHaveLength(30);
    expect(end).toMatchObject({ complete: false, reason: 'cancelled', error: null });
  });

  it('a source that announced more than it gave is not believed', async () => {
    const memory = makeSource(makeEntries(20));
    const short: AuditSource = {
      ...memory,
      list: async (query, options) => ({
        ...(await memory.list(query, options)),
        next: null,
        total: { value: 20, relation: 'exact' },
      }),
    };
    expect((await walk(short, everything, { limit: 5 })).end).toMatchObject({ complete: false, reason: 'short', read: 5 });
  });

  it('going round in circles is a failure', async () => {
    const source: AuditSource = { list: async () => ({ rows: makeEntries(1), next: 'again' }) };
    expect((await walk(source)).end).toMatchObject({ complete: false, reason: 'failed', error: { kind: 'repeated-cursor' } });
  });

  it('a server without an export is walked by pages; one whose export breaks is not begun anew', async () => {
    const memory = memorySource(makeEntries(12));
    const failing = (rows: number): AuditSource => ({
      ...memory,
      async *export() {
        if (rows > 0) yield makeEntries(rows);
        throw new AuditError('not-found');
      },
    });
    expect((await walk(failing(0))).end).toMatchObject({ complete: true, read: 12 });
    expect((await walk(failing(5))).end).toMatchObject({ complete: false, reason: 'failed', read: 5 });
  });
});
