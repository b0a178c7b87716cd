import { describe, expect, test } from 'vitest';
import { abp } from 'trilha/sources/abp';
import { githubAuditLog } from 'trilha/sources/github-audit-log';
import { javers } from 'trilha/sources/javers';
import { retraced } from 'trilha/sources/retraced';
import { workos } from 'trilha/sources/workos';
import { changesOf } from './changes.ts';
import { noteCodes, readAll, readOne } from './read.ts';

describe('javers', () => {
  const commitMetadata = {
    author: 'ana',
    properties: [{ key: 'tenant', value: 'a' }],
    commitDate: '2026-02-19T19:42:47.123',
    commitDateInstant: '2026-02-19T22:42:47.123Z',
    id: '3.00',
  };
  const globalId = { entity: 'crm.Cliente', cdoId: 12 };

  test('a value change is one field of one object', () => {
    const entry = readOne(javers, {
      changeType: 'ValueChange',
      globalId,
      commitMetadata,
      property: 'nome',
      propertyChangeType: 'PROPERTY_VALUE_CHANGED',
      left: 'Ana',
      right: 'Ana Souza',
    });
    expect(entry).toMatchObject({
      entity: { type: 'crm.Cliente', id: '12' },
      operation: 'update',
      correlation: { batch: '3.00' },
      actor: { name: 'ana' },
    });
    expect(entry.occurredAt.iso).toMatch(/^2026-02-19T22:42:47/);
    expect(changesOf(entry)).toEqual(['nome: "Ana" -> "Ana Souza" (changed)']);
  });

  test('a value object is a field of its owner', () => {
    const entry = readOne(javers, {
      changeType: 'ValueChange',
      globalId: { valueObject: 'crm.Endereco', ownerId: globalId, fragment: 'endereco' },
      commitMetadata,
      property: 'cidade',
      left: 'Recife',
      right: 'Olinda',
    });
    expect(entry.entity.id).toBe('12');
    expect(changesOf(entry)).toEqual(['endereco.cidade: "Recife" -> "Olinda" (changed)']);
  });

  test('a list change states its members', () => {
    const entry = readOne(javers, {
      changeType: 'ListChange',
      globalId,
      commitMetadata,
      property: 'tags',
      elementChanges: [{ elementChangeType: 'ValueAdded', index: 0, value: 'vip' }],
    });
    expect(entry.changes).toMatchObject([{ kind: 'members', path: ['tags'] }]);
  });

  test('a commit id served as a number has lost its minor part', () => {
    expect(
      noteCodes(readOne(javers, { changeType: 'NewObject', globalId, commitMetadata: { ...commitMetadata, id: 3 } })),
    ).toContain('id-imprecise');
  });

  test('a snapshot is the whole state after', () => {
    const entry = readOne(javers, {
      type: 'UPDATE',
      globalId,
      commitMetadata,
      state: { nome: 'Ana' },
      changedProperties: ['nome'],
      version: 2,
    });
    expect(entry.after?.coverage).toBe('full');
    expect(noteCodes(entry)).toContain('needs-previous');
  });
});

describe('abp', () => {
  const log = {
    id: 'a1',
    userId: 'u1',
    userName: 'ana',
    impersonatorUserId: 'u9',
    impersonatorUserName: 'suporte',
    executionTime: '2026-02-19T22:42:47Z',
    clientIpAddress: '10.0.0.8',
    httpMethod: 'PUT',
    httpStatusCode: 200,
    url: '/api/clientes/12',
    entityChanges: [
      {
        id: 'e1',
        changeTime: '2026-02-19T22:42:47.5Z',
        changeType: 1,
        entityId: '12',
        entityTypeFullName: 'Crm.Clientes.Cliente',
        propertyChanges: [
          { propertyName: 'Nome', propertyTypeFullName: 'System.String', originalValue: '"Ana"', newValue: '"Ana Souza"' },
        ],
      },
      {
        id: 'e2',
        changeTime: '2026-02-19T22:42:47.6Z',
        changeType: 0,
        entityId: '77',
        entityTypeFullName: 'Crm.Tarefa',
        propertyChanges: [{ propertyName: 'Titulo', originalValue: null, newValue: '"Ligar"' }],
      },
    ],
  };

  test('one request with two changes is two entries, tied together', () => {
    const [update, create] = readAll(abp, [log]);
    expect(changesOf(update!)).toEqual(['Nome: "Ana" -> "Ana Souza" (changed)']);
    expect(changesOf(create!)).toEqual(['Titulo: absent -> "Ligar" (added)']);
    expect(update!.correlation.batch).toBe('a1');
    expect(create!.correlation.batch).toBe('a1');
  });

  test('the impersonator acted, for the user', () => {
    expect(readAll(abp, [log])[0]).toMatchObject({ actor: { name: 'suporte' }, onBehalfOf: [{ name: 'ana' }] });
  });

  test('a request that changed nothing is an entry all the same', () => {
    expect(readOne(abp, { ...log, entityChanges: [], httpMethod: 'GET', httpStatusCode: 403 })).toMatchObject({
      operation: 'read',
      outcome: 'denied',
    });
  });
});

describe('retraced', () => {
  const event = {
    id: 'r1',
    action: 'cliente.exportar',
    crud: 'r',
    canonical_time: 1_771_540_967_000,
    received: 1_771_540_968_000,
    actor: { id: 'u1', name: 'Ana' },
    target: { id: '12', name: 'Ana Souza', type: 'Cliente' },
    source_ip: '10.0.0.8',
    is_failure: false,
    fields: [{ key: 'formato', value: 'csv' }],
    description: 'exportou',
  };

  test('an event', () => {
    const entry = readOne(retraced, event);
    expect(entry).toMatchObject({
      operation: 'read',
      outcome: 'success',
      entity: { type: 'Cliente', id: '12', label: 'Ana Souza' },
      message: 'exportou',
      origin: { ip: '10.0.0.8' },
    });
    expect(entry.recordedAt?.iso).not.toBe(entry.occurredAt.iso);
  });

  test('pages of the GraphQL connection', () => {
    const body = {
      data: {
        search: { totalCount: 3, pageInfo: { hasNextPage: true, endCursor: 'c2' }, edges: [{ node: event, cursor: 'c1' }] },
      },
    };
    const page = retraced.toPage?.(body, {
      headers: new Headers(),
      url: new URL('https://x.example'),
      query: { conditions: [] },
      cursor: null,
      limit: 1,
    });
    expect(page).toMatchObject({ next: 'c2', total: { value: 3 } });
    expect(page?.records).toEqual([event]);
  });
});

describe('workos', () => {
  test('an event with two targets', () => {
    const entry = readOne(workos, {
      id: 'evt_1',
      action: 'user.signed_in',
      occurred_at: '2026-02-19T22:42:47.123Z',
      actor: { id: 'user_1', name: 'Ana', type: 'user' },
      targets: [
        { id: 'user_1', type: 'user', name: 'Ana' },
        { id: 'org_1', type: 'organization' },
      ],
      context: { location: '201.13.62.150', user_agent: 'Mozilla/5.0' },
      metadata: { sso: true },
    });
    expect(entry).toMatchObject({
      entity: { type: 'user', id: 'user_1' },
      related: [{ type: 'organization', id: 'org_1' }],
      origin: { ip: '201.13.62.150' },
    });
  });
});

describe('github-audit-log', () => {
  const event = {
    '@timestamp': 1_771_540_967_123,
    _document_id: 'doc1',
    action: 'repo.access',
    actor: 'ana',
    actor_id: 42,
    org: 'acme',
    repo: 'acme/site',
    visibility: 'private',
    previous_visibility: 'public',
    created_at: 1_771_540_967_123,
  };

  test('previous_… becomes before', () => {
    const entry = readOne(githubAuditLog, event);
    expect(entry).toMatchObject({
      id: 'doc1',
      entity: { type: 'repo', id: 'acme/site' },
      actor: { name: 'ana', id: '42' },
      extra: { org: 'acme' },
    });
    expect(changesOf(entry)).toEqual(['visibility: "public" -> "private" (changed)']);
  });

  test('the cursor stands in the Link header alone', () => {
    const headers = new Headers({
      link: '<https://api.example/orgs/acme/audit-log?after=MS4%3D&before=>; rel="next", <https://api.example/x>; rel="first"',
    });
    const answer = { headers, url: new URL('https://api.example'), query: { conditions: [] }, cursor: null, limit: 100 };
    expect(githubAuditLog.toPage?.([event], answer)).toMatchObject({ next: 'MS4=', end: 'limit' });
    expect(githubAuditLog.toPage?.([event], { ...answer, headers: new Headers() })?.next).toBeNull();
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
});
