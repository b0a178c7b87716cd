import fc from 'fast-check';
import {
  columnsOf,
  guardCell,
  parseEntry,
  unguardCell,
  writeCsv,
  type AuditRow,
  type CsvOptions,
  type ExportColumn,
} from 'trilha/headless';
import { describe, expect, it } from 'vitest';
import { broken, byTitle, collect, collectFailing, entry, readCsv } from './support.js';

const write = async (rows: readonly AuditRow[], options: CsvOptions = {}) => {
  const { text, tally } = await collect(writeCsv(rows, options));
  const lines = readCsv(text, options.dialect === 'rfc4180' ? ',' : ';');
  return { text, tally, lines, cells: byTitle(lines) };
};

const HEAD = 'occurredAt,offset,id,field,verdict,certainty,beforeState,beforeValue,afterState,afterValue,rowState,raw';
const COLUMNS = HEAD.split(',') as ExportColumn[];

describe('the two dialects', () => {
  it('for Excel in Portuguese: mark, semicolons, CRLF, sortable local moments with their zone beside them', async () => {
    const { text, cells, lines } = await write([entry()], { timeZone: 'America/Sao_Paulo' });
    expect(text.startsWith('\uFEFFoccurredAt;offset;utc;id;')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines[0]).toEqual(columnsOf('entry'));
    expect(cells).toHaveLength(1);
    expect(cells[0]).toMatchObject({
      occurredAt: '2026-02-19 22:43:00',
      offset: 'UTC-03:00',
      utc: '2026-02-20T01:43:00.250Z',
      entityType: 'Lead',
      entityId: '18',
      actor: 'Márcia',
      changes: 'status: new → won',
      rowState: 'ok',
    });
  });

  it('RFC 4180: commas, no mark, moments with their offset and every digit', async () => {
    const { text, cells } = await write([entry({ message: 'a, "b"' })], { dialect: 'rfc4180', timeZone: 'America/Sao_Paulo' });
    expect(text.startsWith('occurredAt,offset')).toBe(true);
    expect(cells[0]).toMatchObject({ occurredAt: '2026-02-19T22:43:00.25-03:00', message: 'a, "b"' });
    expect((await write([], { dialect: 'rfc4180', bom: true })).text.startsWith('\uFEFF')).toBe(true);
  });

  it('a moment without a zone is written as it was, and the column beside it says so', async () => {
    const row = parseEntry({ id: 'z', occurredAt: '2026-02-19 22:43:00', action: 'A', entity: { type: 'L', id: '1' } }, {});
    const { cells } = await write([row], { timeZone: 'Asia/Kolkata', words: { values: { zone: { unknown: 'sem fuso' } } } });
    expect(cells[0]).toMatchObject({ occurredAt: '2026-02-19 22:43:00', offset: 'sem fuso', utc: '' });
  });

  it('the hour that a clock change repeats is told apart by its offset', async () => {
    const rows = ['2018-02-18T01:30:00Z', '2018-02-18T02:30:00Z'].map((occurredAt, id) => entry({ id, occurredAt }));
    const { cells } = await write(rows, { timeZone: 'America/Sao_Paulo', dialect: 'rfc4180' });
    expect(cells.map((line) => line['occurredAt'])).toEqual(['2018-02-17T23:30:00-02:00', '2018-02-17T23:30:00-03:00']);
  });

  it('an unknown zone is refused', () => {
    expect(() => writeCsv([], { timeZone: 'America/Nowhere' })).toThrow(RangeError);
  });
});

describe('one line per changed field', () => {
  const changes = async (part: Parameters<typeof entry>[0], options: CsvOptions = {}) =>
    (await write([entry(part)], { layout: 'change', columns: COLUMNS, ...options })).cells;

  it('tells the states of both sides apart', async () => {
    const cells = await changes({
      before: '{"a":null,"b":"","c":0,"d":false,"password":"x1","e":"gone","g":"whole text","h":7}',
      after: '{"a":"","b":null,"c":"0","d":true,"password":"x2","f":"come","g":"whol',
    });
    const states = Object.fromEntries(
      cells.map((line) => [line['field'], [line['beforeState'], line['beforeValue'], line['afterState'], line['afterValue']]]),
    );
    expect(states).toEqual({
      a: ['null', '', 'value', ''],
      b: ['value', '', 'null', ''],
      c: ['value', '0', 'value', '0'],
      d: ['value', 'false', 'value', 'true'],
      password: ['redacted', '[REDACTED]', 'redacted', '[REDACTED]'],
      e: ['value', 'gone', 'truncated', ''],
      f: ['absent', '', 'value', 'come'],
      g: ['value', 'whole text', 'truncated', 'whol…'],
      h: ['value', '7', 'truncated', ''],
    });
  });

  it('a side that nobody recorded is not an absent one', async () => {
    const [line] = await changes({ before: null, after: { status: 'won' } });
    expect(line).toMatchObject({ beforeState: 'unrecorded', verdict: 'unrecorded', certainty: 'recorded' });
    const [created] = await changes({ operation: 'create', before: null, after: { status: 'won' } });
    expect(created).toMatchObject({ beforeState: 'absent', verdict: 'added' });
  });

  it('an entry without changes keeps a line, and an unreadable one too', async () => {
    const { cells, tally } = await write(
      [entry({ after: { status: 'new' } }), broken, entry({ before: { a: 1, b: 2 }, after: { a: 2, b: 3 } })],
      {
        layout: 'change',
      },
    );
    expect(cells.map((line) => [line['id'], line['field'], line['rowState']])).toEqual([
      ['e1', '', 'ok'],
      ['bad', '', 'no-entity'],
      ['e1', 'a', 'ok'],
      ['e1', 'b', 'ok'],
    ]);
    expect(tally).toEqual({ rows: 3, lines: 4, unreadable: 1, complete: true });
  });

  it('what a history knows is written with its certainty', async () => {
    const row = entry({ before: { status: null } });
    const certainty = { type: 'inferred', entry: 'e0', at: null } as const;
    const value = { state: 'value', value: { type: 'scalar', value: 'active' } } as const;
    const { cells } = await write([row], {
      layout: 'change',
      linesOf: () => [
        {
          key: '/status',
          path: ['status'],
          depth: 0,
          kind: 'leaf',
          verdict: 'changed',
          before: value,
          after: value,
          certainty,
          count: 1,
        },
      ],
      words: { values: { certainty: { inferred: 'inferido' } } },
    });
    expect(cells[0]).toMatchObject({ certainty: 'inferido', certaintyEntry: 'e0', beforeValue: 'active' });
  });
});

describe('formulas', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\tabc',
    '\rabc',
    '\nabc',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM',
    '﹦1',
    "'=1",
    "=cmd|' /C calc'!A0",
  ])('%j gets an apostrophe', async (text) => {
    const { cells } = await write([entry({ message: text, id: text })], {});
    expect(cells[0]).toMatchObject({ message: `'${text}`, id: `'${text}` });
  });

  it.each(['a=1', '1-1', 'oi', '', ' oi', 'é', '(=1)'])('%j stays as it is', (text) => {
    expect(guardCell(text)).toBe(text);
  });

  it('titles are guarded too, and quoting comes after the guard', async () => {
    const { lines } = await write([], { columns: ['id'], words: { headers: { id: '=HYPERLINK("x";"y")' } } });
    expect(lines[0]?.[0]).toBe('\'=HYPERLINK("x";"y")');
  });

  it('real numbers stay numbers, also negative ones; texts of digits that would lose some do not', async () => {
    const before =
      '{"a":-5,"b":0.1,"c":9007199254740993,"d":"-5","e":"00123","f":"12345678901234567890","g":1e21,"h":NaN,"i":123456789012345}';
    const { cells } = await write([entry({ operation: 'delete', before, after: null })], { layout: 'change' });
    const values = Object.fromEntries(cells.map((line) => [line['field'], line['beforeValue']]));
    expect(values).toEqual({
      a: '-5',
      b: '0,1',
      c: "'9007199254740993",
      d: "'-5",
      e: "'00123",
      f: "'12345678901234567890",
      g: expect.stringMatching(/^'?1(e\+?21|0{21})$/),
      h: 'NaN',
      i: '123456789012345',
    });
    const plain = await write([entry({ operation: 'delete', before, after: null })], { layout: 'change', dialect: 'rfc4180' });
    const exact = Object.fromEntries(plain.cells.map((line) => [line['field'], line['beforeValue']]));
    expect(exact).toMatchObject({ b: '0.1', c: '9007199254740993', e: '00123', f: '12345678901234567890' });
  });

  it('the guard can be taken away exactly, and nothing dangerous passes it', () => {
    const risky = fc.string({
      unit: fc.oneof(fc.constantFrom(...Array.from('=+-@\t\r\n \'"＝＋－＠;,\u200b')), fc.string({ minLength: 1, maxLength: 1 })),
    });
    fc.assert(
      fc.property(risky, (text) => {
        expect(unguardCell(guardCell(text))).toBe(text);
        expect(guardCell(text)).not.toMatch(/^[\s\u200b]*[=+\-@＝＋－＠]/);
        expect(guardCell(text)).not.toMatch(/^[\t\r\n]/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('parsed back, cell by cell', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...Array.from('=+-@\t\r\n;",\'|0123456789é＝ ')),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 30,
  });
  const rows = fc.array(fc.record({ message: text, reason: text, ip: text, entityId: text }), { maxLength: 6 });

  it.each(['sheet', 'rfc4180'] as const)('%s', async (dialect) => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const columns = ['message', 'reason', 'ip', 'entityId'] as const;
        const list = given.map(({ message, reason, ip, entityId }, index) =>
          entry({ id: index, message, reason, origin: { ip }, entity: { type: 'L', id: entityId } }),
        );
        const { cells } = await write(list, { dialect, columns, guard: true });
        const expected = list.map((row) =>
          row.kind === 'entry' ? [row.message ?? '', row.reason ?? '', row.origin.ip ?? '', row.entity.id ?? ''] : [],
        );
        expect(cells.map((line) => columns.map((column) => unguardCell(line[column] ?? '')))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('without the guard the cells are the texts themselves', async () => {
    const { cells } = await write([entry({ message: '=1' })], { dialect: 'rfc4180', guard: false });
    expect(cells[0]?.['message']).toBe('=1');
  });
});

describe('honesty', () => {
  it('secrets stay masked, in fields, texts and unreadable rows', async () => {
    const { text } = await write([
      entry({ before: null, after: { password: 'hunter2', token: 'abc123' } }),
      parseEntry({ id: 'x', password: 'hunter2' }, {}),
    ]);
    expect(text).not.toMatch(/hunter2|abc123/);
    expect(text).toContain('[REDACTED]');
  });

  it('an unreadable row keeps its place, is marked whatever columns are chosen, and brings what came', async () => {
    const { cells } = await write([broken], { columns: ['id'], words: { values: { row: { 'no-entity': 'Falta a entidade' } } } });
    expect(cells[0]).toMatchObject({ id: 'bad', rowState: 'Falta a entidade' });
    expect(cells[0]?.['raw']).toContain('"note":"=1+1"');
  });

  it('an incomplete file says so in its last line', async () => {
    const { lines, tally } = await write([entry(), entry()], {
      ending: () => ({ complete: false, reason: 'limit', expected: { value: 20, relation: 'estimated' } }),
      words: { incomplete: ({ count, expected }) => `Exportação incompleta: ${count} de cerca de ${expected?.value}` },
    });
    expect(lines.at(-1)?.[0]).toBe('Exportação incompleta: 2 de cerca de 20');
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(tally.complete).toBe(false);
  });

  it('rows that fail on the way end the file as incomplete, and the failure is thrown on', async () => {
    const failing = async function* () {
      yield entry();
      throw new Error('gone');
    };
    const { text, error } = await collectFailing(writeCsv(failing(), {}));
    expect(error).toEqual(new Error('gone'));
    expect(readCsv(text, ';').at(-1)?.[0]).toBe('INCOMPLETE: 1 rows');
  });

  it('who stops reading stops the rows', async () => {
    let stopped = false;
    const endless = async function* () {
      try {
        for (;;) yield entry({ message: 'x'.repeat(1000) });
      } finally {
        stopped = true;
      }
    };
    for await (const piece of writeCsv(endless(), {})) {
      expect(piece.length).toBeGreaterThan(60_000);
      break;
    }
    expect(stopped).toBe(true);
  });

  it('a cell that no spreadsheet can hold is cut and says by how much', async () => {
    const { cells } = await write([entry({ message: 'x'.repeat(40_000) })]);
    const cell = cells[0]?.['message'] ?? '';
    expect(cell.length).toBeLessThanOrEqual(32_767);
    const more = Number(/… \[\+(\d+)\]$/.exec(cell)?.[1]);
    expect(cell.indexOf('…') + more).toBe(40_000);
    const whole = await write([entry({ message: 'x'.repeat(40_000) })], { dialect: 'rfc4180' });
    expect(whole.cells[0]?.['message']).toHaveLength(40_000);
  });
});
