import { describe, expect, test } from 'vitest';
import { laravelAuditing } from 'trilha/sources/laravel-auditing';
import { laravelPage } from 'trilha/sources/laravel-page';
import { spatieActivitylog } from 'trilha/sources/spatie-activitylog';
import { changesOf } from './changes.ts';
import { noteCodes, readAll, readOne } from './read.ts';

const audit = {
  id: 41,
  user_type: String.raw`App\Models\User`,
  user_id: 7,
  event: 'updated',
  auditable_type: String.raw`App\Models\Cliente`,
  auditable_id: 12,
  old_values: { nome: 'Ana', ativo: 1, limite_credito: 15000.5 },
  new_values: { nome: 'Ana Souza', ativo: false, limite_credito: 0 },
  url: 'https://crm.example/clientes/12?token=abc123',
  ip_address: '201.13.62.150',
  user_agent: 'Mozilla/5.0',
  tags: 'clientes,vip',
  created_at: '2026-02-19T22:42:47.000000Z',
  updated_at: '2026-02-19T22:42:47.000000Z',
  user: { id: 7, name: 'Maria Lima', email: 'maria@example.com' },
};

describe('laravel-auditing', () => {
  test('an update lists what changed, with the types it has', () => {
    const entry = readOne(laravelAuditing, audit);
    expect(entry).toMatchObject({
      id: '41',
      action: 'updated',
      operation: 'update',
      entity: { type: String.raw`App\Models\Cliente`, id: '12' },
      tags: ['clientes', 'vip'],
    });
    expect(entry.actor).toMatchObject({ kind: 'user', id: '7', name: 'Maria Lima', email: 'maria@example.com' });
    expect(changesOf(entry)).toEqual([
      'nome: "Ana" -> "Ana Souza" (changed)',
      'ativo: 1 -> false (changed)',
      'limite_credito: 15000.5 -> 0 (changed)',
    ]);
  });

  test('an empty object sent as [] is no field called 0', () => {
    const created = readOne(laravelAuditing, { ...audit, event: 'created', old_values: [], new_values: { nome: 'Ana' } });
    expect(created.before).toBeNull();
    expect(changesOf(created)).toEqual(['nome: absent -> "Ana" (added)']);
    const nothing = readOne(laravelAuditing, { ...audit, old_values: [], new_values: [] });
    expect(changesOf(nothing).filter((line) => !line.includes('(same)'))).toEqual([]);
  });

  test('soft and hard delete look the same, and a note says so', () => {
    const entry = readOne(laravelAuditing, { ...audit, event: 'deleted', new_values: [] });
    expect(entry.operation).toBe('delete');
    expect(noteCodes(entry)).toContain('deletion-unknown');
    expect(changesOf(entry).every((line) => line.endsWith('(removed)'))).toBe(true);
  });

  test('a host map names polymorphic classes and morph aliases', () => {
    const aliases = { [String.raw`App\Models\Cliente`]: 'Cliente', cliente: 'Cliente' };
    expect(readOne(laravelAuditing, audit, { aliases }).entity.type).toBe('Cliente');
    expect(readOne(laravelAuditing, { ...audit, auditable_type: 'cliente' }, { aliases }).entity.type).toBe('Cliente');
    expect(readOne(laravelAuditing, audit).actor?.type).toBe(String.raw`App\Models\User`);
  });

  test('an account that is gone, and a job nobody started', () => {
    expect(readOne(laravelAuditing, { ...audit, user: null }).actor).toMatchObject({ id: '7', deleted: true });
    expect(readOne(laravelAuditing, { ...audit, user_id: null, user_type: null, user: null }).actor).toBeNull();
  });

  test('a command line is no address', () => {
    expect(readOne(laravelAuditing, { ...audit, url: 'artisan clientes:importar --arquivo=x.csv' }).origin.channel).toBe(
      'console',
    );
    expect(readOne(laravelAuditing, audit).origin.channel).toBe('web');
  });

  test('a secret in the address is masked though the column was excluded', () => {
    expect(JSON.stringify(readOne(laravelAuditing, audit))).not.toContain('abc123');
  });

  test('values in the application zone stand beside UTC times', () => {
    const entry = readOne(
      laravelAuditing,
      { ...audit, old_values: { visto_em: null }, new_values: { visto_em: '2026-02-19 19:42:47' } },
      { timeZone: 'America/Sao_Paulo' },
    );
    expect(entry.occurredAt).toMatchObject({ iso: '2026-02-19T22:42:47.000000Z', zone: 'explicit' });
    expect(changesOf(entry)).toEqual(['visto_em: null -> "2026-02-19 19:42:47" (changed)']);
  });

  test('attach and detach are links', () => {
    const attach = {
      ...audit,
      event: 'attach',
      old_values: { etiquetas: [] },
      new_values: { etiquetas: [{ id: 3, nome: 'VIP' }] },
    };
    expect(readOne(laravelAuditing, attach).operation).toBe('link');
    expect(readOne(laravelAuditing, { ...attach, event: 'detach' }).operation).toBe('unlink');
  });

  test('resolver columns of the host are kept', () => {
    expect(readOne(laravelAuditing, { ...audit, tenant_id: 9 }).extra).toMatchObject({ tenant_id: 9 });
  });

  test('a 64-bit id keeps every digit as text', () => {
    expect(readOne(laravelAuditing, { ...audit, auditable_id: '9007199254740993' }).entity.id).toBe('9007199254740993');
  });
});

const activity = {
  id: 90,
  log_name: 'default',
  description: 'updated',
  subject_type: String.raw`App\Models\Pedido`,
  subject_id: 5,
  causer_type: String.raw`App\Models\User`,
  causer_id: 7,
  properties: { attributes: { valor: 75.5, 'cliente.nome': 'Ana' }, old: { valor: 50, 'cliente.nome': 'Ana' }, ip: '10.0.0.8' },
  event: 'updated',
  batch_uuid: 'b-1',
  created_at: '2026-02-19T22:42:47.000000Z',
  updated_at: '2026-02-19T22:42:47.000000Z',
};

describe('spatie-activitylog', () => {
  test('version 4 keeps both sides in properties', () => {
    const entry = readOne(spatieActivitylog, activity);
    expect(entry).toMatchObject({
      action: 'updated',
      operation: 'update',
      correlation: { batch: 'b-1' },
      origin: { ip: '10.0.0.8' },
    });
    expect(changesOf(entry)).toEqual(['valor: 50 -> 75.5 (changed)', 'cliente.nome: "Ana" -> "Ana" (same)']);
  });

  test('version 5 keeps them in attribute_changes; both live in one table', () => {
    const { batch_uuid: _, ...rest } = activity;
    const five = { ...rest, id: 91, attribute_changes: activity.properties, properties: { motivo: 'acerto' } };
    const [old, now] = readAll(spatieActivitylog, [activity, five]);
    expect(changesOf(now!)).toEqual(changesOf(old!));
    expect(now!.extra).toMatchObject({ properties: { motivo: 'acerto' } });
  });

  test('a free-form entry is not guessed from its prose', () => {
    const entry = readOne(spatieActivitylog, {
      ...activity,
      event: null,
      description: 'Exportou o relatório de vendas',
      properties: [],
    });
    expect(entry).toMatchObject({ action: 'Exportou o relatório de vendas', operation: 'unknown' });
    expect(entry.before).toBeNull();
  });

  test('two rows for one restore: both stay, the first says that nothing visible changed', () => {
    const same = { attributes: { valor: 50 }, old: { valor: 50 } };
    const [updated, restored] = readAll(spatieActivitylog, [
      { ...activity, id: 1, properties: same },
      { ...activity, id: 2, event: 'restored', description: 'restored', properties: { attributes: { valor: 50 } } },
    ]);
    expect(noteCodes(updated!)).toContain('unchanged-sides');
    expect(restored!.operation).toBe('restore');
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
