import { describe, expect, test } from 'vitest';
import { abp } from 'trilha/sources/abp';
import { githubAuditLog } from 'trilha/sources/github-audit-log';
import { javers } from 'trilha/sources/javers';
import { retraced } from 'trilha/sources/retraced';
import { workos } from 'trilha/sources/workos';
import * as events from '../../fixtures/stores/events.ts';
import { answer } from './answer.ts';
import { changesOf } from './changes.ts';
import { noteCodes, readAll, readOne } from './read.ts';

describe('javers', () => {
  const rows = events.javersChanges;
  const shots = events.javersSnapshots;

  test('a value change is one field of one object', () => {
    const entry = readOne(javers, rows.value);
    expect(entry).toMatchObject({
      entity: { type: 'crm.Cliente', id: '12' },
      operation: 'update',
      correlation: { batch: '2.00' },
      actor: { name: 'ana' },
      extra: { properties: { tenant: 'recife' } },
    });
    expect(entry.occurredAt.iso).toMatch(/^2026-02-19T22:44:00/);
    expect(changesOf(entry)).toEqual(['nome: "Ana" -> "Ana Souza" (changed)']);
  });

  test('first and last values, new and removed objects', () => {
    expect(changesOf(readOne(javers, rows.initial))).toEqual(['nome: absent -> "Ana" (added)']);
    expect(changesOf(readOne(javers, rows.terminal))).toEqual(['nome: "Ana Souza" -> absent (removed)']);
    expect(readOne(javers, rows.added)).toMatchObject({ operation: 'create', changes: [] });
    expect(readOne(javers, rows.removed)).toMatchObject({ operation: 'delete', changes: [] });
  });

  test('a value object is a field of its owner', () => {
    const entry = readOne(javers, rows.valueObject);
    expect(entry.entity.id).toBe('12');
    expect(changesOf(entry)).toEqual(['endereco.cidade: "Recife" -> "Olinda" (changed)']);
  });

  test('lists and sets state their members, a map its keys, a reference what it names', () => {
    expect(readOne(javers, rows.list).changes).toMatchObject([
      { kind: 'members', path: ['etiquetas'], added: [{ value: 'VIP' }, { value: 'antigo' }], removed: [{ value: 'novo' }] },
    ]);
    expect(readOne(javers, rows.set).changes).toMatchObject([{ path: ['papeis'], added: [], removed: [{ value: 'leitor' }] }]);
    expect(changesOf(readOne(javers, rows.map))).toEqual([
      'telefones.casa: absent -> "+55 81 3000-0000" (added)',
      'telefones.celular: "+55 81 90000-0000" -> "+55 81 91111-1111" (changed)',
      'telefones.trabalho: "+55 81 2000-0000" -> absent (removed)',
    ]);
    expect(changesOf(readOne(javers, rows.reference))).toEqual(['gerente: null -> "crm.Pessoa/7" (changed)']);
  });

  test('a commit id served as a number has lost its minor part', () => {
    expect(noteCodes(readOne(javers, { ...rows.added, commitMetadata: { ...rows.added.commitMetadata, id: 3 } }))).toContain(
      'id-imprecise',
    );
  });

  test('without `commitDateInstant` the moment has no zone of its own', () => {
    const { commitDateInstant: _, ...old } = rows.added.commitMetadata;
    expect(readOne(javers, { ...rows.added, commitMetadata: old }, { timeZone: 'America/Sao_Paulo' }).occurredAt.zone).toBe(
      'assumed',
    );
  });

  test('a snapshot is the whole state after, compared with the number before it', () => {
    const [terminal, update, initial] = readAll(javers, Object.values(shots));
    expect(update!.after?.coverage).toBe('full');
    expect(changesOf(update!)).toContain('nome: "Ana" -> "Ana Souza" (changed)');
    expect(initial).toMatchObject({ operation: 'create', before: null });
    expect(changesOf(terminal!)).toContain('nome: "Ana Souza" -> absent (removed)');
    expect(noteCodes(readOne(javers, shots.update))).toContain('needs-previous');
  });
});

describe('abp', () => {
  const rows = events.abp;

  test('one request with two changes is two entries, tied together', () => {
    const [update, create] = readAll(abp, [rows.impersonated]);
    expect(changesOf(update!)).toContain('Nome: "Ana" -> "Ana Souza" (changed)');
    expect(changesOf(create!)).toEqual(['Titulo: absent -> "Ligar amanhã" (added)']);
    expect(update!.correlation.batch).toBe('a3');
    expect(create!.correlation.batch).toBe('a3');
  });

  test('the impersonator acted, for the user', () => {
    expect(readAll(abp, [rows.impersonated])[0]).toMatchObject({ actor: { name: 'suporte' }, onBehalfOf: [{ name: 'ana' }] });
  });

  test('a value that the store cut is told', () => {
    const [update] = readAll(abp, [rows.impersonated]);
    expect(update!.notes).toContainEqual(expect.objectContaining({ code: 'value-cut', path: ['Notas'] }));
    expect(changesOf(update!).find((line) => line.startsWith('Notas'))).toMatch(/muito longo/);
  });

  test('a request that changed nothing is an entry all the same', () => {
    expect(readOne(abp, rows.denied)).toMatchObject({ operation: 'read', outcome: 'denied' });
    expect(readOne(abp, rows.failed)).toMatchObject({
      outcome: 'failure',
      message: 'tempo esgotado',
      extra: { exceptions: 'DbUpdateException' },
    });
  });

  test('pages: counts are of logs, so there are at least as many entries', () => {
    expect(abp.toPage?.({ totalCount: 4, items: [rows.deleted, rows.denied] }, answer)).toMatchObject({
      next: '2',
      total: { value: 4, relation: 'atLeast' },
    });
    expect(abp.toPage?.({ totalCount: 4, items: [rows.failed, rows.denied] }, { ...answer, cursor: '2' })?.next).toBeNull();
  });
});

describe('retraced', () => {
  const rows = events.retraced;

  test('an event', () => {
    const entry = readOne(retraced, rows.exported);
    expect(entry).toMatchObject({
      operation: 'read',
      outcome: 'success',
      actor: { id: 'u1', name: 'Ana' },
      entity: { type: 'Cliente', id: '12', label: 'Ana Souza' },
      message: 'exportou o cadastro',
      origin: { ip: '10.0.0.8' },
      extra: { group: { id: 'g1' }, component: 'web', country: 'BR' },
    });
    expect(entry.recordedAt?.iso).not.toBe(entry.occurredAt.iso);
    expect(changesOf(entry)).toEqual(['formato: unrecorded -> "csv" (unrecorded)']);
  });

  test('nobody was signed in, and it failed', () => {
    expect(readOne(retraced, rows.anonymous)).toMatchObject({ actor: { kind: 'anonymous' }, outcome: 'failure', after: null });
  });

  test('a query is GraphQL: `last` and `before` for newest first, and the view is logged once', () => {
    const ask = (order: 'newest' | 'oldest', cursor: string | null) =>
      retraced.toRequest?.({ conditions: [], order }, { cursor, limit: 20, params: new URLSearchParams() }).params;
    expect(ask('newest', null)?.get('query')).toContain('search(query: "", last: 20)');
    expect(ask('newest', 'YWJj')?.get('query')).toContain('search(query: "", last: 20, before: "YWJj")');
    expect(ask('oldest', 'YWJj')?.get('query')).toContain('search(query: "", first: 20, after: "YWJj")');
    expect([ask('newest', null), ask('newest', 'YWJj')].map((params) => params?.get('skipViewLogEvent'))).toEqual([null, 'true']);
  });

  test("pages lead on by the last edge's cursor, since `pageInfo` has none", () => {
    const search = {
      totalCount: 3,
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
      edges: [
        { node: rows.exported, cursor: 'c1' },
        { node: rows.anonymous, cursor: 'c2' },
      ],
    };
    const page = retraced.toPage?.({ data: { search } }, answer);
    expect(page).toMatchObject({ next: 'c2', total: { value: 3 } });
    expect(page?.records).toEqual([rows.exported, rows.anonymous]);
    const last = { ...search, pageInfo: { hasNextPage: false, hasPreviousPage: false } };
    expect(retraced.toPage?.({ data: { search: last } }, { ...answer, cursor: 'c1' })).toEqual({
      records: page?.records,
      next: null,
    });
  });
});

describe('workos', () => {
  const rows = events.workos;

  test('an event with two targets', () => {
    expect(readOne(workos, rows.signedIn)).toMatchObject({
      entity: { type: 'user', id: 'user_1' },
      related: [{ type: 'organization', id: 'org_1' }],
      origin: { ip: '201.13.62.150' },
    });
  });

  test('the call as the library takes it, and what actors and targets carry', () => {
    const call = readOne(workos, rows.call);
    expect(call).toMatchObject({
      id: 'evt_2',
      action: 'user.invited',
      origin: { userAgent: 'Mozilla/5.0' },
      extra: { call: { organizationId: 'org_1' } },
    });
    expect(call.occurredAt.iso).toMatch(/^2026-02-19T22:42:47/);
    expect(readOne(workos, rows.updated)).toMatchObject({
      actor: { kind: 'api' },
      extra: { version: 2, actor: { metadata: { scope: 'documents' } }, targets: [{ metadata: { pasta: 'jurídico' } }] },
    });
  });
});

describe('github-audit-log', () => {
  const rows = events.github;

  test('previous_… becomes before', () => {
    const entry = readOne(githubAuditLog, rows.access);
    expect(entry).toMatchObject({
      id: rows.access._document_id,
      entity: { type: 'repo', id: 'acme/site' },
      actor: { name: 'ana', id: '42' },
      extra: { org: 'acme' },
    });
    expect(changesOf(entry)).toEqual(['visibility: "public" -> "private" (changed)']);
  });

  test('bots, members, and verbs that end in what was done', () => {
    expect(readOne(githubAuditLog, rows.member)).toMatchObject({
      operation: 'create',
      actor: { kind: 'api' },
      extra: { permission: 'read' },
    });
    expect(readOne(githubAuditLog, rows.hook)).toMatchObject({ operation: 'update', entity: { type: 'hook', id: '5' } });
  });

  test('the cursor stands in the Link header alone', () => {
    const headers = new Headers({
      link: '<https://api.example/orgs/acme/audit-log?after=MS4%3D&before=>; rel="next", <https://api.example/x>; rel="first"',
    });
    expect(githubAuditLog.toPage?.([rows.access], { ...answer, headers })).toMatchObject({ next: 'MS4=', end: 'limit' });
    expect(githubAuditLog.toPage?.([rows.access], answer)?.next).toBeNull();
  });

  test('a query becomes a phrase', () => {
    const query = {
      conditions: [
        { field: 'actorName', operator: 'is', values: ['ana'] },
        { field: 'action', operator: 'is', values: ['repo.create'], negated: true },
      ],
    } as const;
    expect(
      githubAuditLog.toRequest?.(query, { cursor: 'x', limit: 50, params: new URLSearchParams() }).params.get('phrase'),
    ).toBe('actor:ana -action:repo.create');
  });

  test('a used-up rate limit comes as 403', () => {
    const place = { source: 'github', method: 'list' } as const;
    expect(githubAuditLog.toError?.({ message: 'API rate limit exceeded for user ID 1.' }, 403, place)?.kind).toBe(
      'rate-limited',
    );
    expect(githubAuditLog.toError?.({ message: 'Must have admin rights' }, 403, place)).toBeUndefined();
  });
});
