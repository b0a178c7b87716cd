import type { EntityRef, EntryInput } from 'trilha';

/** The contact's conversation. */
export const conversation: EntityRef = { type: 'Conversation', id: '18' };

const API = { kind: 'api', name: 'API' } as const;
const AI = { kind: 'ai', name: 'IA' } as const;
const MARCIA = { kind: 'user', id: '7', name: 'Márcia Gonçalves', email: 'marcia@exemplo.com.br' } as const;
const AGENT =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/133.0.0.0 Safari/537.36';
const START = Date.parse('2026-02-19T13:00:00Z');

/** An entry of Lead #18, `minutes` after the first. */
export function entryOf(minutes: number, part: Partial<EntryInput> = {}): EntryInput {
  return {
    id: `t${minutes}-${part.entity?.type ?? 'Lead'}`,
    occurredAt: new Date(START + minutes * 60_000).toISOString(),
    action: 'Atualizado',
    operation: 'update',
    actor: API,
    entity: { type: 'Lead', id: '18', label: 'Pedro' },
    coverage: 'changed',
    origin: { ip: '201.13.62.9', userAgent: AGENT },
    before: { temperature: 'cold' },
    after: { temperature: 'warm' },
    ...part,
  };
}

/** A contact with its conversation and two messages, newest first. */
export const contact: readonly EntryInput[] = [
  entryOf(52, { actor: MARCIA, before: { owner: null, score: 40 }, after: { owner: 'Márcia', score: 55 } }),
  entryOf(47, {
    id: 'm2',
    action: 'Mensagem Enviada',
    operation: 'message',
    actor: AI,
    entity: { type: 'Message', id: '71' },
    before: null,
    after: { sender_type: 'ai', content: 'Oi, Pedro! Posso ajudar com o orçamento?', delivery_status: 'delivered' },
  }),
  entryOf(46, {
    entity: { ...conversation },
    action: 'Status Alterado',
    operation: 'status',
    before: { status: null },
    after: { status: 'waiting_customer' },
  }),
  entryOf(45, {
    id: 'm1',
    action: 'Mensagem Enviada',
    operation: 'message',
    entity: { type: 'Message', id: '70' },
    before: null,
    after: { sender_type: 'lead', content: 'Olá! Vi o anúncio e quero saber mais.', delivery_status: 'read' },
  }),
  entryOf(44, {
    entity: { ...conversation },
    action: 'Criado',
    operation: 'create',
    before: null,
    after: { status: 'active', channel: 'webchat' },
  }),
  entryOf(30, { before: { temperature: null }, after: { temperature: 'hot' } }),
  entryOf(20, {
    related: [conversation, { type: 'Message', id: '70' }, { type: 'Message', id: '71' }],
    before: { temperature: 'cold', score: 10 },
    after: { temperature: 'warm', score: 40 },
  }),
  entryOf(0, {
    action: 'Criado',
    operation: 'create',
    before: null,
    after: { name: 'Pedro', temperature: 'cold', score: 10, owner: null },
  }),
];

/** A history in which a status changed behind the audit's back, between 10:02 and 10:40. Newest first. */
export const tampered: readonly EntryInput[] = [
  entryOf(45, { before: { status: 'closed' }, after: { status: 'archived' } }),
  entryOf(40, { actor: MARCIA, before: { status: 'paused' }, after: { status: 'closed' } }),
  entryOf(2, { before: { status: 'draft' }, after: { status: 'active' } }),
  entryOf(0, { action: 'Criado', operation: 'create', before: null, after: { status: 'draft', name: 'Pedro' } }),
];

/** So many updates of Lead #18, none like its neighbour, newest first. */
export const many = (count: number): EntryInput[] =>
  Array.from({ length: count }, (_, index) => {
    const at = count - index;
    const field = ['score', 'owner', 'plan'][at % 3] ?? 'score';
    return entryOf(at, { id: `n${at}`, sequence: at, before: { [field]: at - 3 }, after: { [field]: at } });
  });

/** 10,000 of them. */
export const longHistory = (): EntryInput[] => many(10_000);
