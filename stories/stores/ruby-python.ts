/** `PaperTrail::Version.order(created_at: :desc)` with JSON columns; one row has YAML, as the default columns do. */
export const paperTrailRows: readonly unknown[] = [
  {
    id: 6,
    item_type: 'Cobranca',
    item_id: 4,
    event: 'destroy',
    whodunnit: 'gid://crm/Usuario/2',
    object: { id: 4, situacao: 'paga', valor: '25.5' },
    object_changes: { situacao: ['paga', null], valor: ['25.5', null] },
    created_at: '2026-02-19T22:40:00.000Z',
  },
  {
    id: 5,
    item_type: 'Cobranca',
    item_id: 4,
    event: 'update',
    whodunnit: null,
    object: { id: 4, situacao: 'paga', valor: '19.99', pago_em: '2026-02-18T03:00:00.000Z' },
    object_changes: { valor: ['19.99', '25.5'] },
    created_at: '2026-02-19T22:30:00.000Z',
  },
  {
    id: 4,
    item_type: 'Cobranca',
    item_id: 4,
    event: 'update',
    whodunnit: 'Ana Souza <ana@example.com>',
    object: { id: 4, situacao: 'aberta', valor: '19.99', pago_em: null },
    object_changes: { situacao: ['aberta', 'paga'], pago_em: [null, '2026-02-18T03:00:00.000Z'] },
    created_at: '2026-02-19T22:20:00.000Z',
  },
  {
    id: 3,
    item_type: 'Cobranca',
    item_id: 9,
    event: 'update',
    whodunnit: '1',
    object: '---\nid: 9\nvalor: !ruby/object:BigDecimal 27:0.19999e4\n',
    object_changes: null,
    created_at: '2026-02-19T22:10:00.000Z',
  },
  {
    id: 2,
    item_type: 'Cobranca',
    item_id: 4,
    event: 'create',
    whodunnit: 'Ana Souza <ana@example.com>',
    object: null,
    object_changes: { id: [null, 4], situacao: [null, 'aberta'], valor: [null, '19.99'] },
    created_at: '2026-02-19T22:00:00.000Z',
  },
];

const audit = (id: number, action: string, audited_changes: unknown, more: object = {}) => ({
  id,
  auditable_type: 'Cobranca',
  auditable_id: 4,
  associated_type: 'Cliente',
  associated_id: 12,
  user_type: 'User',
  user_id: 2,
  username: null,
  action,
  audited_changes,
  version: id,
  comment: null,
  remote_address: '10.0.0.8',
  request_uuid: `r-${id}`,
  created_at: `2026-02-19T22:${10 + id}:00.123Z`,
  ...more,
});

/** Audits of the gem audited, newest first. */
export const auditedRows: readonly unknown[] = [
  audit(5, 'destroy', { valor: '75.5', situacao: 'paga' }),
  audit(4, 'update', { cpf: ['[REDACTED]', '[REDACTED]'] }, { comment: 'correção de cadastro' }),
  audit(3, 'update', { valor: ['50.0', '75.5'] }),
  audit(2, 'update', { situacao: ['aberta', 'paga'] }, { user_id: null, user_type: null, username: 'rake' }),
  audit(1, 'create', { valor: '50.0', situacao: 'aberta', parcelas: [1, 2] }),
];

const log = (id: number, action: number, changes: unknown, more: object = {}) => ({
  id,
  content_type: 'crm.cobranca',
  object_pk: '4',
  object_repr: 'Cobrança 4',
  action,
  changes,
  actor: 2,
  actor_email: 'ana@example.com',
  remote_addr: '10.0.0.8',
  cid: null,
  timestamp: `2026-02-19T22:${10 + id}:00.123456Z`,
  ...more,
});

/** `LogEntry` rows of django-auditlog. */
export const djangoAuditlogRows: readonly unknown[] = [
  log(6, 2, { valor: ['1750.50', 'None'], situacao: ['paga', 'None'] }),
  log(5, 3, null),
  log(4, 1, { etiquetas: { type: 'm2m', operation: 'add', objects: ['VIP', 'Novo'] } }),
  log(3, 1, { pago_em: ['None', '2026-02-15 02:30:00'] }, { actor: null }),
  log(2, 1, { valor: ['1500.00', '1750.5'] }),
  log(1, 0, { valor: ['None', '1500.00'], situacao: ['None', 'aberta'] }),
];

const version = (id: number, type: string, nome: string, situacao: string, more: object = {}) => ({
  id: 12,
  nome,
  situacao,
  limite: '1500.50',
  history_id: id,
  history_date: `2026-02-19T22:${10 + id}:00Z`,
  history_type: type,
  history_user_id: 2,
  history_user: { username: 'ana' },
  history_change_reason: null,
  ...more,
});

/** Historical records of django-simple-history, newest first. */
export const simpleHistoryRows: readonly unknown[] = [
  version(4, '-', 'Ana Souza', 'inativo'),
  version(3, '~', 'Ana Souza', 'inativo', { history_change_reason: 'pediu para sair' }),
  version(2, '~', 'Ana Souza', 'ativo'),
  version(1, '+', 'Ana', 'ativo', { history_user_id: null, history_user: null }),
];
