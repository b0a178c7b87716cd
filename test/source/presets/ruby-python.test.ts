import { describe, expect, test } from 'vitest';
import { audited } from 'trilha/sources/audited';
import { djangoAuditlog } from 'trilha/sources/django-auditlog';
import { djangoSimpleHistory } from 'trilha/sources/django-simple-history';
import { drfPage } from 'trilha/sources/drf-page';
import { paperTrail } from 'trilha/sources/paper-trail';
import { changesOf } from './changes.ts';
import { noteCodes, readAll, readOne } from './read.ts';

const answer = {
  headers: new Headers(),
  url: new URL('https://crm.example/api/x/'),
  query: { conditions: [] },
  cursor: null,
  limit: 50,
};

const version = {
  id: 3,
  item_type: 'Cliente',
  item_id: 12,
  event: 'update',
  whodunnit: '1',
  object: { id: 12, nome: 'Ana', pago_em: null },
  object_changes: { nome: ['Ana', 'Ana Souza'] },
  created_at: '2026-02-19T22:42:47.123Z',
};

describe('paper-trail', () => {
  test('an update has the whole state before and pairs of what changed', () => {
    const entry = readOne(paperTrail, version);
    expect(entry).toMatchObject({ operation: 'update', actor: { kind: 'user', id: '1' } });
    expect(entry.before?.coverage).toBe('full');
    expect(changesOf(entry)).toContain('nome: "Ana" -> "Ana Souza" (changed)');
    expect(changesOf(entry).some((line) => line.includes('(removed)'))).toBe(false);
  });

  test('create and destroy', () => {
    const created = readOne(paperTrail, { ...version, event: 'create', object: null, object_changes: { nome: [null, 'Ana'] } });
    expect(created.before).toBeNull();
    expect(changesOf(created)).toEqual(['nome: absent -> "Ana" (added)']);
    const destroyed = readOne(paperTrail, { ...version, event: 'destroy', object_changes: { nome: ['Ana', null] } });
    expect(destroyed).toMatchObject({ operation: 'delete', after: null });
  });

  test('an event that stuck to the instance is told by its sides', () => {
    const entry = readOne(paperTrail, { ...version, event: 'assinou', object: null, object_changes: { nome: [null, 'Ana'] } });
    expect(entry).toMatchObject({ action: 'assinou', operation: 'create' });
  });

  test('YAML with Ruby tags is refused, never evaluated', () => {
    const yaml = '---\nvalor: !ruby/object:BigDecimal 27:0.19999e4\nsenha_hint: abc\n';
    const entry = readOne(paperTrail, { ...version, object: yaml, object_changes: null });
    expect(noteCodes(entry)).toContain('yaml-refused');
    expect(entry.before?.root).toMatchObject({ type: 'scalar', value: yaml });
  });

  test.each([
    ['Ana <ana@example.com>', { name: 'Ana', email: 'ana@example.com' }],
    ['gid://crm/Usuario/1', { type: 'Usuario', id: '1' }],
    ['console', { kind: 'unknown', name: 'console' }],
  ])('whodunnit %s', (whodunnit, actor) => {
    expect(readOne(paperTrail, { ...version, whodunnit }).actor).toMatchObject(actor);
  });

  test('JSON in text columns is read as well', () => {
    const text = { ...version, object: JSON.stringify(version.object), object_changes: JSON.stringify(version.object_changes) };
    expect(changesOf(readOne(paperTrail, text))).toEqual(changesOf(readOne(paperTrail, version)));
  });
});

const audit = {
  id: 8,
  auditable_type: 'Cobranca',
  auditable_id: 4,
  associated_type: 'Cliente',
  associated_id: 12,
  user_type: 'User',
  user_id: 2,
  username: null,
  action: 'update',
  audited_changes: { valor: ['50.0', '75.5'] },
  version: 2,
  comment: 'acerto',
  remote_address: '10.0.0.8',
  request_uuid: 'r-1',
  created_at: '2026-02-19T22:42:47.123Z',
};

describe('audited', () => {
  test('pairs on update but plain values on create: the action decides', () => {
    expect(changesOf(readOne(audited, audit))).toEqual(['valor: "50.0" -> "75.5" (changed)']);
    // An array attribute of two items looks exactly like a pair.
    const created = readOne(audited, { ...audit, action: 'create', audited_changes: { valor: '50.0', parcelas: [1, 2] } });
    expect(changesOf(created)).toEqual(['valor: absent -> "50.0" (added)', 'parcelas: absent -> [1,2] (added)']);
  });

  test('both sides [REDACTED]: nobody can say whether it changed', () => {
    const entry = readOne(audited, { ...audit, audited_changes: { cpf: ['[REDACTED]', '[REDACTED]'] } });
    expect(changesOf(entry)).toEqual(['cpf: redacted -> redacted (redacted)']);
  });

  test('a second entity, a comment, a request', () => {
    expect(readOne(audited, audit)).toMatchObject({
      related: [{ type: 'Cliente', id: '12', role: 'associated' }],
      reason: 'acerto',
      correlation: { request: 'r-1' },
      extra: { version: 2 },
    });
  });

  test('a name instead of an account', () => {
    expect(readOne(audited, { ...audit, user_id: null, user_type: null, username: 'rake' }).actor).toMatchObject({
      kind: 'unknown',
      name: 'rake',
    });
  });
});

const log = {
  id: 21,
  content_type: 'crm.cobranca',
  object_pk: '4',
  object_repr: 'Cobrança 4',
  action: 1,
  changes: { valor: ['1500.00', '1750.5'], pago_em: ['None', '2026-02-15 02:30:00'] },
  actor: 2,
  actor_email: 'ana@example.com',
  remote_addr: '10.0.0.8',
  cid: 'c-1',
  timestamp: '2026-02-19T22:42:47.123456Z',
};

describe('django-auditlog', () => {
  test('numbers are actions, texts are values', () => {
    const entry = readOne(djangoAuditlog, log);
    expect(entry).toMatchObject({
      action: 'update',
      operation: 'update',
      entity: { type: 'crm.cobranca', id: '4', label: 'Cobrança 4' },
    });
    expect(changesOf(entry)).toEqual([
      'valor: "1500.00" -> "1750.5" (changed)',
      'pago_em: "None" -> "2026-02-15 02:30:00" (changed)',
    ]);
  });

  test('"None" is absence on a create and doubt elsewhere', () => {
    expect(noteCodes(readOne(djangoAuditlog, log))).toContain('string-none');
    const created = readOne(djangoAuditlog, { ...log, action: 0, changes: { valor: ['None', '1500.00'] } });
    expect(changesOf(created)).toEqual(['valor: absent -> "1500.00" (added)']);
    expect(noteCodes(created)).not.toContain('string-none');
  });

  test('many-to-many changes are members', () => {
    const entry = readOne(djangoAuditlog, {
      ...log,
      changes: { etiquetas: { type: 'm2m', operation: 'add', objects: ['VIP', 'Novo'] } },
    });
    expect(entry.changes).toMatchObject([{ kind: 'members', path: ['etiquetas'] }]);
  });

  test('changes as text, of versions before 3.0', () => {
    expect(changesOf(readOne(djangoAuditlog, { ...log, changes: JSON.stringify(log.changes) }))).toEqual(
      changesOf(readOne(djangoAuditlog, log)),
    );
  });

  test('a Python repr is refused, never evaluated', () => {
    expect(noteCodes(readOne(djangoAuditlog, { ...log, changes: "{'classe': ['cível', None]}" }))).toContain(
      'python-repr-refused',
    );
  });

  test('a bare number for the content type is told', () => {
    expect(noteCodes(readOne(djangoAuditlog, { ...log, content_type: 14 }))).toContain('content-type-number');
  });

  test('an account that is gone leaves its address', () => {
    expect(readOne(djangoAuditlog, { ...log, actor: null }).actor).toMatchObject({ email: 'ana@example.com', deleted: true });
  });
});

describe('django-simple-history', () => {
  const preset = djangoSimpleHistory({ model: 'Cliente' });
  const rows = [
    {
      id: 12,
      nome: 'Ana Souza',
      history_id: 3,
      history_date: '2026-02-19T22:00:00Z',
      history_type: '-',
      history_user_id: 2,
      history_change_reason: null,
    },
    {
      id: 12,
      nome: 'Ana Souza',
      history_id: 2,
      history_date: '2026-02-19T21:00:00Z',
      history_type: '~',
      history_user_id: 2,
      history_change_reason: 'casou',
    },
    {
      id: 12,
      nome: 'Ana',
      history_id: 1,
      history_date: '2026-02-19T20:00:00Z',
      history_type: '+',
      history_user_id: null,
      history_change_reason: null,
    },
  ];

  test.each([
    ['newest first', rows],
    ['oldest first', rows.toReversed()],
  ])('a version finds its predecessor, %s', (_name, records) => {
    const byId = new Map(readAll(preset, records).map((entry) => [entry.id, entry]));
    expect(changesOf(byId.get('2')!)).toContain('nome: "Ana" -> "Ana Souza" (changed)');
    expect(byId.get('1')).toMatchObject({ operation: 'create', before: null });
    expect(byId.get('3')).toMatchObject({ operation: 'delete', after: null });
    expect(byId.get('2')).toMatchObject({ reason: 'casou', entity: { type: 'Cliente', id: '12' } });
  });

  test('beyond the edge of the page the side before is unrecorded, and said to be', () => {
    const entry = readOne(preset, rows[1]);
    expect(entry.before).toBeNull();
    expect(noteCodes(entry)).toContain('needs-previous');
    expect(changesOf(entry).every((line) => line.includes('unrecorded'))).toBe(true);
  });
});

describe('drf-page', () => {
  test.each([
    ['page', 'http://backend.internal/api/logs/?page=2', '2'],
    ['offset', 'http://backend.internal/api/logs/?limit=50&offset=50', '50'],
    ['cursor', 'http://backend.internal/api/logs/?cursor=cD0yMDI2', 'cD0yMDI2'],
  ] as const)('%s', (style, link, next) => {
    const page = drfPage({ style });
    expect(page.toPage?.({ count: 120, next: link, previous: null, results: [{}] }, answer)).toMatchObject({
      next,
      total: { value: 120 },
    });
    expect(
      page.toRequest?.({ conditions: [] }, { cursor: next, limit: 50, params: new URLSearchParams() }).params.get(style),
    ).toBe(next);
  });

  test('an absolute link off the configured origin gives its parameter and nothing else', () => {
    const page = drfPage().toPage?.({ count: 1, next: 'https://evil.example/steal?page=2', results: [] }, answer);
    expect(page?.next).toBe('2');
  });

  test('a page without a list is refused', () => {
    expect(() => drfPage().toPage?.({ detail: 'Página inválida.' }, answer)).toThrow(/results/);
  });
});

test('with the whole state before, what PaperTrail does not list did not change', () => {
  expect(changesOf(readOne(paperTrail, version))).toEqual([
    'id: 12 -> 12 (same)',
    'nome: "Ana" -> "Ana Souza" (changed)',
    'pago_em: null -> null (same)',
  ]);
});
