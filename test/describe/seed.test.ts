import { type AuditEntry, createDescriber, describeEntry, foldHistory, parseEntry } from 'trilha/headless';
import { describe, expect, it } from 'vitest';
import { seedEntries, seedTimeZone } from '../support/seed.js';

const context = createDescriber({ timeZone: seedTimeZone, sourceTimeZone: seedTimeZone });

const entries = seedEntries
  .map((input) => parseEntry(input, { timeZone: seedTimeZone }))
  .filter((row): row is AuditEntry => row.kind === 'entry');

const CUSTOM_DATA = 'API alterou custom_data de nulo para {1 campo, cortado}';
const WAITING = 'API alterou status de nulo para waiting_customer e mais 1 campo';
const ACTIVE = 'API alterou status de nulo para active e mais 1 campo';

/** What each row of the screen says by itself: the entity, the sentence, the summary, and whether a text was cut. Newest first. */
const ALONE: readonly (readonly [entity: string, sentence: string, summary: string, cut: boolean])[] = [
  ['Conversation #18', WAITING, '2 campos alterados', false],
  ['Lead #18', `${CUSTOM_DATA} e mais 4 campos`, '1 campo alterado, 4 cortados', true],
  ['Conversation #18', WAITING, '2 campos alterados', false],
  ['Lead #18', 'API alterou total_messages de nulo para 3 e mais 2 campos', '3 campos alterados', false],
  [
    'Message #88',
    'IA enviou uma mensagem: “Olá, Pedro! Que bom que você entrou em contato. Vi que você…”',
    '3 campos adicionados',
    true,
  ],
  ['Conversation #18', ACTIVE, '2 campos alterados', false],
  ['Lead #18', 'API alterou last_replied_at de nulo para 19/02/2026 22:42:58', '1 campo alterado', false],
  ['Conversation #18', ACTIVE, '2 campos alterados', false],
  [
    'Lead #18',
    'API alterou last_replied_at de nulo para 19/02/2026 22:42:58 e mais 3 campos',
    '3 campos alterados, 1 cortado',
    true,
  ],
  ['Message #87', 'API, em nome de lead, enviou uma mensagem: “OI vi um anuncio no facebbok”', '4 campos adicionados', true],
  ['Lead #18', CUSTOM_DATA, '1 campo alterado', true],
  ['Lead #18', CUSTOM_DATA, '1 campo alterado', true],
  ['Conversation #18', WAITING, '2 campos alterados', false],
  ['Conversation #18', 'API alterou summary de nulo para “Lead Pedro.” e mais 2 campos', '3 campos alterados', false],
  ['Conversation #18', WAITING, '2 campos alterados', false],
  ['Lead #18', 'API alterou total_messages de nulo para 1 e mais 2 campos', '3 campos alterados', false],
  ['Message #86', 'IA enviou uma mensagem: “Olá! 👋 Sou Ricardo e estou aqui para te ajudar.”', '4 campos adicionados', true],
  ['Conversation #18', 'API criou Conversation #18', '5 campos adicionados', true],
  ['Lead #18', 'API criou Lead #18', '6 campos adicionados', true],
  ['Lead #16', CUSTOM_DATA, '1 campo alterado', true],
  ['Lead #16', CUSTOM_DATA, '1 campo alterado', true],
  ['Lead #16', CUSTOM_DATA, '1 campo alterado', true],
  ['Lead #17', CUSTOM_DATA, '1 campo alterado', true],
  ['Lead #17', CUSTOM_DATA, '1 campo alterado', true],
  ['Lead #17', CUSTOM_DATA, '1 campo alterado', true],
  ['Campaign #1', 'Sistema alterou agent_id de nulo para 2', '1 campo alterado', false],
  ['Lead #16', CUSTOM_DATA, '1 campo alterado', true],
  ['Lead #17', CUSTOM_DATA, '1 campo alterado', true],
  ['Lead #17', CUSTOM_DATA, '1 campo alterado', true],
  ['Lead #17', CUSTOM_DATA, '1 campo alterado', true],
];

describe("the original screen's rows, in words", () => {
  it.each(ALONE.map((row, index) => [index, ...row] as const))('row %i: %s', (index, name, sentence, summary, cut) => {
    const view = describeEntry(entries[index]!, context);
    expect([view.entity.name, view.sentence, view.summary, view.cut]).toEqual([name, sentence, summary, cut]);
    expect(view.origin.phrase).toBe('201.13.62.150 · macOS · navegador não identificado');
    expect(view.when.zone).toBe('assumed');
    expect(view.when.doubt).toBe('lido em America/Sao_Paulo');
  });

  it('shows the status first, dates of upkeep last, and the rest as a number', () => {
    const { changes, more } = describeEntry(entries[17]!, context, { top: 2 });
    expect(changes.map(({ label }) => label)).toEqual(['status', 'lead_id']);
    expect(more).toBe(3);
  });

  it('never calls a field removed or changed that was only cut', () => {
    const { changes } = describeEntry(entries[1]!, context, { top: 9 });
    expect(changes.map(({ label, verdict }) => [label, verdict])).toEqual([
      ['custom_data', 'changed'],
      ['temperature', 'truncated'],
      ['qualification_score', 'truncated'],
      ['collected_data', 'truncated'],
      ['evaluated_criteria', 'truncated'],
    ]);
  });
});

describe('with the history of Conversation #18', () => {
  const own = entries.filter(({ entity }) => entity.type === 'Conversation');
  const history = foldHistory(own);

  it('infers every status from the entry before it, and says so', () => {
    const told = own.map((entry) => {
      const { sentence, changes } = describeEntry(entry, context, { history });
      return [sentence, changes[0]?.certaintyLabel];
    });
    const unchanged = ['API atualizou Conversation #18 sem alteração visível', undefined];
    expect(told).toEqual([
      unchanged,
      ['API alterou status de active (inferido) para waiting_customer e mais 1 campo', 'inferido de 19/02/2026 22:42:58'],
      unchanged,
      ['API alterou status de waiting_customer (inferido) para active e mais 1 campo', 'inferido de 19/02/2026 22:42:47'],
      unchanged,
      ['API alterou summary de nulo para “Lead Pedro.” e mais 2 campos', undefined],
      ['API alterou status de active (inferido) para waiting_customer e mais 1 campo', 'inferido de 19/02/2026 22:42:47'],
      ['API criou Conversation #18', undefined],
    ]);
  });
});
