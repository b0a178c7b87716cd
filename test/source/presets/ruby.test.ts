import { describe, expect, test } from 'vitest';
import { audited } from 'trilha/sources/audited';
import { paperTrail } from 'trilha/sources/paper-trail';
import * as ruby from '../../fixtures/stores/ruby.ts';
import { changesOf } from './changes.ts';
import { noteCodes, readOne } from './read.ts';

describe('paper-trail', () => {
  const rows = ruby.paperTrail;

  test('an update has the whole state before and pairs of what changed: what is not listed did not change', () => {
    const entry = readOne(paperTrail, rows.paid);
    expect(entry).toMatchObject({ operation: 'update', before: { coverage: 'full' } });
    expect(changesOf(entry)).toEqual([
      'id: 4 -> 4 (same)',
      'situacao: "aberta" -> "paga" (changed)',
      'valor: "19.99" -> "19.99" (same)',
      'pago_em: null -> "2026-02-18T03:00:00.000Z" (changed)',
    ]);
  });

  test('create and destroy', () => {
    const created = readOne(paperTrail, rows.created);
    expect(created).toMatchObject({
      operation: 'create',
      entity: { type: 'CobrancaAvulsa', id: '4' },
      before: null,
      correlation: { batch: '771' },
      origin: { ip: '10.0.0.8' },
      extra: { item_type: 'Cobranca' },
    });
    expect(changesOf(created)).toContain('valor: absent -> "19.99" (added)');
    expect(readOne(paperTrail, rows.destroyed)).toMatchObject({ operation: 'delete', after: null });
    expect(changesOf(readOne(paperTrail, rows.destroyed))).toContain('situacao: "paga" -> absent (removed)');
  });

  test('a touch has the state before, and no changes', () => {
    const entry = readOne(paperTrail, rows.touched);
    expect(entry).toMatchObject({ operation: 'update', after: null, actor: { id: '7' } });
    expect(noteCodes(entry)).toEqual(['needs-next']);
  });

  test('without the `object` column a value that was null is no creation', () => {
    const entry = readOne(paperTrail, rows.changesOnly);
    expect(entry.operation).toBe('update');
    expect(changesOf(entry)).toEqual(['pago_em: null -> "2026-02-18T03:00:00.000Z" (changed)']);
  });

  test('an event that stuck to the instance is told by its sides', () => {
    expect(readOne(paperTrail, rows.stuckCreate)).toMatchObject({ action: 'assinou', operation: 'create' });
    const update = readOne(paperTrail, rows.stuckUpdate);
    expect(update.operation).not.toBe('create');
    expect(changesOf(update)).toContain('situacao: "rascunho" -> "aberta" (changed)');
  });

  test.each([
    ['Ana <ana@example.com>', { name: 'Ana', email: 'ana@example.com' }],
    ['gid://crm/Usuario/1', { type: 'Usuario', id: '1' }],
    ['console', { kind: 'unknown', name: 'console' }],
    [17, { kind: 'user', id: '17' }],
  ])('whodunnit %s', (whodunnit, actor) => {
    expect(readOne(paperTrail, { ...rows.updated, whodunnit }).actor).toMatchObject(actor);
  });

  test('JSON in text columns, and a changeset of the host, are read as well', () => {
    const { object, object_changes } = rows.updated;
    const text = { ...rows.updated, object: JSON.stringify(object), object_changes: JSON.stringify(object_changes) };
    expect(changesOf(readOne(paperTrail, text))).toEqual(changesOf(readOne(paperTrail, rows.updated)));
    const served = { ...rows.updated, object_changes: undefined, changeset: object_changes };
    expect(changesOf(readOne(paperTrail, served))).toEqual(changesOf(readOne(paperTrail, rows.updated)));
  });
});

describe('audited', () => {
  const rows = ruby.audited;

  test('a second entity, a comment, a request, the version', () => {
    expect(readOne(audited, rows.redacted)).toMatchObject({
      related: [{ type: 'Cliente', id: '12', role: 'associated' }],
      reason: 'correção de cadastro',
      correlation: { request: rows.redacted.request_uuid },
      extra: { version: 5 },
    });
  });

  test('a name instead of an account', () => {
    expect(readOne(audited, rows.byName).actor).toMatchObject({ kind: 'unknown', name: 'rake' });
  });

  test('create and destroy', () => {
    expect(readOne(audited, rows.created)).toMatchObject({ operation: 'create', before: null });
    expect(readOne(audited, rows.destroyed)).toMatchObject({ operation: 'delete', after: null });
  });
});
