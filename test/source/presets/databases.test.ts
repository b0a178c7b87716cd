import { describe, expect, test } from 'vitest';
import { directus } from 'trilha/sources/directus';
import { enversRevisions, springPage } from 'trilha/sources/spring-page';
import { loggedActions } from 'trilha/sources/logged-actions';
import { payloadVersions } from 'trilha/sources/payload-versions';
import { supaAudit } from 'trilha/sources/supa-audit';
import * as databases from '../../fixtures/stores/databases.ts';
import { answer } from './answer.ts';
import { changesOf } from './changes.ts';
import { noteCodes, readAll, readOne } from './read.ts';

describe('supa-audit', () => {
  const preset = supaAudit();
  const rows = databases.supaAudit;

  test('both sides are whole rows, and a change of one above 2^53 is seen', () => {
    const entry = readOne(preset, rows.updated);
    expect(entry).toMatchObject({
      operation: 'update',
      entity: { type: 'contas', id: '1' },
      sequence: '2',
      actor: { id: rows.updated.auth_uid },
    });
    expect(changesOf(entry)).toContain('saldo: "9007199254740993" -> "9007199254740994" (changed)');
  });

  test('insert and delete', () => {
    expect(readOne(preset, rows.inserted)).toMatchObject({ operation: 'create', before: null });
    expect(readOne(preset, rows.deleted)).toMatchObject({ operation: 'delete', after: null, entity: { id: '2' } });
  });

  test('an update of nothing is a row too', () => {
    expect(changesOf(readOne(preset, rows.unchanged)).every((line) => line.endsWith('(same)'))).toBe(true);
  });

  test('a primary key that changed names both ids', () => {
    const entry = readOne(preset, rows.moved);
    expect(entry.entity.id).toBe('2');
    expect(entry.related).toMatchObject([{ type: 'contas', id: '1', role: 'previous' }]);
  });

  test('TRUNCATE has no row', () => {
    const entry = readOne(preset, rows.truncated);
    expect(entry).toMatchObject({ operation: 'delete', before: null, after: null, entity: { id: null } });
    expect(noteCodes(entry)).toContain('whole-table');
  });

  test('off Supabase there is no person', () => {
    const { auth_uid: _, auth_role: __, ...row } = rows.updated;
    expect(readOne(preset, row).actor).toBeNull();
  });
});

describe('logged-actions', () => {
  const preset = loggedActions();
  const rows = databases.loggedActions;

  test('the old row whole, and only the new values', () => {
    expect(changesOf(readOne(preset, rows.updated))).toEqual([
      'id: "1" -> "1" (same)',
      String.raw`nome: "Ana" -> "Ana \"Bia\" Souza" (changed)`,
      'ativo: "t" -> "t" (same)',
      'fim: null -> null (same)',
    ]);
    expect(readOne(preset, rows.updated)).toMatchObject({
      actor: { kind: 'system', name: 'app' },
      origin: { ip: '10.0.0.8' },
      correlation: { batch: '772' },
    });
  });

  test('insert and delete', () => {
    expect(readOne(preset, rows.inserted)).toMatchObject({ operation: 'create', before: null });
    expect(readOne(preset, rows.deleted)).toMatchObject({ operation: 'delete', after: null });
  });

  test('an hstore served as its own text is read', () => {
    expect(changesOf(readOne(preset, rows.hstore))).toContain('ativo: "t" -> "f" (changed)');
    expect(changesOf(readOne(preset, rows.hstore))).toContain(
      String.raw`nome: "Ana \"Bia\" Souza" -> "Ana \"Bia\" Souza" (same)`,
    );
  });

  test('triggers per statement record no rows, and say so', () => {
    expect(noteCodes(readOne(preset, rows.statement))).toContain('statement-only');
    expect(noteCodes(readOne(preset, rows.truncated))).toContain('whole-table');
    expect(readOne(preset, rows.statement)).toMatchObject({ before: null, after: null, entity: { id: null } });
  });
});

describe('directus', () => {
  const rows = databases.directus;
  const record = rows.updated;

  test('the state after is whole; the one before is in another row', () => {
    const entry = readOne(directus, rows.archived);
    expect(entry).toMatchObject({ entity: { type: 'clientes', id: '12' }, actor: { name: 'Ana Souza' }, before: null });
    expect(noteCodes(entry)).toContain('needs-previous');
    const [compared] = readAll(directus, Object.values(rows).slice(1));
    expect(changesOf(compared!)).toContain('status: "published" -> "archived" (changed)');
  });

  test('what the first revision lacks was not added later', () => {
    const [compared] = readAll(directus, [rows.updated, rows.created]);
    expect(changesOf(compared!)).toEqual([
      'id: unrecorded -> 12 (unrecorded)',
      'nome: "Ana Souza" -> "Ana Souza" (same)',
      'limite: "1500.50" -> "0.00" (changed)',
      'status: unrecorded -> "published" (unrecorded)',
    ]);
  });

  test('an item whose last writing left no revision is compared with nothing', () => {
    const [compared] = readAll(directus, [rows.updated, { ...rows.created, revisions: [] }]);
    expect(compared).toMatchObject({ before: null });
    expect(noteCodes(compared!)).toContain('needs-previous');
  });

  test('a delete has no revision, a login no item of its own, a comment its text', () => {
    expect(readOne(directus, rows.deleted)).toMatchObject({ operation: 'delete', after: null });
    expect(readOne(directus, rows.login)).toMatchObject({ operation: 'auth' });
    expect(readOne(directus, rows.commented)).toMatchObject({
      operation: 'message',
      message: 'Confirmar o limite com o cliente',
    });
    expect(readOne(directus, rows.schema)).toMatchObject({
      operation: 'create',
      entity: { type: 'directus_fields' },
      actor: null,
    });
    expect(readOne(directus, { ...rows.updated, action: 'revert' }).operation).toBe('update');
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
  const newer = databases.payload.published;

  test('neighbours of one document are compared', () => {
    const entries = readAll(preset, Object.values(databases.payload));
    expect(changesOf(entries[1]!)).toContain('title: "Auditoria sem susto" -> "Auditoria sem sustos" (changed)');
    expect(entries[0]).toMatchObject({ entity: { type: 'posts', id: newer.parent }, actor: { id: 'u1', name: 'Ana' } });
  });

  test('the first version is told by the document itself; the others by their state', () => {
    const entries = readAll(preset, Object.values(databases.payload));
    expect(entries.map(({ action }) => action)).toEqual(['publish', 'draft', 'autosave', 'create']);
    expect(entries.at(-1)).toMatchObject({ operation: 'create', before: null });
    expect(readOne(preset, { ...newer, snapshot: true }).action).toBe('snapshot');
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
    const [deleted, unchanged, update, create] = readAll(preset, Object.values(databases.envers));
    expect(changesOf(update!)).toContain('nome: "Ana" -> "Ana Souza" (changed)');
    expect(changesOf(update!).some((line) => line.includes('_MOD'))).toBe(false);
    expect(update!.occurredAt).toMatchObject({
      iso: new Date(databases.envers.updated.revtstmp).toISOString(),
      zone: 'explicit',
    });
    expect(changesOf(unchanged!).every((line) => line.endsWith('(same)'))).toBe(true);
    expect(create).toMatchObject({ action: 'ADD', operation: 'create', actor: { kind: 'user', name: 'ana' } });
    expect(update!.id).not.toBe(create!.id);
    expect(changesOf(deleted!)).toContain('nome: "Ana Souza" -> absent (removed)');
    // Alone, a delete says nothing of what was there.
    expect(readOne(preset, databases.envers.deleted)).toMatchObject({ operation: 'delete', before: null, after: null });
  });
});
