import { describe, expect, test } from 'vitest';
import { httpSource, parseEntry, type AuditEntry } from 'trilha/headless';
import { audited } from 'trilha/sources/audited';
import { beforeAfter } from 'trilha/sources/before-after';
import { djangoAuditlog } from 'trilha/sources/django-auditlog';
import { drfPage } from 'trilha/sources/drf-page';
import { laravelAuditing } from 'trilha/sources/laravel-auditing';
import { laravelPage } from 'trilha/sources/laravel-page';
import { loggedActions } from 'trilha/sources/logged-actions';
import { abp } from 'trilha/sources/abp';
import { paperTrail } from 'trilha/sources/paper-trail';
import { spatieActivitylog } from 'trilha/sources/spatie-activitylog';
import { supaAudit } from 'trilha/sources/supa-audit';
import * as databases from '../../fixtures/stores/databases.ts';
import * as events from '../../fixtures/stores/events.ts';
import * as php from '../../fixtures/stores/php.ts';
import * as python from '../../fixtures/stores/python.ts';
import * as ruby from '../../fixtures/stores/ruby.ts';
import { changesOf } from './changes.ts';
import { noteCodes, readAll, readOne } from './read.ts';

/** The whole entry as a screen could ever show it. */
const everythingIn = (entry: AuditEntry): string => JSON.stringify(entry);

describe('quirks of the stores', () => {
  test('empty object sent as []', () => {
    expect(changesOf(readOne(laravelAuditing, php.laravelAuditing.created)).slice(0, 2)).toEqual([
      'id: absent -> 12 (added)',
      'nome: absent -> "An" (added)',
    ]);
    expect(
      changesOf(readOne(laravelAuditing, php.laravelAuditing.forceDeleted)).every((line) => line.endsWith('(removed)')),
    ).toBe(true);
    const { changes, before, after } = readOne(laravelAuditing, php.laravelAuditing.syncNoop);
    expect({ changes, before, after }).toEqual({ changes: [], before: null, after: null });
    expect(changesOf(readOne(laravelAuditing, php.laravelAuditing.nothing)).filter((line) => !line.endsWith('(same)'))).toEqual(
      [],
    );
    expect(readOne(spatieActivitylog, php.spatie.prose)).toMatchObject({ before: null, after: null, extra: {} });
    // The same in a column that the model does not cast.
    expect(
      changesOf(readOne(laravelAuditing, { ...php.laravelAuditing.created, old_values: '[]', new_values: '{"nome":"Ana"}' })),
    ).toEqual(['nome: absent -> "Ana" (added)']);
  });

  test('pairs on update but plain values on create', () => {
    expect(changesOf(readOne(audited, ruby.audited.updated))).toEqual(['valor: "50.0" -> "75.5" (changed)']);
    // An array attribute of two items looks exactly like a pair: the action decides, never the value.
    expect(changesOf(readOne(audited, ruby.audited.created))).toContain('parcelas: absent -> [1,2] (added)');
    expect(changesOf(readOne(audited, ruby.audited.destroyed))).toContain('parcelas: [1,2] -> absent (removed)');
    const combined = readOne(audited, ruby.audited.combined);
    expect(noteCodes(combined)).toEqual(expect.arrayContaining(['combined', 'pair-expected']));
    expect(changesOf(combined)).toContain('situacao: "aberta" -> "paga" (changed)');
  });

  test('1→false, 15000.5→0 in one row', () => {
    expect(changesOf(readOne(laravelAuditing, php.laravelAuditing.updated))).toEqual([
      'nome: "Ana" -> "Ana Souza" (changed)',
      'ativo: 1 -> false (changed)',
      'limite_credito: 15000.5 -> 0 (changed)',
    ]);
  });

  test('both sides [REDACTED]', () => {
    expect(changesOf(readOne(audited, ruby.audited.redacted))).toEqual(['cpf: redacted -> redacted (redacted)']);
    expect(changesOf(readOne(audited, ruby.audited.filtered))).toEqual(['chave_pix: redacted -> redacted (redacted)']);
    // django-auditlog lists only what changed: equal masks hide a change, and it is stated.
    const masked = readOne(djangoAuditlog, python.djangoAuditlog.masked);
    expect(masked.changes).toMatchObject([{ kind: 'field', path: ['cvc'] }]);
    expect(changesOf(masked)).toEqual(['cartao: "********12345678" -> "********87654321" (changed)']);
  });

  test('secret in url though the column was excluded', () => {
    expect(everythingIn(readOne(laravelAuditing, php.laravelAuditing.updated))).not.toContain('abc123');
    expect(everythingIn(readOne(laravelAuditing, php.laravelAuditing.console))).not.toContain('abc123');
  });

  test('secret in client_query though the column was excluded', () => {
    const entry = readOne(loggedActions(), databases.loggedActions.updated);
    expect(everythingIn(entry)).not.toContain('S3gredo!');
    expect(noteCodes(entry)).toContain('statement-dropped');
    expect(everythingIn(readAll(abp, [events.abp.impersonated])[0]!)).not.toContain('S3gredo!');
  });

  test('soft and hard delete that look the same', () => {
    const [soft, hard] = [php.laravelAuditing.deleted, php.laravelAuditing.forceDeleted].map((row) =>
      readOne(laravelAuditing, row),
    );
    expect(noteCodes(soft!)).toContain('deletion-unknown');
    expect(changesOf(soft!)).toEqual(changesOf(hard!));
    expect(noteCodes(readAll(abp, [events.abp.deleted])[0]!)).toContain('deletion-unknown');
  });

  test('two rows for one restore', () => {
    const [restored, restoring] = readAll(spatieActivitylog, [php.spatie.restored4, php.spatie.restoring4]);
    expect(restored).toMatchObject({ operation: 'restore', correlation: { batch: restoring!.correlation.batch } });
    expect(noteCodes(restoring!)).toContain('unchanged-sides');
    expect(readOne(spatieActivitylog, php.spatie.restored5).operation).toBe('restore');
  });

  test('polymorphic class names and morph aliases (App\\Models\\User → label by host map)', () => {
    const aliases = { [String.raw`App\Models\Cliente`]: 'Cliente', cliente: 'Cliente', [String.raw`App\Models\User`]: 'Pessoa' };
    const [byClass, byAlias] = readAll(laravelAuditing, [php.laravelAuditing.updated, php.laravelAuditing.aliased], { aliases });
    expect(byClass).toMatchObject({ entity: { type: 'Cliente' }, actor: { type: 'Pessoa' } });
    expect(byAlias!.entity.type).toBe('Cliente');
    expect(readOne(laravelAuditing, php.laravelAuditing.updated).entity.type).toBe(String.raw`App\Models\Cliente`);
    expect(readOne(spatieActivitylog, php.spatie.updated5, { aliases }).actor?.type).toBe('Pessoa');
  });

  test("a filter by the host's name asks for every name that the store has for it", async () => {
    const asked: URL[] = [];
    const answer: typeof fetch = (input) => {
      if (input instanceof URL) asked.push(input);
      return Promise.resolve(Response.json({ data: [], current_page: 1 }));
    };
    const aliases = { [String.raw`App\Models\Cliente`]: 'Cliente', cliente: 'Cliente' };
    const source = httpSource({
      url: 'https://crm.example/audits',
      preset: laravelAuditing,
      fetch: answer,
      aliases,
      capabilities: { filters: { entityType: ['is'] } },
    });
    const query = { conditions: [{ field: 'entityType', operator: 'is', values: ['Cliente', 'Pedido'] }] } as const;
    await source.list(query, { cursor: null, limit: 5, signal: new AbortController().signal });
    expect(asked[0]?.searchParams.getAll('entityType').toSorted()).toEqual([String.raw`App\Models\Cliente`, 'Pedido', 'cliente']);
  });

  test("values in the app's zone beside UTC times", () => {
    const entry = readOne(laravelAuditing, php.laravelAuditing.console, { timeZone: 'America/Sao_Paulo' });
    expect(entry.occurredAt).toMatchObject({ iso: '2026-02-19T22:22:10.000000Z', zone: 'explicit' });
    // As written: reading it in the application's zone is the field's business, never the preset's.
    expect(changesOf(entry)).toEqual(['visto_em: null -> "2026-02-19 19:22:10" (changed)']);
    // django-auditlog writes naive UTC inside values, so its sources read naive times as UTC.
    expect(djangoAuditlog.parse?.timeZone).toBe('UTC');
    expect(httpSource({ url: 'https://x.example', preset: djangoAuditlog }).parse?.timeZone).toBe('UTC');
  });

  test('64-bit ids', async () => {
    const text = `{"data":[{"id":9007199254740993,"op":"UPDATE","ts":"2026-02-19T22:00:00Z","table_name":"contas","record":{"id":9007199254740995,"saldo":9007199254740997},"old_record":{"id":9007199254740995,"saldo":9007199254740996}}],"page":{"next":null}}`;
    const answer: typeof fetch = () => Promise.resolve(new Response(text, { headers: { 'content-type': 'application/json' } }));
    const source = httpSource({ url: 'https://x.example/audit', preset: supaAudit(), fetch: answer });
    const { rows } = await source.list({ conditions: [] }, { cursor: null, limit: 5, signal: new AbortController().signal });
    const entry = parseEntry(rows[0]);
    if (entry.kind !== 'entry') throw new Error('unreadable');
    expect(entry).toMatchObject({ id: '9007199254740993', sequence: '9007199254740993', entity: { id: '9007199254740995' } });
    expect(changesOf(entry)).toContain('saldo: "9007199254740996" -> "9007199254740997" (changed)');
    // Inside JSON texts too.
    expect(changesOf(readAll(abp, [events.abp.impersonated])[0]!)).toContain(
      'Codigo: "9007199254740993" -> "9007199254740994" (changed)',
    );
  });

  test('JSON inside JSON', () => {
    expect(changesOf(readOne(djangoAuditlog, python.djangoAuditlog.json))).toEqual(['meta.cor: "azul" -> "verde" (changed)']);
    // What is JSON in text is a value with parts, not a text.
    const { after } = readOne(laravelAuditing, php.laravelAuditing.created);
    const preferences = after?.root.type === 'object' ? after.root.fields.get('preferencias') : undefined;
    expect(preferences).toMatchObject({ type: 'object', encoded: expect.anything() });
  });

  test.each([
    ['YAML', 'yaml-refused', paperTrail, ruby.paperTrail.yaml],
    ['Python-repr', 'python-repr-refused', djangoAuditlog, python.djangoAuditlog.repr],
    [
      'PHP-serialized',
      'php-serialized-refused',
      beforeAfter(),
      {
        id: 1,
        created_at: '2026-02-19T22:00:00Z',
        action: 'updated',
        entity_type: 'X',
        new_data: 'a:1:{s:6:"status";s:6:"active";}',
      },
    ],
  ] as const)('%s columns refused with a clear note, never evaluated', (_name, code, preset, row) => {
    const entry = readOne(preset, row);
    expect(noteCodes(entry)).toContain(code);
    expect(entry.notes.find((note) => note.code === code)?.detail).toMatch(/never evaluated/);
    const side = entry.before ?? entry.after;
    expect(side?.root).toMatchObject({ type: 'scalar' });
  });

  test.each([
    [
      'Laravel',
      laravelPage(),
      { data: [{ id: 1 }], next_page_url: 'https://evil.example/steal?page=2', current_page: 1 },
      'page=2',
    ],
    ['Django', drfPage(), { results: [{ id: 1 }], next: 'https://evil.example/steal?page=2' }, 'page=2'],
  ])(
    'absolute next links never followed off the configured origin with credentials: %s',
    async (_name, preset, body, carried) => {
      const asked: { url: string; credentials: RequestCredentials | undefined }[] = [];
      const answer: typeof fetch = (input, init) => {
        asked.push({ url: input instanceof URL ? input.href : '', credentials: init?.credentials });
        return Promise.resolve(new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } }));
      };
      const source = httpSource({ url: 'https://crm.example/api/audits', preset, fetch: answer, credentials: 'include' });
      const call = { limit: 10, signal: new AbortController().signal };
      const first = await source.list({ conditions: [] }, { ...call, cursor: null });
      await source.list({ conditions: [] }, { ...call, cursor: first.next });
      expect(asked).toHaveLength(2);
      expect(asked.every(({ url }) => url.startsWith('https://crm.example/api/audits?'))).toBe(true);
      expect(asked[1]?.url).toContain(carried);
    },
  );
});
