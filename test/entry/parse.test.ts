import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  OPERATIONS,
  operationOf,
  parseEntry,
  toPlain,
  type AuditEntry,
  type EntryInput,
  type ParseOptions,
} from 'trilha/headless';
import { seedEntries, seedTimeZone } from '../support/seed.js';

const base = { id: '1', occurredAt: '2026-02-19T22:43:00Z', action: 'Atualizado', entity: { type: 'Lead', id: 18 } };

function entryOf(input: unknown, options?: ParseOptions): AuditEntry {
  const row = parseEntry(input, options);
  if (row.kind !== 'entry') throw new Error(`${row.problem.code}: ${row.problem.detail}`);
  return row;
}

const codes = (entry: AuditEntry): string[] => entry.notes.map(({ code }) => code);
const roundTrip = (row: unknown): unknown => JSON.parse(JSON.stringify(row)) as unknown;

describe('never throws', () => {
  test('for anything at all', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withObjectString: true,
      withSparseArray: true,
      withTypedArray: true,
      withBoxedValues: true,
    });
    fc.assert(
      fc.property(anything, (input) => {
        const row = parseEntry(input);
        expect(['entry', 'unreadable']).toContain(row.kind);
        expect(() => JSON.stringify(row)).not.toThrow();
        expect(parseEntry(row)).toBe(row);
      }),
      { numRuns: 1000 },
    );
  });

  test('for anything in any property', () => {
    const names = [
      'id',
      'sequence',
      'occurredAt',
      'recordedAt',
      'action',
      'operation',
      'outcome',
      'actor',
      'onBehalfOf',
      'entity',
      'related',
      'before',
      'after',
      'coverage',
      'changes',
      'message',
      'reason',
      'origin',
      'correlation',
      'tags',
      'integrity',
      'extra',
      'notes',
      'kind',
      'problem',
      'raw',
      'record',
    ];
    const value = fc.oneof(
      fc.anything({ withBigInt: true, withMap: true, withDate: true }),
      fc.json(),
      fc.constantFrom('unreadable', 'preset-failed'),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (some) => {
        const row = parseEntry({ ...base, ...some });
        const again = roundTrip(row);
        // In JSON's own terms: it does not tell -0 from 0.
        expect(roundTrip(parseEntry(again))).toEqual(again);
      }),
      { numRuns: 1500 },
    );
  });

  test('for hostile objects', () => {
    const thrower = (): never => {
      throw new Error('no');
    };
    const cyclic: Record<string, unknown> = { ...base };
    cyclic.self = cyclic;
    cyclic.before = cyclic;
    const hostile: unknown[] = [
      new Proxy({}, { ownKeys: thrower, get: thrower, getPrototypeOf: thrower, has: thrower, getOwnPropertyDescriptor: thrower }),
      new Proxy([], { get: thrower }),
      {
        ...base,
        get actor() {
          return thrower();
        },
      },
      {
        ...base,
        get entity() {
          return thrower();
        },
      },
      { ...base, before: new Proxy({}, { ownKeys: thrower }) },
      {
        ...base,
        occurredAt: {
          get iso() {
            return thrower();
          },
        },
      },
      { ...base, changes: [new Proxy({}, { ownKeys: thrower })] },
      { ...base, extra: { toJSON: thrower } },
      cyclic,
    ];
    for (const input of hostile) expect(() => JSON.stringify(parseEntry(input))).not.toThrow();
    expect(entryOf(cyclic).extra).toEqual({ self: expect.anything() });
    expect(codes(entryOf(hostile[2]))).toContain('property-unreadable');
  });

  test('for options that are wrong', () => {
    const wrong: ParseOptions = {
      timeZone: 'Nowhere/Land',
      onBehalfOf: () => {
        throw new Error('no');
      },
      secrets: () => {
        throw new Error('no');
      },
    };
    const entry = entryOf({ ...base, occurredAt: '2026-02-19 22:43:00', after: { password: 'planted' } }, wrong);
    expect(codes(entry)).toContain('zone-invalid');
    expect(JSON.stringify(entry)).not.toContain('planted');
  });
});

describe('unreadable rows', () => {
  test.each([
    [null, 'not-an-object'],
    ['text', 'not-an-object'],
    [[base], 'not-an-object'],
    [{ ...base, entity: undefined }, 'no-entity'],
    [{ ...base, entity: { type: '', id: 1 } }, 'no-entity'],
    [{ ...base, action: '' }, 'no-action'],
    [{ ...base, action: 7 }, 'no-action'],
    [{ ...base, occurredAt: null }, 'no-time'],
    [{ ...base, occurredAt: true }, 'no-time'],
  ])('%j is %s', (input, code) => {
    const row = parseEntry(input);
    expect(row).toMatchObject({ kind: 'unreadable', problem: { code } });
    expect(parseEntry(roundTrip(row))).toEqual(row);
  });

  test('keep their id and their moment', () => {
    expect(parseEntry({ id: 5, occurredAt: '2026-02-19 22:43:00', action: 'x' }, { timeZone: seedTimeZone })).toMatchObject({
      kind: 'unreadable',
      id: '5',
      occurredAt: { iso: '2026-02-20T01:43:00.000Z', zone: 'assumed' },
    });
    expect(parseEntry({ action: 'x' })).toMatchObject({ id: expect.stringMatching(/^made-/) as string, occurredAt: null });
  });

  test('a record that a preset failed on is one, without its secrets', () => {
    const row = parseEntry({
      kind: 'preset-failed',
      preset: 'audited',
      detail: 'no id',
      record: { id: 9, password: 'planted', ok: 1 },
    });
    expect(row).toMatchObject({
      kind: 'unreadable',
      id: '9',
      problem: { code: 'preset-failed', detail: 'audited: no id' },
      raw: { id: 9, ok: 1 },
    });
    expect(JSON.stringify(row)).not.toContain('planted');
  });

  test('a moment that cannot be read is no reason to refuse a row', () => {
    const entry = entryOf({ ...base, occurredAt: 'infinity' });
    expect(entry.occurredAt).toEqual({ iso: null, raw: 'infinity', zone: 'unknown' });
    expect(codes(entry)).toContain('time-unreadable');
  });
});

describe('round trips', () => {
  test('every seed row, through JSON, is equal', () => {
    for (const input of seedEntries) {
      const entry = entryOf(input, { timeZone: seedTimeZone, coverage: 'changed' });
      const again = entryOf(roundTrip(entry), { timeZone: 'Asia/Tokyo', coverage: 'full' });
      expect(again).toEqual(entry);
      expect(again.after?.root).toEqual(entry.after?.root);
    }
  });

  test('a full entry, masked and cut, is equal', () => {
    const entry = entryOf({
      ...base,
      sequence: 12,
      recordedAt: 1_771_541_000_123,
      outcome: 'denied',
      actor: {
        kind: 'user',
        id: 7,
        name: 'Ana',
        email: 'ana@exemplo.com.br',
        type: 'App\\Models\\User',
        avatarUrl: '/a.png',
        deleted: true,
      },
      onBehalfOf: ['Sistema', { kind: 'user', name: 'João' }],
      related: [{ type: 'Campaign', id: 1, label: 'Verão', role: 'parent' }],
      before: { password: 'a', api_key: 'b', n: 2n ** 60n },
      after: '{"password":"a","x":"{\\"senha\\":\\"c\\",\\"name\\":\\"Pe...',
      coverage: { before: 'full', after: 'changed' },
      changes: [
        { kind: 'field', path: ['password'], before: 'a', after: 'b' },
        { kind: 'field', path: ['list'], before: [], after: { token: 't', ok: 1 } },
        { kind: 'members', path: 'tags', added: [{ id: 1 }], removed: ['x'] },
        'Pedro mudou algo',
      ],
      message: 'oi',
      reason: 'pedido',
      origin: { ip: '::1', userAgent: 'x', url: '/a?token=abc', method: 'PUT', channel: 'web', port: 8080 },
      correlation: { request: 'r', batch: 5, session: 's', trace: 't' },
      tags: ['a', 'b'],
      integrity: { hash: 'h', previous: 'p', signature: 's' },
      notes: [{ code: 'needs-previous', path: ['before', 0], detail: 'x' }],
      custom: { deep: [1, { secret: 'planted' }] },
    });
    expect(entry.extra).toEqual({ origin: { port: 8080 }, custom: { deep: [1, { secret: '[REDACTED]' }] } });
    expect(entry.before?.coverage).toBe('full');
    expect(entry.after?.coverage).toBe('changed');
    const again = entryOf(roundTrip(entry));
    expect(again).toEqual(entry);
    expect(again.before?.root).toEqual(entry.before?.root);
    expect(again.after?.cuts).toEqual(entry.after?.cuts);
    expect(roundTrip(again)).toEqual(roundTrip(entry));
  });

  test('an entry comes back as it is; its copy is read again', () => {
    const entry = entryOf(base);
    expect(parseEntry(entry)).toBe(entry);
    expect(parseEntry({ ...entry })).not.toBe(entry);
    expect(parseEntry({ ...entry })).toEqual(entry);
  });
});

describe('what is not mapped is kept', () => {
  test('in `extra`, with a note when its type was wrong', () => {
    const entry = entryOf({ ...base, actor: 5, tags: ['a', 7], message: { x: 1 }, unknownThing: [1] });
    expect(entry).toMatchObject({
      actor: null,
      tags: ['a'],
      extra: { actor: 5, tags: [7], message: { x: 1 }, unknownThing: [1] },
    });
    expect(entry.notes).toEqual(
      expect.arrayContaining([
        { code: 'property-unreadable', path: ['actor'] },
        { code: 'property-unreadable', path: ['tags'] },
        { code: 'property-unreadable', path: ['message'] },
      ]),
    );
  });

  test('a field named __proto__ stays a field', () => {
    const entry = entryOf(
      JSON.parse(`{"id":"1","occurredAt":1771541000,"action":"x","entity":{"type":"Lead"},"__proto__":{"polluted":1}}`),
    );
    expect(Object.keys(entry.extra)).toEqual(['__proto__']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('the host’s objects are neither changed nor needed to be plain', () => {
    const input = Object.freeze({
      ...base,
      after: Object.freeze({ password: 'x', when: new Date(0) }),
      more: Object.freeze({ secret: 'y' }),
    });
    const before = JSON.stringify(input);
    const entry = entryOf(input);
    expect(JSON.stringify(input)).toBe(before);
    expect(entry.after === null ? null : toPlain(entry.after.root)).toEqual({
      password: { $masked: '[REDACTED]' },
      when: '1970-01-01T00:00:00.000Z',
    });
  });
});

describe('ids', () => {
  test('are text with every digit', () => {
    expect(entryOf({ ...base, id: 18, sequence: '18446744073709551616' })).toMatchObject({
      id: '18',
      sequence: '18446744073709551616',
      entity: { id: '18' },
    });
    const imprecise = entryOf({ ...base, id: 2 ** 60 });
    expect(imprecise.id).toBe('1152921504606846976');
    expect(imprecise.notes).toContainEqual({ code: 'id-imprecise', path: ['id'] });
    expect(entryOf({ ...base, entity: { type: 'Lead' } }).entity).toEqual({ type: 'Lead', id: null });
  });

  test('a missing one is made from the content, the same each time', () => {
    const { id: _, ...row } = base;
    const made = entryOf(row);
    expect(made.id).toMatch(/^made-[0-9a-z]+$/);
    expect(codes(made)).toContain('id-missing');
    expect(entryOf({ ...row }).id).toBe(made.id);
    expect(entryOf({ ...row, action: 'Criado' }).id).not.toBe(made.id);
    expect(entryOf(row, { place: 'page 2, row 3' }).id).not.toBe(made.id);
    expect(parseEntry(roundTrip(made))).toEqual(made);
  });
});

describe('operations', () => {
  test.each<[string, string]>([
    ['Criado', 'create'],
    ['Lead criada', 'create'],
    ['criação de campanha', 'create'],
    ['CREATE_LEAD', 'create'],
    ['lead.created', 'create'],
    ['INSERT', 'create'],
    ['Cadastrou', 'create'],
    ['Atualizado', 'update'],
    ['ATUALIZAÇÃO', 'update'],
    ['Edição de lead', 'update'],
    ['userUpdated', 'update'],
    ['UPDATE', 'update'],
    ['renamed', 'update'],
    ['Status Alterado', 'status'],
    ['StatusChanged', 'status'],
    ['conversation.status_changed', 'status'],
    ['Etapa alterada', 'status'],
    ['Arquivado', 'status'],
    ['published', 'status'],
    ['Mensagem Enviada', 'message'],
    ['message.sent', 'message'],
    ['Mensagens recebidas', 'message'],
    ['Email delivered', 'message'],
    ['Excluído', 'delete'],
    ['Excluída', 'delete'],
    ['Removidos', 'delete'],
    ['Deletado', 'delete'],
    ['exclusão', 'delete'],
    ['destroy', 'delete'],
    ['TRUNCATE', 'delete'],
    ['force_deleted', 'delete'],
    ['Restaurado', 'restore'],
    ['undeleted', 'restore'],
    ['restored', 'restore'],
    ['Vinculado', 'link'],
    ['attach', 'link'],
    ['assigned', 'link'],
    ['Desvinculada', 'unlink'],
    ['detached', 'unlink'],
    ['unlinked', 'unlink'],
    ['Visualizado', 'read'],
    ['viewed', 'read'],
    ['Exportado', 'read'],
    ['GET list', 'read'],
    ['Login', 'auth'],
    ['user_login', 'auth'],
    ['Logged out', 'auth'],
    ['password_reset', 'auth'],
    ['Senha alterada', 'auth'],
  ])('%s is %s', (action, operation) => {
    expect(operationOf(action)).toBe(operation);
  });

  test.each(['Lead', 'Campanha', 'Ping', 'lead', 'criança', 'address', ''])('%j names none', (action) => {
    expect(operationOf(action)).toBeNull();
  });

  const both = { before: { a: 1 }, after: { a: 2 } };

  test('a given one is trusted, then the host’s, then the name, then the sides', () => {
    const operations = { 'Lead Aquecido': 'status' } as const;
    expect(entryOf({ ...base, operation: 'read' })).toMatchObject({ operation: 'read', notes: [] });
    expect(entryOf({ ...base, action: 'Lead Aquecido' }, { operations })).toMatchObject({ operation: 'status', notes: [] });
    expect(codes(entryOf(base))).toEqual(['operation-derived']);
    expect(entryOf({ ...base, action: 'Lead Aquecido', ...both })).toMatchObject({
      operation: 'update',
      notes: [{ code: 'operation-derived' }],
    });
    expect(entryOf({ ...base, action: 'Lead Aquecido' })).toMatchObject({
      operation: 'unknown',
      notes: [{ code: 'operation-unknown' }],
    });
    expect(entryOf({ ...base, action: 'toString' }, { operations })).toMatchObject({ operation: 'unknown' });
    expect(entryOf({ ...base, operation: 'explode' })).toMatchObject({ operation: 'update', extra: { operation: 'explode' } });
  });

  test('every kind can be given', () => {
    for (const operation of OPERATIONS) expect(entryOf({ ...base, operation }).operation).toBe(operation);
  });
});

describe('actors', () => {
  test.each<[EntryInput['actor'], object | null]>([
    ['API', { kind: 'api', name: 'API' }],
    ['IA', { kind: 'ai', name: 'IA' }],
    ['Sistema', { kind: 'system', name: 'Sistema' }],
    ['Ana Souza', { kind: 'user', name: 'Ana Souza' }],
    ['Anônimo', { kind: 'anonymous', name: 'Anônimo' }],
    ['Ia Müller', { kind: 'user', name: 'Ia Müller' }],
    ['', null],
    [null, null],
    [{}, null],
    [{ id: 7 }, { kind: 'unknown', id: '7' }],
    [
      { id: 7, type: 'App\\Models\\User' },
      { kind: 'user', id: '7', type: 'App\\Models\\User' },
    ],
    [
      { type: 'Spaceship', name: 'X' },
      { kind: 'unknown', type: 'Spaceship', name: 'X' },
    ],
    [{ name: 'Ana' }, { kind: 'user', name: 'Ana' }],
    [{ name: 'Sistema' }, { kind: 'system', name: 'Sistema' }],
    [
      { kind: 'bot', name: 'Ricardo' },
      { kind: 'ai', name: 'Ricardo' },
    ],
    [
      { kind: 'user', name: 'API' },
      { kind: 'user', name: 'API' },
    ],
  ])('%j', (actor, read) => {
    expect(entryOf({ ...base, actor }).actor).toEqual(read);
  });

  const sent = (sender: string, actor: string) => ({
    ...base,
    action: 'Mensagem Enviada',
    actor,
    after: JSON.stringify({ sender_type: sender, content: 'oi' }),
  });

  test('a message on behalf of its sender', () => {
    const entry = entryOf(sent('lead', 'API'));
    expect(entry.onBehalfOf).toEqual([{ kind: 'user', type: 'lead' }]);
    expect(codes(entry)).toContain('on-behalf-derived');
    expect(entryOf(sent('ai', 'IA')).onBehalfOf).toEqual([]);
    expect(entryOf(sent('system', 'Sistema')).onBehalfOf).toEqual([]);
    expect(entryOf(sent('user', 'Ana Souza')).onBehalfOf).toEqual([]);
    expect(entryOf(sent('agent', 'API')).onBehalfOf).toEqual([{ kind: 'user', type: 'agent' }]);
    expect(entryOf(sent('xpto', 'API')).onBehalfOf).toEqual([]);
    expect(entryOf({ ...sent('lead', 'API'), action: 'Criado' }).onBehalfOf).toEqual([]);
    expect(entryOf({ ...sent('lead', 'API'), after: '{"quote":{"sender_type":"lead"}}' }).onBehalfOf).toEqual([]);
    expect(entryOf({ ...sent('lead', 'API'), onBehalfOf: [] }).onBehalfOf).toEqual([]);
    expect(entryOf(sent('lead', 'API'), { onBehalfOf: false }).onBehalfOf).toEqual([]);
    expect(entryOf(sent('lead', 'API'), { onBehalfOf: ({ entity }) => `dono de ${entity.type}` }).onBehalfOf).toEqual([
      { kind: 'user', name: 'dono de Lead' },
    ]);
  });
});

describe('snapshots', () => {
  test('coverage: the row’s word, then the snapshot’s, then the source’s', () => {
    const coverage = (row: object, options?: ParseOptions) =>
      entryOf({ ...base, after: { a: 1 }, ...row }, options).after?.coverage;
    expect(coverage({})).toBe('unknown');
    expect(coverage({}, { coverage: 'changed' })).toBe('changed');
    expect(coverage({ coverage: 'full' }, { coverage: 'changed' })).toBe('full');
    expect(coverage({ after: { kind: 'snapshot', coverage: 'full', text: '{}' } }, { coverage: 'changed' })).toBe('full');
  });

  test('PHP’s empty list is an empty object, and said', () => {
    const entry = entryOf({ ...base, before: '[]', after: [] });
    expect(entry.before?.root).toMatchObject({ type: 'object' });
    expect(entry.notes).toEqual(
      expect.arrayContaining([
        { code: 'empty-list-as-object', path: ['before'] },
        { code: 'empty-list-as-object', path: ['after'] },
      ]),
    );
  });

  test('limits of the source hold', () => {
    expect(entryOf({ ...base, after: '{"a":{"b":1}}' }, { limits: { depth: 1 } }).after?.limits).toEqual([
      { limit: 'depth', path: ['a'] },
    ]);
  });

  test('nothing is read before it is looked at', () => {
    let reads = 0;
    const after = {
      get a() {
        reads += 1;
        return 1;
      },
    };
    const entry = entryOf({ ...base, after }, { secrets: false, onBehalfOf: false });
    expect(reads).toBe(0);
    expect(entry.after?.root).toMatchObject({ type: 'object' });
    expect(entry.after?.root).toBe(entry.after?.root);
    expect(reads).toBe(1);
  });
});
