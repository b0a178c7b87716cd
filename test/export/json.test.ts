import fc from 'fast-check';
import { parseEntry, printValue, writeJson, writeManifest, writeNdjson, type AuditRow } from 'trilha/headless';
import { describe, expect, it } from 'vitest';
import { broken, collect, collectFailing, entry, seedRows } from './support.js';

const linesOf = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** What has to survive: everything but how a snapshot was written down. */
const essence = (row: AuditRow): unknown =>
  row.kind === 'unreadable'
    ? { id: row.id, raw: row.raw, problem: row.problem.code }
    : {
        ...row,
        occurredAt: { iso: row.occurredAt.iso, zone: row.occurredAt.zone, raw: row.occurredAt.raw },
        before: row.before === null ? null : [row.before.coverage, printValue(row.before.root)],
        after: row.after === null ? null : [row.after.coverage, printValue(row.after.root)],
        extra: {},
        notes: [],
      };

describe('NDJSON', () => {
  it('is one object per line and an end with the count', async () => {
    const { text } = await collect(
      writeNdjson([entry(), broken], { asOf: '2026-02-20T02:00:00Z', timeZone: 'America/Sao_Paulo' }),
    );
    const lines = linesOf(text);
    expect(lines.map(({ type }) => type)).toEqual(['entry', 'unreadable', 'end']);
    expect(lines[0]).toMatchObject({
      id: 'e1',
      before: { status: 'new' },
      occurredAt: { local: '2026-02-19T22:43:00.25-03:00' },
    });
    expect(lines.at(-1)).toEqual({
      type: 'end',
      count: 2,
      unreadable: 1,
      asOf: '2026-02-20T02:00:00Z',
      timeZone: 'America/Sao_Paulo',
    });
  });

  it('has no end when it is not whole', async () => {
    const failing = function* () {
      yield entry();
      throw new Error('gone');
    };
    const { text, error } = await collectFailing(writeNdjson(failing()));
    expect(error).toEqual(new Error('gone'));
    expect(linesOf(text).map(({ type }) => type)).toEqual(['entry', 'incomplete']);
  });

  it('reads back as the same entries, the whole seed with its cuts and texts inside texts', async () => {
    const { text } = await collect(writeNdjson(seedRows));
    const read = linesOf(text)
      .slice(0, -1)
      .map((line) => parseEntry(Object.fromEntries(Object.entries(line).filter(([name]) => name !== 'type')), {}));
    expect(read.map(essence)).toEqual(seedRows.map(essence));
  });

  it('keeps digits and names that JavaScript would lose', async () => {
    const { text } = await collect(writeNdjson([entry({ before: null, after: '{"n":9007199254740993,"__proto__":1,"x":NaN}' })]));
    expect(text).toContain('9007199254740993');
    const { text: whole } = await collect(writeNdjson([entry({ before: null, after: '{"n":9007199254740993,"__proto__":1}' })]));
    expect(whole).toContain('"after":{"n":9007199254740993,"__proto__":1}');
  });

  it('keeps secrets masked', async () => {
    const { text } = await collect(
      writeNdjson([entry({ after: { password: 'hunter2' } }), parseEntry({ id: 'x', token: 'hunter2' }, {})]),
    );
    expect(text).not.toContain('hunter2');
  });
});

describe('JSON', () => {
  it('is whole JSON with any number of rows, complete or not, and says which', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(5), fc.boolean(), fc.boolean(), async (count, complete, flat) => {
        const rows = Array.from({ length: count }, (_, index) => (index % 3 === 2 ? broken : entry({ id: index })));
        const { text } = await collect(
          writeJson(rows, {
            ...(flat ? { columns: ['id', 'changes'] } : {}),
            ending: () => (complete ? { complete } : { complete, reason: 'limit' }),
          }),
        );
        const file = JSON.parse(text) as { rows: unknown[]; complete: boolean; count: number };
        expect([file.rows.length, file.count, file.complete]).toEqual([count, count, complete]);
      }),
      { numRuns: 60 },
    );
  });

  it('is whole JSON even when the rows fail', async () => {
    const failing = function* () {
      yield entry();
      throw new Error('gone');
    };
    const { text } = await collectFailing(writeJson(failing()));
    expect(JSON.parse(text)).toMatchObject({ complete: false, reason: 'failed', count: 1 });
  });

  it('chosen columns keep their types', async () => {
    const { text } = await collect(
      writeJson([entry({ before: { n: 1.5, b: true }, after: { n: 9, b: false } })], {
        layout: 'change',
        columns: ['field', 'beforeValue', 'afterValue'],
      }),
    );
    expect((JSON.parse(text) as { rows: unknown[] }).rows).toEqual([
      { type: 'change', field: 'n', beforeValue: 1.5, afterValue: 9, rowState: 'ok', raw: null },
      { type: 'change', field: 'b', beforeValue: true, afterValue: false, rowState: 'ok', raw: null },
    ]);
  });
});

it('a manifest says what was asked, what came and whether it is whole', () => {
  const manifest: unknown = JSON.parse(
    writeManifest({
      file: { name: 'a.csv', bytes: 12, sha256: 'ab' },
      format: 'csv-sheet',
      layout: 'change',
      columns: ['id'],
      timeZone: 'America/Sao_Paulo',
      query: { conditions: [{ field: 'entityType', operator: 'is', values: ['Lead'] }] },
      asOf: '2026-02-20T02:00:00Z',
      finishedAt: '2026-02-20T02:01:00Z',
      ending: { complete: false, reason: 'limit', expected: { value: 9, relation: 'atLeast' } },
      tally: { rows: 3, lines: 5, unreadable: 0, complete: false },
      version: '0.1.0',
    }),
  );
  expect(manifest).toMatchObject({
    file: 'a.csv',
    sha256: 'ab',
    complete: false,
    rows: 3,
    lines: 5,
    timeZone: 'America/Sao_Paulo',
    filter: { text: 'entidade:Lead', query: { conditions: [{ field: 'entityType', operator: 'is', values: ['Lead'] }] } },
    trilha: '0.1.0',
  });
});
