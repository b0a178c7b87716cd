const user = { id: 7, name: 'Maria Lima', email: 'maria@example.com' };
const CLIENTE = String.raw`App\Models\Cliente`;
const USER = String.raw`App\Models\User`;

const audit = (id: number, minute: string, event: string, old_values: unknown, new_values: unknown, more: object = {}) => ({
  id,
  user_type: USER,
  user_id: 7,
  event,
  auditable_type: CLIENTE,
  auditable_id: 12,
  old_values,
  new_values,
  url: 'https://crm.example/clientes/12',
  ip_address: '201.13.62.150',
  user_agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
  tags: 'clientes',
  created_at: `2026-02-19T22:${minute}.000000Z`,
  updated_at: `2026-02-19T22:${minute}.000000Z`,
  user,
  ...more,
});

/** `Audit::with('user')->latest()->get()` of laravel-auditing 13. */
export const laravelAuditingRows: readonly unknown[] = [
  audit(46, '42:47', 'deleted', { nome: 'Ana Souza', ativo: 0, limite_credito: '0.00' }, []),
  audit(
    45,
    '40:02',
    'detach',
    { etiquetas: [{ id: 3, nome: 'VIP', pivot: { cliente_id: 12, etiqueta_id: 3 } }] },
    { etiquetas: [] },
  ),
  audit(
    44,
    '31:19',
    'updated',
    { nome: 'Ana', ativo: 1, limite_credito: 15000.5 },
    { nome: 'Ana Souza', ativo: false, limite_credito: 0 },
  ),
  audit(43, '30:00', 'updated', [], [], { user: null }),
  audit(
    42,
    '22:10',
    'updated',
    { visto_em: null },
    { visto_em: '2026-02-19 19:22:10' },
    {
      user_id: null,
      user_type: null,
      user: null,
      url: 'artisan clientes:visitas',
      ip_address: '127.0.0.1',
      user_agent: 'Symfony',
    },
  ),
  audit(41, '12:00', 'created', [], {
    nome: 'Ana',
    ativo: 1,
    limite_credito: '15000.50',
    preferencias: '{"idioma":"pt-BR","avisos":{"email":true}}',
  }),
];

const activity = (id: number, minute: string, event: string | null, more: object) => ({
  id,
  log_name: 'default',
  description: event,
  subject_type: String.raw`App\Models\Pedido`,
  subject_id: 5,
  causer_type: USER,
  causer_id: 7,
  causer: user,
  event,
  created_at: `2026-02-19T22:${minute}.000000Z`,
  updated_at: `2026-02-19T22:${minute}.000000Z`,
  ...more,
});

/** Activities of spatie/laravel-activitylog, versions 5 (newer rows) and 4 in one table. */
export const spatieRows: readonly unknown[] = [
  activity(95, '50:00', 'updated', {
    attribute_changes: { attributes: { valor: 80 }, old: { valor: 75.5 } },
    properties: { motivo: 'acerto de frete' },
  }),
  activity(94, '44:00', 'restored', { properties: { attributes: { valor: 75.5, situacao: 'aberto' } }, batch_uuid: 'b-2' }),
  activity(93, '44:00', 'updated', { properties: { attributes: { valor: 75.5 }, old: { valor: 75.5 } }, batch_uuid: 'b-2' }),
  activity(92, '40:00', 'deleted', { properties: { old: { valor: 75.5, situacao: 'aberto' } }, batch_uuid: null }),
  activity(91, '31:00', null, {
    description: 'Exportou o relatório de vendas',
    properties: [],
    subject_type: null,
    subject_id: null,
  }),
  activity(90, '22:47', 'updated', {
    properties: { attributes: { valor: 75.5, 'cliente.nome': 'Ana' }, old: { valor: 50, 'cliente.nome': 'Ana' }, ip: '10.0.0.8' },
    batch_uuid: 'b-1',
  }),
];
