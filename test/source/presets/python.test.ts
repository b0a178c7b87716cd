import { describe, expect, test } from 'vitest';
import { djangoAuditlog } from 'trilha/sources/django-auditlog';
import { djangoSimpleHistory } from 'trilha/sources/django-simple-history';
import { drfPage } from 'trilha/sources/drf-page';
import * as python from '../../fixtures/stores/python.ts';
import { answer } from './answer.ts';
import { changesOf } from './changes.ts';
import { noteCodes, readAll, readOne } from './read.ts';

describe('django-auditlog', () => {
  const rows = python.djangoAuditlog;

  test('numbers are actions, texts are values', () => {
    const entry = readOne(djangoAuditlog, rows.updated);
    expect(entry).toMatchObject({
      action: 'update',
      operation: 'update',
      entity: { type: 'crm.cobranca', id: '4', label: 'Cobrança 4' },
      correlation: { request: 'c-1' },
    });
    expect(changesOf(entry)).toEqual(['valor: "1600.00" -> "1750.5" (changed)', 'cliente: "12" -> "13" (changed)']);
    expect(readOne(djangoAuditlog, rows.accessed)).toMatchObject({ operation: 'read', before: null, after: null });
  });

  test('"None" is absence on a create and a delete, and doubt elsewhere', () => {
    expect(changesOf(readOne(djangoAuditlog, rows.created))).toContain('valor: absent -> "1500.00" (added)');
    expect(noteCodes(readOne(djangoAuditlog, rows.created))).not.toContain('string-none');
    expect(changesOf(readOne(djangoAuditlog, rows.deleted))).toContain('ativo: "True" -> absent (removed)');
    expect(noteCodes(readOne(djangoAuditlog, rows.accountGone))).toContain('string-none');
    expect(changesOf(readOne(djangoAuditlog, rows.accountGone))).toEqual(['pago_em: "None" -> "2026-02-15 02:30:00" (changed)']);
  });

  test('many-to-many changes are members', () => {
    expect(readOne(djangoAuditlog, rows.memberAdded).changes).toMatchObject([
      { kind: 'members', path: ['etiquetas'], added: [{ value: 'VIP' }, { value: 'Novo' }], removed: [] },
    ]);
    expect(readOne(djangoAuditlog, rows.memberDeleted).changes).toMatchObject([{ added: [], removed: [{ value: 'Novo' }] }]);
  });

  test('changes as text, of versions before 3.0, and with their types', () => {
    expect(changesOf(readOne(djangoAuditlog, rows.text))).toEqual(['valor: "1500.00" -> "1600.00" (changed)']);
    expect(changesOf(readOne(djangoAuditlog, rows.typed))).toEqual([
      'ativo: false -> true (changed)',
      'limite: null -> 1500 (changed)',
      'meta.cor: "azul" -> "verde" (changed)',
    ]);
  });

  test('a bare number for the content type is told; an object is read', () => {
    expect(noteCodes(readOne(djangoAuditlog, { ...rows.updated, content_type: 14 }))).toContain('content-type-number');
    const typed = { ...rows.updated, content_type: { app_label: 'crm', model: 'cobranca' } };
    expect(readOne(djangoAuditlog, typed).entity.type).toBe('crm.cobranca');
  });

  test('an account that is gone leaves its address', () => {
    expect(readOne(djangoAuditlog, rows.accountGone).actor).toMatchObject({ email: 'ana@example.com', deleted: true });
  });
});

describe('django-simple-history', () => {
  const preset = djangoSimpleHistory({ model: 'Cliente' });
  const records = Object.values(python.simpleHistory);

  test.each([
    ['newest first', records],
    ['oldest first', records.toReversed()],
  ])('a version finds its predecessor, %s', (_name, given) => {
    const byId = new Map(readAll(preset, given).map((entry) => [entry.id, entry]));
    expect(changesOf(byId.get('3')!)).toContain('nome: "Ana" -> "Ana Souza" (changed)');
    expect(changesOf(byId.get('4')!)).toContain('situacao: "ativo" -> "inativo" (changed)');
    expect(byId.get('1')).toMatchObject({ operation: 'create', before: null, actor: null });
    expect(byId.get('4')).toMatchObject({
      reason: 'pediu para sair',
      entity: { type: 'Cliente', id: '12' },
      actor: { id: '2', name: 'ana' },
    });
  });

  test('a save without a change, or a many-to-many one, changes nothing visible', () => {
    const unchanged = readAll(preset, records).find(({ id }) => id === '5');
    expect(changesOf(unchanged!).every((line) => line.endsWith('(same)'))).toBe(true);
  });

  test('a delete shows the state that was deleted, also when a bulk update went before it unseen', () => {
    const deleted = readAll(preset, records).find(({ id }) => id === '6');
    expect(deleted).toMatchObject({ operation: 'delete', after: null });
    expect(changesOf(deleted!)).toContain('limite: "9000.00" -> absent (removed)');
    expect(noteCodes(readOne(preset, python.simpleHistory.deleted))).toEqual([]);
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
    const request = page.toRequest?.({ conditions: [] }, { cursor: next, limit: 50, params: new URLSearchParams() });
    expect(Object.fromEntries(request?.params ?? [])).toEqual({
      [style]: next,
      [style === 'offset' ? 'limit' : 'page_size']: '50',
    });
  });

  test('a page without a list is refused', () => {
    expect(() => drfPage().toPage?.({ detail: 'Página inválida.' }, answer)).toThrow(/results/);
  });
});
