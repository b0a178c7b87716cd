import type { EntryInput } from 'trilha';

/** Rows as a backend gives them: loose. What cannot be read becomes a marked row; nothing is lost. */
export const rows: readonly EntryInput[] = [
  {
    id: '4',
    occurredAt: '2026-03-04 16:20:11',
    action: 'Status Alterado',
    actor: 'API',
    entity: { type: 'Order', id: 1042 },
    before: '{"status":null}',
    after: '{"status":"shipped","notes":"{\\"carrier\\":\\"Correios\\",\\"code\\":\\"BR12...',
    origin: {
      ip: '203.0.113.7',
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0 Safari/537.36',
    },
  },
  {
    id: '3',
    occurredAt: '2026-03-04T18:02:00Z',
    action: 'Atualizado',
    actor: { kind: 'user', id: '7', name: 'Ana Souza' },
    entity: { type: 'Order', id: 1042 },
    before: { status: 'open', total: 180.5 },
    after: { status: 'paid', total: 171.48 },
  },
  {
    id: '2',
    occurredAt: '2026-03-04T17:59:31Z',
    action: 'Atualizado',
    actor: { kind: 'ai', name: 'Assistente' },
    entity: { type: 'Customer', id: 88, label: 'Bruno Lima' },
    before: { email: 'bruno@exemplo.com', password: 'antiga' },
    after: { email: 'bruno.lima@exemplo.com', password: 'nova' },
  },
  {
    id: '1',
    occurredAt: '2026-03-04T17:58:00Z',
    action: 'Criado',
    actor: 'Sistema',
    entity: { type: 'Order', id: 1042 },
    after: { status: 'open', total: 180.5 },
  },
];
