import { expect, test } from 'vitest';
import { parseEntry, readSnapshot, toPlain, type AuditEntry, type Cut, type Operation } from 'trilha/headless';
import { seedEntries, seedScreen, seedTimeZone } from '../support/seed.js';

const inUrl: Cut = { path: ['custom_data', 'webchat', 'page_url'], layer: 1, in: 'string' };
const after = (path: string, inside: Cut['in']): Cut => ({ path: [path], layer: 0, in: inside });

/** Row, cut of `novo`, cut of `antes`; `null` for a whole text, `undefined` for none. */
const CUTS: readonly (readonly [number, Cut | null, Cut | null | undefined])[] = [
  [0, null, null],
  [1, inUrl, null],
  [2, null, null],
  [3, null, null],
  [4, after('content', 'string'), undefined],
  [5, null, null],
  [6, null, null],
  [7, null, null],
  [8, after('last_lead_interaction_at', 'string'), after('total_messages', 'key')],
  [9, after('status', 'key'), undefined],
  [10, inUrl, null],
  [11, inUrl, null],
  [12, null, null],
  [13, null, null],
  [14, null, null],
  [15, null, null],
  [16, after('status', 'key'), undefined],
  [17, after('human_control', 'key'), undefined],
  [18, after('first_name', 'between'), undefined],
  [19, inUrl, null],
  [20, inUrl, null],
  [21, inUrl, null],
  [22, inUrl, null],
  [23, inUrl, null],
  [24, inUrl, null],
  [25, null, null],
  [26, inUrl, null],
  [27, inUrl, null],
  [28, inUrl, null],
  [29, inUrl, null],
];

const webchat = (visitor_token: string, channel_id: number): unknown => ({
  custom_data: { webchat: { visitor_token, channel_id, page_url: { $cut: 'string', partial: 'https://d' } } },
});
const of18 = webchat('wcv-mlu1qu5d3zefptdvm6', 3);
const of17 = webchat('wcv-mlu1obcl9l7db3rp3l', 1);
const of16 = webchat('wcv-mls5bc8yadoo1r6wk3', 3);

/** Every value that the cut texts still hold. */
const VALUES: Readonly<Record<number, unknown>> = {
  1: of18,
  4: {
    sender_type: 'ai',
    content_type: 'text',
    content: { $cut: 'string', partial: 'Olá, Pedro! Que bom que você entrou em contato. Vi que você se inte' },
  },
  8: {
    last_replied_at: '2026-02-19 22:42:58',
    last_message_at: '2026-02-19 22:42:58',
    last_lead_interaction_at: { $cut: 'string', partial: '2026-02-19' },
  },
  9: { sender_type: 'lead', content_type: 'text', content: 'OI vi um anuncio no facebbok', status: 'received' },
  10: of18,
  11: of18,
  16: { sender_type: 'ai', content_type: 'text', content: 'Olá! 👋 Sou Ricardo e estou aqui para te ajudar.', status: 'sent' },
  17: { lead_id: 18, channel_id: 3, status: 'active', started_at: '2026-02-19T22:42:47.000000Z', human_control: false },
  18: {
    campaign_id: 1,
    current_cadence_id: 1,
    current_cadence_step_id: 1,
    next_cadence_step_id: 1,
    name: 'Pedro',
    first_name: { $cut: 'literal', partial: '' },
  },
  19: of16,
  20: of16,
  21: of16,
  22: of17,
  23: of17,
  24: of17,
  26: of16,
  27: of17,
  28: of17,
  29: of17,
};

const row = (index: number): { readonly novo: string | null; readonly antes: string | null } => {
  const found = seedScreen.linhas[index];
  if (found === undefined) throw new Error(`no row ${index}`);
  return found.mudanca;
};

test('the table has every row', () => {
  expect(CUTS.map(([index]) => index)).toEqual(seedScreen.linhas.map((_, index) => index));
});

test.each(CUTS)('row %i is cut where it is cut', (index, novo, antes) => {
  const { novo: newText, antes: oldText } = row(index);
  const cutOf = (text: string | null): Cut | null | undefined =>
    text === null ? undefined : (readSnapshot(text).cuts[0] ?? null);
  expect([cutOf(newText), cutOf(oldText)]).toEqual([novo, antes]);
});

test.each(seedScreen.linhas.map((_, index) => [index] as const))('row %i gives every value it holds', (index) => {
  const { novo } = row(index);
  expect(toPlain(readSnapshot(novo).root)).toEqual(VALUES[index] ?? JSON.parse(novo ?? ''));
});

const OPERATIONS: Readonly<Record<string, Operation>> = {
  'Status Alterado': 'status',
  Atualizado: 'update',
  'Mensagem Enviada': 'message',
  Criado: 'create',
};

test('all rows become entries whose texts are untouched', () => {
  const entries = seedEntries.map((input) => parseEntry(input, { timeZone: seedTimeZone }) as AuditEntry);
  expect(entries.map(({ kind }) => kind)).toEqual(Array.from({ length: 30 }, () => 'entry'));
  for (const [index, entry] of entries.entries()) {
    expect(entry.after?.text ?? null).toBe(row(index).novo);
    expect(entry.before?.text ?? null).toBe(row(index).antes);
    expect(entry.operation).toBe(OPERATIONS[entry.action]);
    expect(entry.occurredAt.zone).toBe('assumed');
    expect(entry.extra).toEqual({});
  }
  expect(entries[0]?.occurredAt.iso).toBe('2026-02-20T01:43:00.000Z');
});

test('only the message that a lead wrote is on behalf of somebody', () => {
  const entries = seedEntries.map((input) => parseEntry(input) as AuditEntry);
  const behalf = entries.flatMap(({ onBehalfOf }, index) => (onBehalfOf.length === 0 ? [] : [[index, onBehalfOf]]));
  expect(behalf).toEqual([[9, [{ kind: 'user', type: 'lead' }]]]);
});
