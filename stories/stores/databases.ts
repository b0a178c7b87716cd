const change = (id: number, op: string, record: unknown, old_record: unknown, more: object = {}) => ({
  id,
  record_id: record ? 'a1' : null,
  old_record_id: old_record ? 'a1' : null,
  op,
  ts: `2026-02-19T22:4${id}:00.123456+00:00`,
  table_oid: '16400',
  table_schema: 'public',
  table_name: 'contas',
  record,
  old_record,
  auth_uid: '7d8f0c1a-0000-4000-8000-000000000001',
  auth_role: 'authenticated',
  ...more,
});

/** `select * from audit.record_version order by id desc`. */
export const supaAuditRows: readonly unknown[] = [
  change(5, 'TRUNCATE', null, null),
  change(4, 'DELETE', null, { id: 2, titular: 'Ana', saldo: '9007199254740994' }),
  change(
    3,
    'UPDATE',
    { id: 2, titular: 'Ana', saldo: '9007199254740994' },
    { id: 1, titular: 'Ana', saldo: '9007199254740994' },
    { record_id: 'b2' },
  ),
  change(2, 'UPDATE', { id: 1, titular: 'Ana', saldo: '9007199254740994' }, { id: 1, titular: 'Ana', saldo: '9007199254740993' }),
  change(1, 'INSERT', { id: 1, titular: 'Ana', saldo: '9007199254740993' }, null),
];

const logged = (event_id: number, action: string, row_data: unknown, changed_fields: unknown) => ({
  event_id,
  schema_name: 'public',
  table_name: 'usuarios',
  session_user_name: 'app',
  action_tstamp_tx: `2026-02-19T22:4${event_id}:00.1+00:00`,
  action_tstamp_clk: `2026-02-19T22:4${event_id}:00.2+00:00`,
  transaction_id: 770 + event_id,
  application_name: 'puma',
  client_addr: '10.0.0.8/32',
  client_query: "update usuarios set senha = 'S3gredo!' where id = 1",
  action,
  row_data,
  changed_fields,
});

/** `audit.logged_actions` with `hstore_to_json`; one row has the hstore's own text. */
export const loggedActionsRows: readonly unknown[] = [
  logged(4, 'D', { id: '1', nome: 'Ana Souza', ativo: 'f' }, null),
  logged(3, 'U', '"id"=>"1", "nome"=>"Ana Souza", "ativo"=>"t"', '"ativo"=>"f"'),
  logged(2, 'U', { id: '1', nome: 'Ana', ativo: 't' }, { nome: 'Ana Souza' }),
  logged(1, 'I', { id: '1', nome: 'Ana', ativo: 't' }, null),
];

const activity = (id: number, action: string, revisions: unknown, more: object = {}) => ({
  id,
  action,
  user: { id: 'u1', first_name: 'Ana', last_name: 'Souza', email: 'ana@example.com' },
  timestamp: `2026-02-19T22:4${id}:00.123Z`,
  ip: '10.0.0.8',
  user_agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
  origin: 'https://cms.example',
  collection: 'clientes',
  item: '12',
  revisions,
  ...more,
});

/** `GET /activity?fields=*,user.*,revisions.*` of Directus. */
export const directusRows: readonly unknown[] = [
  activity(4, 'delete', []),
  activity(3, 'update', [{ id: 9, data: { id: 12, nome: 'Ana Souza', limite: '0.00' }, delta: { limite: 0 } }]),
  activity(2, 'create', [{ id: 8, data: { nome: 'Ana Souza', limite: '1500.50' }, delta: { nome: 'Ana Souza' } }]),
  activity(1, 'login', [], { collection: 'directus_users', item: 'u1' }),
];

const draft = (id: string, hour: string, title: string, _status: string, more: object = {}) => ({
  id,
  parent: 'p1',
  version: { title, _status, blocks: [{ id: 'b1', blockType: 'text', text: title }] },
  createdAt: `2026-02-19T${hour}:00:00Z`,
  updatedAt: `2026-02-19T${hour}:00:00Z`,
  ...more,
});

/** `GET /api/posts/versions?sort=-updatedAt` of Payload. */
export const payloadRows: readonly unknown[] = [
  draft('v3', '22', 'Auditoria sem sustos', 'published', { latest: true }),
  draft('v2', '21', 'Auditoria sem susto', 'draft', { autosave: true }),
  draft('v1', '20', 'Auditoria', 'draft'),
];

/** Envers rows joined with `REVINFO`, as a host's endpoint serves them. */
export const enversRows: readonly unknown[] = [
  { id: 12, nome: null, situacao: null, rev: 3, revtype: 2, revtstmp: 1_771_541_100_000, username: 'bia' },
  { id: 12, nome: 'Ana Souza', situacao: 'ATIVO', rev: 2, revtype: 1, revtstmp: 1_771_540_967_000, username: 'ana' },
  { id: 12, nome: 'Ana', situacao: 'ATIVO', rev: 1, revtype: 0, revtstmp: 1_771_540_900_000, username: 'ana' },
];
