/** Words of the CRM for the values its tables hold. */
export const LEAD_STATUS = { new: 'Novo', won: 'Ganho', lost: 'Perdido' } as const;
/** Words of a conversation's status. */
export const CONVERSATION_STATUS = {
  active: 'Ativa',
  waiting_customer: 'Aguardando cliente',
  with_agent: 'Com atendente',
  closed: 'Encerrada',
} as const;
/** Words of a lead's temperature. */
export const TEMPERATURE = { cold: 'Frio', warm: 'Morno', hot: 'Quente' } as const;
/** Words of a channel. */
export const CHANNEL = { webchat: 'Webchat', whatsapp: 'WhatsApp', instagram: 'Instagram' } as const;
/** Words of a campaign's status. */
export const CAMPAIGN_STATUS = { active: 'Ativa', paused: 'Pausada', ended: 'Encerrada' } as const;

/** The word for a value, or the value itself. */
export const wordFor = (words: Readonly<Record<string, string>>, value: string | null): string =>
  value === null ? '—' : (words[value] ?? value);

const dates = new Intl.DateTimeFormat('pt-BR', { timeZone: 'America/Sao_Paulo', dateStyle: 'short', timeStyle: 'short' });
const numbers = new Intl.NumberFormat('pt-BR');
const money = new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' });

/** `19/02/2026, 22:43` in São Paulo. */
export const formatDate = (iso: string): string => dates.format(new Date(iso));
/** `20.000`. */
export const formatNumber = (value: number): string => numbers.format(value);
/** `R$ 1.299,90`, or a dash. */
export const formatMoney = (value: string | null): string => (value === null ? '—' : money.format(Number(value)));
