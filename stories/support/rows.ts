import { memorySource, type EntryInput, type MemorySource } from 'trilha';
import { makeEntry } from 'trilha/testing';

const PARSE = { timeZone: 'America/Sao_Paulo' };
const START = Date.UTC(2026, 1, 19, 22, 43, 0);
const LEAD = { type: 'Lead', id: '18', label: 'Pedro' };
const MARCIA = { kind: 'user', id: '7', name: 'Márcia Gonçalves', email: 'marcia@exemplo.com.br' } as const;

const at = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();
const row = (id: string, part: Partial<EntryInput>): EntryInput =>
  makeEntry({ id, occurredAt: at(0), entity: LEAD, action: 'Atualizado', operation: 'update', ...part });

/** One row, or the few it takes, for each thing that a row can be. Newest first; the first is the one meant. */
export const SPECIAL = {
  unknownAction: [row('unknown', { action: 'lead.reheated.v2', operation: 'unknown' })],
  deletedActor: [row('deleted-actor', { actor: { ...MARCIA, deleted: true } })],
  impersonated: [row('impersonated', { actor: MARCIA, onBehalfOf: [{ kind: 'user', id: '9', name: 'Ana Júlia' }] })],
  aiActor: [row('ai', { actor: { kind: 'ai', name: 'Ricardo' }, onBehalfOf: [{ kind: 'user', type: 'lead', name: 'Pedro' }] })],
  secret: [row('secret', { before: { api_key: 'one', plan: 'basic' }, after: { api_key: 'two', plan: 'pro' } })],
  cut: [
    row('cut', {
      before: { name: 'Lead', temperature: 'cold' },
      after: '{"name":"Pedro Álvares","observacao":"Quer saber o pre...',
    }),
  ],
  inferred: [
    row('inferred', { operation: 'status', action: 'Status Alterado', before: { status: null }, after: { status: 'closed' } }),
    row('inferred-from', { occurredAt: at(-2), before: { status: 'new' }, after: { status: 'active' } }),
  ],
  contradicted: [
    row('contradicted', { before: { status: 'paused' }, after: { status: 'closed' } }),
    row('contradicted-by', { occurredAt: at(-38), before: { status: 'draft' }, after: { status: 'active' } }),
  ],
  veryLong: [
    row('long', {
      action: 'Lead Reaquecido Automaticamente pela Campanha de Reativação de Inverno',
      actor: { kind: 'user', id: '1', name: 'Maria Antonieta de Albuquerque e Vasconcelos Figueiredo da Costa e Silva Júnior' },
      entity: { type: 'Lead', id: '0198c2b4-7d1e-7f63-9d5a-6f1e2c3b4a59', label: 'Pedro de Alcântara João Carlos Leopoldo' },
      origin: { ip: '2001:0db8:85a3:0000:0000:8a2e:0370:7334', userAgent: `Mozilla/5.0 ${'Extensao/1.0 '.repeat(20)}` },
      before: { observacao_interna_do_atendimento_humano: 'Olá! '.repeat(60) },
      after: { observacao_interna_do_atendimento_humano: `${'Olá! '.repeat(60)}Até logo.` },
    }),
  ],
} as const satisfies Readonly<Record<string, readonly EntryInput[]>>;
/** A name in {@link SPECIAL}. */
export type SpecialName = keyof typeof SPECIAL;

/** What each of {@link SPECIAL} is called on the pages. */
export const SPECIAL_WORDS: Readonly<Record<SpecialName, string>> = {
  unknownAction: 'ação desconhecida',
  deletedActor: 'conta excluída',
  impersonated: 'em nome de outra pessoa',
  aiActor: 'feito pela IA',
  secret: 'segredo oculto',
  cut: 'cortado',
  inferred: 'inferido',
  contradicted: 'contradito',
  veryLong: 'muito longo',
};

/** A source of one of {@link SPECIAL}; `id` is that of the row meant. */
export function specialSource(name: SpecialName): { readonly source: MemorySource; readonly id: string } {
  const [first] = SPECIAL[name];
  return { source: memorySource(SPECIAL[name], { name: `special-${name}`, parse: PARSE }), id: String(first.id) };
}

/** All of {@link SPECIAL} in one list, each of an entity of its own. */
export const specialRows: readonly EntryInput[] = Object.entries(SPECIAL).flatMap(([, rows], place) =>
  rows.map((one) => ({ ...one, entity: { type: 'Lead', id: String(18 + place) } })),
);
