import { describe, expect, test } from 'vitest';
import { laravelAuditing } from 'trilha/sources/laravel-auditing';
import { laravelPage } from 'trilha/sources/laravel-page';
import { spatieActivitylog } from 'trilha/sources/spatie-activitylog';
import type { SourcePreset } from 'trilha/headless';
import * as php from '../../fixtures/stores/php.ts';
import { changesOf } from './changes.ts';
import { readAll, readOne } from './read.ts';

describe('laravel-auditing', () => {
  const rows = php.laravelAuditing;

  test('an update has its entity, its actor, its tags', () => {
    const entry = readOne(laravelAuditing, rows.updated);
    expect(entry).toMatchObject({
      id: '43',
      action: 'updated',
      operation: 'update',
      entity: { type: String.raw`App\Models\Cliente`, id: '12' },
      tags: ['clientes', 'vip'],
    });
    expect(entry.actor).toMatchObject({ kind: 'user', id: '7', name: 'Maria Lima', email: 'maria@example.com' });
  });

  test('a restore is a delete in reverse', () => {
    expect(readOne(laravelAuditing, rows.restored).operation).toBe('restore');
    expect(changesOf(readOne(laravelAuditing, rows.restored)).every((line) => line.endsWith('(added)'))).toBe(true);
    expect(changesOf(readOne(laravelAuditing, rows.deleted)).every((line) => line.endsWith('(removed)'))).toBe(true);
  });

  test('an account that is gone, and a job nobody started', () => {
    expect(readOne(laravelAuditing, rows.nothing).actor).toMatchObject({ id: '7', deleted: true });
    expect(readOne(laravelAuditing, rows.console).actor).toBeNull();
  });

  test('a command line is no address', () => {
    expect(readOne(laravelAuditing, rows.console).origin.channel).toBe('console');
    expect(readOne(laravelAuditing, { ...rows.console, url: 'console' }).origin.channel).toBe('console');
    expect(readOne(laravelAuditing, rows.updated).origin.channel).toBe('web');
  });

  test('attach, detach and sync state the members that came and went, never the whole list', () => {
    const [attach, detach, sync] = [rows.attach, rows.detach, rows.sync].map((row) => readOne(laravelAuditing, row));
    expect([attach?.operation, detach?.operation, sync?.operation]).toEqual(['link', 'unlink', 'update']);
    for (const entry of [attach, detach, sync]) expect(entry).toMatchObject({ before: null, after: null });
    expect(attach?.changes).toMatchObject([{ kind: 'members', path: ['etiquetas'], added: [{ type: 'object' }], removed: [] }]);
    expect(detach?.changes).toMatchObject([{ added: [], removed: [{ type: 'object' }] }]);
    expect(sync?.changes).toMatchObject([{ added: [{ type: 'object' }], removed: [{ type: 'object' }] }]);
    // A custom event that happens to bear the name keeps what the host wrote.
    expect(readOne(laravelAuditing, { ...rows.attach, new_values: { etiqueta: 3 } }).after).not.toBeNull();
  });

  test('events without values and events of the host', () => {
    expect(readOne(laravelAuditing, rows.retrieved)).toMatchObject({ operation: 'read' });
    expect(readOne(laravelAuditing, rows.custom)).toMatchObject({ action: 'exportou_ficha' });
    expect(readOne(laravelAuditing, rows.custom).operation).not.toBe('create');
  });

  test('resolver columns of the host, and what else the account carries, are kept', () => {
    expect(readOne(laravelAuditing, rows.aliased).extra).toMatchObject({ tenant_id: 9 });
    expect(readOne(laravelAuditing, { ...rows.updated, user: { ...rows.updated.user, setor: 'vendas' } }).extra).toMatchObject({
      user: { setor: 'vendas' },
    });
  });

  test('a host that renamed the two columns of the person renames them back', () => {
    const { user_id, user_type, ...row } = rows.updated;
    const renamed = { ...row, actor_id: user_id, actor_type: user_type };
    const preset: SourcePreset = {
      ...laravelAuditing,
      toEntries: (record, context) => {
        const { actor_id, actor_type, ...rest } = record as typeof renamed;
        return laravelAuditing.toEntries({ ...rest, user_id: actor_id, user_type: actor_type }, context);
      },
    };
    expect(readOne(preset, renamed).actor).toEqual(readOne(laravelAuditing, rows.updated).actor);
  });
});

describe('spatie-activitylog', () => {
  const rows = php.spatie;

  test('version 4 keeps both sides in properties, beside what the host put there', () => {
    const entry = readOne(spatieActivitylog, rows.updated4);
    expect(entry).toMatchObject({ action: 'updated', operation: 'update', origin: { ip: '10.0.0.8' } });
    expect(changesOf(entry)).toEqual([
      'valor: 50 -> 75.5 (changed)',
      'cliente.nome: "Ana" -> "Ana" (same)',
      'meta.cor: "verde" -> "azul" (changed)',
    ]);
  });

  test('version 5 keeps them in attribute_changes; both live in one table', () => {
    const [five, four] = readAll(spatieActivitylog, [rows.updated5, rows.updated4]);
    expect(changesOf(five!)).toEqual(['valor: 75.5 -> 80 (changed)']);
    expect(five!.extra).toMatchObject({ properties: { motivo: 'acerto de frete' } });
    expect(changesOf(four!)).toContain('valor: 50 -> 75.5 (changed)');
  });

  test.each([
    ['4', rows.created4, rows.deleted4],
    ['5', { ...rows.restored5, event: 'created' }, rows.deleted5],
  ])('creates and deletes of version %s have one side', (_version, created, deleted) => {
    expect(changesOf(readOne(spatieActivitylog, created)).every((line) => line.endsWith('(added)'))).toBe(true);
    expect(changesOf(readOne(spatieActivitylog, deleted)).every((line) => line.endsWith('(removed)'))).toBe(true);
  });

  test('a free-form entry is not guessed from its prose', () => {
    const entry = readOne(spatieActivitylog, rows.prose);
    expect(entry).toMatchObject({ action: 'Exportou o relatório de vendas', operation: 'unknown', entity: { type: 'default' } });
  });

  test('nobody caused it', () => {
    expect(readOne(spatieActivitylog, rows.created4).actor).toBeNull();
    expect(readOne(spatieActivitylog, { ...rows.updated5, causer: null }).actor).toMatchObject({ id: '7', deleted: true });
  });
});

describe('laravel-page', () => {
  const page = laravelPage();
  const answer = {
    headers: new Headers(),
    url: new URL('https://crm.example/api/audits'),
    query: { conditions: [] },
    cursor: null,
    limit: 15,
  };
  const rows = [{ id: 1 }];
  const read = (body: unknown, cursor: string | null = null) => page.toPage?.(body, { ...answer, cursor });

  test.each([
    [
      'paginate',
      { current_page: 1, data: rows, last_page: 3, next_page_url: 'http://backend.internal/api/audits?page=2', total: 40 },
      'page:2',
      40,
    ],
    ['paginate, last page', { current_page: 3, data: rows, last_page: 3, next_page_url: null, total: 40 }, null, 40],
    [
      'simplePaginate',
      { current_page: 1, data: rows, next_page_url: 'http://backend.internal/api/audits?page=2' },
      'page:2',
      undefined,
    ],
    [
      'cursorPaginate',
      { data: rows, next_cursor: 'eyJpZCI6MX0', next_page_url: 'http://x/api?cursor=eyJpZCI6MX0' },
      'cursor:eyJpZCI6MX0',
      undefined,
    ],
    [
      'cursorPaginate of Laravel 8',
      { data: rows, next_page_url: 'http://x/api?cursor=eyJpZCI6MX0' },
      'cursor:eyJpZCI6MX0',
      undefined,
    ],
    [
      'a Resource over paginate',
      { data: rows, links: { next: 'http://x/api?page=2' }, meta: { current_page: 1, last_page: 2, total: 16 } },
      'page:2',
      16,
    ],
    [
      'a Resource over cursorPaginate',
      { data: rows, links: { next: 'http://x/api?cursor=abc' }, meta: { path: 'x', per_page: 15, next_cursor: 'abc' } },
      'cursor:abc',
      undefined,
    ],
    ['a bare list', rows, null, undefined],
    [
      'one more envelope',
      { success: true, data: { current_page: 1, data: rows, last_page: 2, total: 20, next_page_url: 'http://x/api?page=2' } },
      'page:2',
      20,
    ],
    [
      'past the end',
      { current_page: 9, data: [], last_page: 3, total: 40, next_page_url: null, prev_page_url: 'http://x/api?page=8' },
      null,
      40,
    ],
    ['numbers without links', { current_page: 1, data: rows, last_page: 2, total: 20 }, 'page:2', 20],
  ])('%s', (_name, body, next, total) => {
    expect(read(body)?.next).toBe(next);
    expect(read(body)?.total?.value).toBe(total);
  });

  test('the next request carries the number alone, never the link', () => {
    const request = page.toRequest?.({ conditions: [] }, { cursor: 'page:2', limit: 15, params: new URLSearchParams() });
    expect(request?.params.get('page')).toBe('2');
    expect(request?.params.get('per_page')).toBe('15');
    expect(JSON.stringify([...(request?.params ?? [])])).not.toContain('backend.internal');
  });

  test('something that is no page is refused', () => {
    expect(() => read({ message: 'Server Error' })).toThrow(/data/);
  });
});
