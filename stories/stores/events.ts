const commit = (id: string, minute: string) => ({
  author: 'ana',
  properties: [],
  commitDate: `2026-02-19T19:${minute}.000`,
  commitDateInstant: `2026-02-19T22:${minute}.000Z`,
  id,
});
const cliente = { entity: 'crm.Cliente', cdoId: 12 };

/** `javers.getJsonConverter().toJson(changes)`, newest commit first. */
export const javersRows: readonly unknown[] = [
  {
    changeType: 'ListChange',
    globalId: cliente,
    commitMetadata: commit('3.00', '45:00'),
    property: 'etiquetas',
    elementChanges: [{ elementChangeType: 'ValueAdded', index: 0, value: 'VIP' }],
  },
  {
    changeType: 'ValueChange',
    globalId: { valueObject: 'crm.Endereco', ownerId: cliente, fragment: 'endereco' },
    commitMetadata: commit('2.00', '44:00'),
    property: 'cidade',
    left: 'Recife',
    right: 'Olinda',
  },
  {
    changeType: 'ValueChange',
    globalId: cliente,
    commitMetadata: commit('2.00', '44:00'),
    property: 'nome',
    left: 'Ana',
    right: 'Ana Souza',
  },
  {
    changeType: 'InitialValueChange',
    globalId: cliente,
    commitMetadata: commit('1.00', '40:00'),
    property: 'nome',
    left: null,
    right: 'Ana',
  },
];

/** `GET /api/audit-logging/audit-logs` of ABP. */
export const abpRows: readonly unknown[] = [
  {
    id: 'a2',
    userId: 'u1',
    userName: 'ana',
    impersonatorUserId: 'u9',
    impersonatorUserName: 'suporte',
    executionTime: '2026-02-19T22:42:47Z',
    clientIpAddress: '10.0.0.8',
    browserInfo: 'Mozilla/5.0',
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
        changeTime: '2026-02-19T22:42:47.4Z',
        changeType: 0,
        entityId: '77',
        entityTypeFullName: 'Crm.Tarefas.Tarefa',
        propertyChanges: [
          { propertyName: 'Titulo', propertyTypeFullName: 'System.String', originalValue: null, newValue: '"Ligar amanhã"' },
        ],
      },
    ],
  },
  {
    id: 'a1',
    userId: 'u1',
    userName: 'ana',
    executionTime: '2026-02-19T22:40:00Z',
    clientIpAddress: '10.0.0.8',
    httpMethod: 'GET',
    httpStatusCode: 403,
    url: '/api/clientes/99',
    entityChanges: [],
  },
];

/** Nodes of Retraced's GraphQL search. */
export const retracedRows: readonly unknown[] = [
  {
    id: 'r2',
    action: 'cliente.exportar',
    crud: 'r',
    canonical_time: 1_771_540_967_000,
    received: 1_771_540_968_000,
    actor: { id: 'u1', name: 'Ana' },
    target: { id: '12', name: 'Ana Souza', type: 'Cliente' },
    source_ip: '10.0.0.8',
    is_failure: false,
    fields: [{ key: 'formato', value: 'csv' }],
    description: 'exportou o cadastro',
  },
  {
    id: 'r1',
    action: 'sessao.entrar',
    crud: 'c',
    canonical_time: 1_771_540_900_000,
    received: 1_771_540_900_500,
    is_anonymous: true,
    target: { id: 's1', type: 'Sessao' },
    source_ip: '201.13.62.150',
    is_failure: true,
    fields: [],
  },
];

/** Events of WorkOS Audit Logs, as a host keeps them. */
export const workosRows: readonly unknown[] = [
  {
    id: 'evt_2',
    action: 'document.updated',
    occurred_at: '2026-02-19T22:42:47.123Z',
    actor: { id: 'key_1', name: 'Integração', type: 'api_key' },
    targets: [{ id: 'doc_9', type: 'document', name: 'Contrato' }],
    context: { location: '10.0.0.8' },
    metadata: { title: 'Contrato v2' },
  },
  {
    id: 'evt_1',
    action: 'user.signed_in',
    occurred_at: '2026-02-19T22:40:00.000Z',
    actor: { id: 'user_1', name: 'Ana', type: 'user' },
    targets: [
      { id: 'user_1', type: 'user', name: 'Ana' },
      { id: 'org_1', type: 'organization' },
    ],
    context: { location: '201.13.62.150', user_agent: 'Mozilla/5.0' },
    metadata: { sso: true },
  },
];

/** `GET /orgs/{org}/audit-log`. */
export const githubRows: readonly unknown[] = [
  {
    '@timestamp': 1_771_540_967_123,
    _document_id: 'doc2',
    action: 'repo.access',
    actor: 'ana',
    actor_id: 42,
    org: 'acme',
    repo: 'acme/site',
    visibility: 'private',
    previous_visibility: 'public',
    created_at: 1_771_540_967_123,
  },
  {
    '@timestamp': 1_771_540_900_000,
    _document_id: 'doc1',
    action: 'org.add_member',
    actor: 'ci[bot]',
    actor_id: 43,
    org: 'acme',
    user: 'bia',
    created_at: 1_771_540_900_000,
  },
];
