import { describe, expect, test } from 'vitest';
import { directus } from 'trilha/sources/directus';
import { enversRevisions, springPage } from 'trilha/sources/spring-page';
import { loggedActions } from 'trilha/sources/logged-actions';
import { payloadVersions } from 'trilha/sources/payload-versions';
import { supaAudit } from 'trilha/sources/supa-audit';
import { changesOf } from './changes.ts';
import { noteCodes, readAll, readOne } from './read.ts';

const answer = {
  headers: new Headers(),
  url: new URL('https://crm.example/x'),
  query: { conditions: [] },
  cursor: null,
  limit: 2,
};

describe('supa-audit', () => {
  const preset = supaAudit();
  const row = {
    id: 5,
    record_id: 'aaaa',
    old_record_id: 'aaaa',
    op: 'UPDATE',
    ts: '2026-02-19T22:42:47.123456+00:00',
    table_oid: '16400',
    table_schema: 'public',
    table_name: 'contas',
    record: { id: 1, saldo: '9007199254740994' },
    old_record: { id: 1, saldo: '9007199254740993' },
    auth_uid: '7d8f',
    auth_role: 'authenticated',
  };

  test('both sides are whole rows, and a change of one above 2^53 is seen', () => {
    const entry = readOne(preset, row);
    expect(entry).toMatchObject({
      operation: 'update',
      entity: { type: 'contas', id: '1' },
      sequence: '5',
      actor: { id: '7d8f' },
    });
    expect(changesOf(entry)).toContain('saldo: "9007199254740993" -> "9007199254740994" (changed)');
  });

  test('a primary key that changed names both ids', () => {
    const entry = readOne(preset, { ...row, record_id: 'bbbb', record: { id: 2, saldo: '1' } });
    expect(entry.entity.id).toBe('2');
    expect(entry.related).toMatchObject([{ type: 'contas', id: '1', role: 'previous' }]);
  });

  test('TRUNCATE has no row', () => {
    const entry = readOne(preset, {
      ...row,
      op: 'TRUNCATE',
      record: null,
      old_record: null,
      record_id: null,
      old_record_id: null,
    });
    expect(entry).toMatchObject({ operation: 'delete', before: null, after: null, entity: { id: null } });
    expect(noteCodes(entry)).toContain('whole-table');
  });
});

describe('logged-actions', () => {
  const preset = loggedActions();
  const row = {
    event_id: 9,
    schema_name: 'public',
    table_name: 'usuarios',
    session_user_name: 'app',
    action_tstamp_clk: '2026-02-19T22:42:47.123456+00:00',
    transaction_id: 771,
    client_addr: '10.0.0.8/32',
    client_query: "update usuarios set senha = 'S3gredo!' where id = 1",
    action: 'U',
    row_data: { id: '1', nome: 'Ana', ativo: 't' },
    changed_fields: { nome: 'Ana Souza' },
  };

  test('the old row whole, and only the new values', () => {
    expect(changesOf(readOne(preset, row))).toContain('nome: "Ana" -> "Ana Souza" (changed)');
    expect(changesOf(readOne(preset, row)).some((line) => line.includes('(removed)'))).toBe(false);
  });

  test('a secret in client_query is dropped though the column was excluded', () => {
    const entry = readOne(preset, row);
    expect(JSON.stringify(entry)).not.toContain('S3gredo!');
    expect(noteCodes(entry)).toContain('statement-dropped');
  });

  test('an hstore served as its own text is read', () => {
    const text = { ...row, row_data: '"id"=>"1", "nome"=>"A\\"na", "fim"=>NULL', changed_fields: '"nome"=>"B"' };
    expect(changesOf(readOne(preset, text))).toContain(String.raw`nome: "A\"na" -> "B" (changed)`);
  });
});

describe('directus', () => {
  const record = {
    id: 4,
    action: 'update',
    user: { id: 'u1', first_name: 'Ana', last_name: 'Souza', email: 'ana@example.com' },
    timestamp: '2026-02-19T22:42:47.123Z',
    ip: '10.0.0.8',
    user_agent: 'Mozilla/5.0',
    collection: 'clientes',
    item: '12',
    revisions: [{ id: 9, data: { id: 12, limite: '0.00' }, delta: { limite: 0 } }],
  };

  test('the state after is whole; the one before is in another row', () => {
    const entry = readOne(directus, record);
    expect(entry).toMatchObject({ entity: { type: 'clientes', id: '12' }, actor: { name: 'Ana Souza' }, before: null });
    expect(noteCodes(entry)).toContain('needs-previous');
  });

  test('a delete has no revision', () => {
    expect(readOne(directus, { ...record, action: 'delete', revisions: [] })).toMatchObject({ operation: 'delete', after: null });
  });

  test('counts come as text, and pages as offsets', () => {
    expect(directus.toPage?.({ data: [record, record], meta: { filter_count: '5' } }, answer)).toMatchObject({
      next: '2',
      total: { value: 5 },
    });
    expect(directus.toPage?.({ data: [record], meta: {} }, { ...answer, cursor: '4' })?.next).toBeNull();
  });

  test('a query becomes filter rules', () => {
    const { params } = directus.toRequest!(
      {
        conditions: [
          { field: 'entityType', operator: 'is', values: ['clientes'] },
          { field: 'action', operator: 'is', values: ['delete'], negated: true },
          { field: 'occurredAt', operator: 'in', values: ['2026-02-19T00:00:00.000Z', '2026-02-20T00:00:00.000Z'] },
        ],
      },
      { cursor: null, limit: 50, params: new URLSearchParams() },
    );
    expect(JSON.parse(params.get('filter') ?? '')).toEqual({
      _and: [
        { collection: { _in: ['clientes'] } },
        { action: { _nin: ['delete'] } },
        { timestamp: { _gte: '2026-02-19T00:00:00.000Z' } },
        { timestamp: { _lt: '2026-02-20T00:00:00.000Z' } },
      ],
    });
  });
});

describe('payload-versions', () => {
  const preset = payloadVersions({
    collection: 'posts',
    actor: (version) => (version.version as { updatedBy?: unknown }).updatedBy,
  });
  const newer = {
    id: 'v2',
    parent: 'p1',
    version: { title: 'Dois', _status: 'published', updatedBy: { id: 'u1', name: 'Ana' } },
    createdAt: '2026-02-19T22:00:00Z',
    updatedAt: '2026-02-19T22:00:00Z',
  };
  const older = {
    id: 'v1',
    parent: 'p1',
    version: { title: 'Um', _status: 'draft' },
    createdAt: '2026-02-19T21:00:00Z',
    updatedAt: '2026-02-19T21:00:00Z',
    autosave: true,
  };

  test('neighbours of one document are compared', () => {
    const [entry] = readAll(preset, [newer, older]);
    expect(changesOf(entry!)).toContain('title: "Um" -> "Dois" (changed)');
    expect(entry).toMatchObject({ entity: { type: 'posts', id: 'p1' }, actor: { id: 'u1', name: 'Ana' } });
  });

  test('pages', () => {
    expect(preset.toPage?.({ docs: [newer], totalDocs: 3, hasNextPage: true, nextPage: 2 }, answer)).toMatchObject({
      next: '2',
      total: { value: 3 },
    });
  });
});

describe('spring-page and Envers', () => {
  test.each([
    ['PageImpl', { content: [{}], number: 0, totalPages: 3, totalElements: 5, last: false }, '1', 5],
    ['PageImpl, last', { content: [{}], number: 2, totalPages: 3, totalElements: 5, last: true }, null, 5],
    ['PagedModel', { content: [{}], page: { size: 2, number: 1, totalElements: 5, totalPages: 3 } }, '2', 5],
    ['Slice', { content: [{}], number: 0, last: false }, '1', undefined],
    ['HATEOAS', { _embedded: { auditoria: [{}] }, page: { size: 2, number: 2, totalElements: 5, totalPages: 3 } }, null, 5],
  ])('%s', (_name, body, next, total) => {
    const page = springPage().toPage?.(body, answer);
    expect(page?.next).toBe(next);
    expect(page?.total?.value).toBe(total);
  });

  test('revisions are versions; numbers are kinds and moments', () => {
    const preset = enversRevisions({ entityType: 'Cliente' });
    const [update, create] = readAll(preset, [
      { id: 12, nome: 'Ana Souza', rev: 2, revtype: 1, revtstmp: 1_771_540_967_000, username: 'ana' },
      { id: 12, nome: 'Ana', rev: 1, revtype: 0, revtstmp: 1_771_540_900_000, username: 'ana' },
    ]);
    expect(changesOf(update!)).toContain('nome: "Ana" -> "Ana Souza" (changed)');
    expect(update!.occurredAt).toMatchObject({ iso: new Date(1_771_540_967_000).toISOString(), zone: 'explicit' });
    expect(create!.operation).toBe('create');
    expect(update!.id).not.toBe(create!.id);
  });
});
