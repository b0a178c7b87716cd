import type { AuditSource, EntryInput } from 'trilha';
import { memorySource } from 'trilha';

/** Stands where your own source would: a CRM's last entries. */
export const rows: readonly EntryInput[] = [
  {
    id: '6',
    occurredAt: '2026-02-19T22:51:10Z',
    action: 'Status Alterado',
    actor: { kind: 'ai', name: 'IA' },
    entity: { type: 'Conversation', id: '18' },
    before: { status: 'active', priority: 1 },
    after: { status: 'waiting_customer', priority: 2 },
    origin: { ip: '201.13.62.150', userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0' },
  },
  {
    id: '5',
    occurredAt: '2026-02-19T22:48:00Z',
    action: 'Atualizado',
    actor: { kind: 'user', id: '7', name: 'Márcia Gonçalves' },
    entity: { type: 'Campaign', id: '3' },
    before: { budget: 15000.5, active: true, owner_id: 7 },
    after: { budget: 22500, active: true, owner_id: 9 },
    reason: 'Reforço para o Carnaval',
    origin: { ip: '10.0.0.8' },
  },
  {
    id: '4',
    occurredAt: '2026-02-19T22:47:30Z',
    action: 'lead.merged',
    actor: { kind: 'user', id: '9', name: 'João Conceição' },
    entity: { type: 'App\\Models\\Lead', id: '16' },
    before: { name: 'Pedro', temperature: 'cold' },
    after: { name: 'Pedro Álvares', temperature: 'warm' },
    reason: 'Cadastro em dobro',
    origin: { ip: '10.0.0.9' },
  },
  {
    id: '3',
    occurredAt: '2026-02-19T22:43:00Z',
    action: 'Mensagem Enviada',
    actor: { kind: 'api', name: 'API' },
    entity: { type: 'Message', id: '77' },
    after: { sender_type: 'lead', content: 'Oi, vi um anúncio.' },
  },
  {
    id: '2',
    occurredAt: '2026-02-19T22:42:47Z',
    action: 'Criado',
    actor: { kind: 'api', name: 'API' },
    entity: { type: 'Conversation', id: '18' },
    after: { status: 'active', priority: 1 },
  },
  {
    id: '1',
    occurredAt: '2026-02-19T22:40:00Z',
    action: 'Criado',
    actor: { kind: 'user', id: '7', name: 'Márcia Gonçalves' },
    entity: { type: 'Campaign', id: '3' },
    after: { budget: 15000.5, active: true, owner_id: 7 },
  },
];

export const source: AuditSource = memorySource(rows, { name: 'receitas', parse: { timeZone: 'America/Sao_Paulo' } });
