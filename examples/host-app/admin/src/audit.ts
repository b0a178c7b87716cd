import { FIELD_OPERATORS } from 'trilha/headless';
import { defineAction, defineEntity, defineField, httpSource, type AuditSource, type HrefTarget } from 'trilha';
import { CAMPAIGN_STATUS, CHANNEL, CONVERSATION_STATUS, LEAD_STATUS, TEMPERATURE } from './words.js';

/** The audit trail of this host, over its own API. */
export const auditSource: AuditSource = httpSource({
  url: '/api/audit',
  parse: { timeZone: 'America/Sao_Paulo' },
  // The server's own words at /api/audit/capabilities: totals that cost the same however many entries there are.
  capabilities: {
    filters: FIELD_OPERATORS,
    negation: true,
    groups: true,
    orders: ['newest', 'oldest'],
    totals: 'atLeast',
    maxLimit: 200,
  },
});

/** What this CRM calls its things. */
export const auditEntities = [
  defineEntity({ type: 'Lead', label: 'Lead', gender: 'm' }),
  defineEntity({ type: 'Conversation', label: 'Conversa', gender: 'f' }),
  defineEntity({ type: 'Message', label: 'Mensagem', gender: 'f' }),
  defineEntity({ type: 'Campaign', label: 'Campanha', gender: 'f' }),
  defineEntity({ type: 'User', label: 'Usuário', gender: 'm' }),
  defineEntity({ type: 'Account', label: 'Conta', gender: 'f' }),
  defineEntity({ type: 'Invoice', label: 'Fatura', gender: 'f' }),
];

/** Words of actions that only this CRM has. */
export const auditActions = [
  defineAction({ name: 'Senha Alterada', operation: 'auth', tone: 'access' }),
  defineAction({ name: 'Acesso Assistido Iniciado', operation: 'auth', tone: 'warning' }),
  defineAction({ name: 'Exportado', operation: 'read', tone: 'access' }),
];

/** What this CRM calls its fields, and how their values are shown. */
export const auditFields = [
  defineField({ name: 'status', entity: 'Lead', label: 'Situação', type: 'enum', values: LEAD_STATUS }),
  defineField({ name: 'status', entity: 'Conversation', label: 'Situação', type: 'enum', values: CONVERSATION_STATUS }),
  defineField({ name: 'status', entity: 'Campaign', label: 'Situação', type: 'enum', values: CAMPAIGN_STATUS }),
  defineField({
    name: 'status',
    entity: 'Message',
    label: 'Situação',
    type: 'enum',
    values: { received: 'Recebida', sent: 'Enviada' },
    weight: 0,
  }),
  defineField({
    name: 'sender_type',
    label: 'Remetente',
    type: 'enum',
    values: { ai: 'IA', lead: 'Lead', user: 'Atendente', system: 'Cadência' },
    weight: 5,
  }),
  defineField({ name: 'ai_messages_count', label: 'Mensagens da IA', type: 'number', weight: -6 }),
  defineField({ name: 'lead_messages_count', label: 'Mensagens do lead', type: 'number', weight: -6 }),
  defineField({ name: 'collected_data', label: 'Dados coletados', type: 'json' }),
  defineField({ name: 'evaluated_criteria', label: 'Critérios avaliados' }),
  defineField({ name: 'temperature', label: 'Temperatura', type: 'enum', values: TEMPERATURE }),
  defineField({ name: 'source', label: 'Canal', type: 'enum', values: CHANNEL }),
  defineField({ name: 'deal_value', label: 'Valor do negócio', type: 'money', currency: 'BRL' }),
  defineField({ name: 'daily_budget', label: 'Verba diária', type: 'money', currency: 'BRL' }),
  defineField({ name: 'last_message_at', label: 'Última mensagem', type: 'datetime', weight: -10 }),
  defineField({ name: 'last_replied_at', label: 'Última resposta', type: 'datetime', weight: -10 }),
  defineField({ name: 'last_lead_interaction_at', label: 'Última interação', type: 'datetime', weight: -10 }),
  defineField({ name: 'closed_at', label: 'Encerrada em', type: 'datetime' }),
  defineField({ name: 'human_control', label: 'Atendimento humano', type: 'boolean' }),
  defineField({ name: 'opted_out', label: 'Não quer contato', type: 'boolean' }),
  defineField({ name: 'name', label: 'Nome' }),
  defineField({ name: 'email', label: 'E-mail' }),
  defineField({ name: 'phone', label: 'Telefone' }),
  defineField({ name: 'city', label: 'Cidade' }),
  defineField({ name: 'content', label: 'Texto', weight: 20 }),
  defineField({ name: 'summary', label: 'Resumo' }),
  defineField({ name: 'next_action', label: 'Próxima ação' }),
  defineField({
    name: 'sentiment',
    label: 'Sentimento',
    type: 'enum',
    values: { neutral: 'Neutro', positive: 'Positivo', negative: 'Negativo' },
  }),
  defineField({ name: 'qualification_score', label: 'Pontuação', type: 'number' }),
  defineField({ name: 'total_messages', label: 'Mensagens', type: 'number', weight: -5 }),
  defineField({ name: 'custom_data', label: 'Dados do canal', type: 'json' }),
  defineField({ name: 'custom_data.webchat.page_url', label: 'Página' }),
  defineField({ name: 'campaign_id', label: 'Campanha', type: 'reference' }),
  defineField({ name: 'agent_id', label: 'Agente', type: 'reference' }),
];

/** Addresses of this admin: contacts have a page, entries open on the audit page. */
export function auditHref(target: HrefTarget): string | undefined {
  if (target.kind === 'entry') return `/auditoria?entry=${encodeURIComponent(target.entry.id)}`;
  const { type, id } = target.kind === 'entity' ? target.entity : { type: '', id: null };
  return type === 'Lead' && id !== null ? `/contatos/${encodeURIComponent(id)}` : undefined;
}
