import {
  type AuditEntry,
  createDescriber,
  createEntryDescriber,
  defineAction,
  defineField,
  describeEntry,
  diffEntry,
  type EntryInput,
  foldHistory,
  parseEntry,
} from 'trilha/headless';
import { en } from 'trilha/locales/en';
import { es } from 'trilha/locales/es';
import { ptPT } from 'trilha/locales/pt-PT';
import { describe, expect, it } from 'vitest';

const context = createDescriber({ timeZone: 'UTC' });

function entryOf(parts: Partial<EntryInput>): AuditEntry {
  const row = parseEntry({
    id: 'e1',
    action: 'Atualizado',
    occurredAt: '2026-02-19T22:43:00Z',
    actor: { kind: 'user', name: 'Ana' },
    entity: { type: 'Lead', id: '18' },
    coverage: 'full',
    ...parts,
  });
  if (row.kind === 'unreadable') throw new Error(row.problem.detail);
  return row;
}

const sentence = (parts: Partial<EntryInput>, words = context): string => describeEntry(entryOf(parts), words).sentence;

describe('the sentence of an entry', () => {
  it.each<[string, Partial<EntryInput>, string]>([
    ['changed', { before: { a: 1 }, after: { a: 2 } }, 'Ana alterou a de 1 para 2'],
    ['changed, more', { before: { a: 1, b: 1 }, after: { a: 2, b: 2 } }, 'Ana alterou a de 1 para 2 e mais 1 campo'],
    ['added', { before: {}, after: { a: 2 } }, 'Ana definiu a como 2'],
    ['removed', { before: { a: 'dois dias' }, after: {} }, 'Ana removeu a (era “dois dias”)'],
    ['same', { before: { a: 1 }, after: { a: 1 } }, 'Ana atualizou Lead #18 sem alteração visível'],
    ['nothing recorded', {}, 'Ana atualizou Lead #18'],
    ['nothing stated', { changes: [] }, 'Ana atualizou Lead #18 sem alteração visível'],
    ['before not recorded', { after: { a: 2 } }, 'Ana registrou a como 2'],
    ['after not recorded', { before: { a: 2 } }, 'Ana registrou a, que era 2 (valor novo não registrado)'],
    [
      'changed keys only',
      { coverage: 'changed', before: { a: 1 }, after: { a: 2, b: 3 } },
      'Ana alterou a de 1 para 2 e mais 1 campo',
    ],
    ['cut after', { before: { a: 1 }, after: '{"a":...' }, 'Ana registrou a (valor novo cortado)'],
    ['cut, surely changed', { before: { a: 'velho' }, after: '{"a":"nov...' }, 'Ana alterou a de velho para “nov… (cortado)”'],
    ['cut before', { before: '{"a":...', after: { a: 1 } }, 'Ana definiu a como 1 (valor anterior cortado)'],
    ['masked, changed', { before: { password: 'x' }, after: { password: 'y' } }, 'Ana alterou password (valor oculto)'],
    ['created', { action: 'Criado', after: { a: 1 } }, 'Ana criou Lead #18'],
    ['created, named', { action: 'Criado', entity: { type: 'Lead', id: '18', label: 'Pedro' } }, 'Ana criou Lead #18 (Pedro)'],
    ['deleted', { action: 'deleted', before: { a: 1 } }, 'Ana excluiu Lead #18'],
    ['restored', { action: 'restored' }, 'Ana restaurou Lead #18'],
    ['logged in', { action: 'login' }, 'Ana: Login'],
    ['failed', { outcome: 'failure', before: { a: 1 }, after: { a: 2 } }, 'Ana: Atualizado em Lead #18, sem sucesso'],
    ['denied', { action: 'deleted', outcome: 'denied' }, 'Ana: Excluído em Lead #18, negado'],
    [
      'unknown action',
      { action: 'Lead Aquecido', operation: 'unknown', before: { a: 1 }, after: { a: 2 } },
      'Ana: Lead Aquecido em Lead #18',
    ],
    ['message without words', { action: 'Mensagem Enviada', after: { status: 'sent' } }, 'Ana enviou uma mensagem'],
    ['message received', { action: 'Mensagem Recebida', after: { content: 'oi' } }, 'Ana: Mensagem Recebida em Lead #18'],
    ['prose', { changes: [{ kind: 'prose', text: 'Trocou o plano' }] }, 'Ana: Trocou o plano'],
    ['message of the store', { action: 'Sincronizado', message: 'Veio do ERP' }, 'Ana: Veio do ERP'],
    ['no actor', { actor: null, before: { a: 1 }, after: { a: 2 } }, 'Ator não registrado alterou a de 1 para 2'],
    [
      'two chains',
      {
        actor: { kind: 'ai' },
        onBehalfOf: [
          { kind: 'user', name: 'Bia' },
          { kind: 'user', name: 'Caio' },
        ],
        before: { a: 1 },
        after: { a: 2 },
      },
      'IA, em nome de Bia, em nome de Caio, alterou a de 1 para 2',
    ],
  ])('%s', (_, parts, text) => {
    expect(sentence(parts)).toBe(text);
  });

  it('tells members that a store states', () => {
    const members = (added: unknown[], removed: unknown[]): Partial<EntryInput> => ({
      changes: [{ kind: 'members', path: ['tags'], added, removed }],
    });
    expect(sentence(members(['vip'], []))).toBe('Ana adicionou vip a tags');
    expect(sentence(members(['vip', 'novo'], []))).toBe('Ana adicionou 2 itens a tags');
    expect(sentence(members([], ['vip']))).toBe('Ana removeu vip de tags');
  });

  it('tells a change that a store states without its old value', () => {
    expect(sentence({ changes: [{ kind: 'field', path: ['plan'], after: 'pro' }] })).toBe('Ana alterou plan para pro');
  });

  it('is a whole sentence in every language', () => {
    const parts = { before: { a: 1, b: 1, c: 1 }, after: { a: 2, b: 2, c: 2 } };
    const told = [ptPT, en, es].map((messages) => sentence(parts, createDescriber({ messages })));
    expect(told).toEqual([
      'Ana alterou a de 1 para 2 e mais 2 campos',
      'Ana changed a from 1 to 2 and 2 more fields',
      'Ana cambió a de 1 a 2 y 2 campos más',
    ]);
  });

  it("uses the host's operation, and the words of its values", () => {
    const own = createDescriber({
      actions: [defineAction({ name: 'Lead Aquecido', operation: 'status' })],
      fields: [defineField({ name: 'temperature', label: 'temperatura', values: { hot: 'quente', cold: 'frio' } })],
    });
    const parts = { action: 'Lead Aquecido', before: { temperature: 'cold' }, after: { temperature: 'hot' } };
    expect(sentence(parts, own)).toBe('Ana alterou temperatura de frio para quente');
  });
});

describe('the changes of an entry', () => {
  const labels = (parts: Partial<EntryInput>, words = context, top = 9): readonly string[] =>
    describeEntry(entryOf(parts), words, { top }).changes.map(({ label }) => label);

  it('come by weight: the host first, then statuses, then what is written first, then the unreadable, then upkeep', () => {
    const own = createDescriber({ fields: [defineField({ name: 'priority', weight: 90 })] });
    const before = { updated_at: 'x', zebra: 1, status: 'a', apple: 1, priority: 1, lost: 1 };
    expect(labels({ before, after: '{"updated_at":"y","zebra":2,"status":"b","apple":2,"priority":2,...' }, own)).toEqual([
      'priority',
      'status',
      'zebra',
      'apple',
      'lost',
      'updated_at',
    ]);
  });

  it('count what is not shown', () => {
    const view = describeEntry(entryOf({ before: { a: 1, b: 1, c: 1, d: 1 }, after: { a: 2, b: 2, c: 2, d: 2 } }), context);
    expect([view.changes.length, view.more, view.summary]).toEqual([3, 1, '4 campos alterados']);
  });

  it('go into JSON inside text, and take a container that came whole for one change', () => {
    expect(labels({ before: { data: '{"a":{"b":1}}' }, after: { data: '{"a":{"b":2}}' } })).toEqual(['data › a › b']);
    expect(labels({ before: { data: null }, after: { data: { a: 1, b: [1, 2] } } })).toEqual(['data']);
  });

  it('show two values that would read the same as they were written', () => {
    const [line] = describeEntry(entryOf({ before: { a: 1 }, after: { a: '1' } }), context).changes;
    expect([line?.before.text, line?.after.text]).toEqual(['1', '"1"']);
  });

  it('leave out what only changed its form, when the host declares the type', () => {
    const own = createDescriber({ fields: [defineField({ name: 'active', type: 'boolean' })] });
    const view = describeEntry(entryOf({ before: { active: 1 }, after: { active: 'true' } }), own);
    expect([view.changes, view.remark]).toEqual([[], 'sem alteração visível']);
  });

  it('join what the store states to what the snapshots tell, each field once', () => {
    const changes = [
      { kind: 'field', path: ['a'], before: 1, after: 2 },
      { kind: 'field', path: ['b'], before: 1, after: 2 },
    ];
    const view = describeEntry(entryOf({ before: { a: 1 }, after: { a: 2 }, changes }), context);
    expect(view.changes.map(({ label }) => label)).toEqual(['a', 'b']);
    expect(view.summary).toBe('2 campos alterados');
  });

  it('are none, with a remark, where nothing was recorded', () => {
    expect(describeEntry(entryOf({}), context)).toMatchObject({ changes: [], more: 0, remark: 'nenhum valor registrado' });
    expect(describeEntry(entryOf({ action: 'login' }), context)).not.toHaveProperty('remark');
    expect(describeEntry(entryOf({ reason: 'A pedido do cliente' }), context).remark).toBe('A pedido do cliente');
  });

  it('never shows a secret', () => {
    const view = describeEntry(entryOf({ before: { password: 'antiga-123' }, after: { password: 'nova-456' } }), context);
    expect(JSON.stringify([view.changes, view.sentence, view.summary])).not.toMatch(/antiga-123|nova-456/);
    expect(view.changes.map(({ phrase }) => phrase)).toEqual(['password: alterado, valor oculto']);
  });

  it('take a null before for unrecorded when the source says so', () => {
    const parts: Partial<EntryInput> = { before: { status: null }, after: { status: 'active' } };
    expect(sentence(parts)).toBe('Ana alterou status de nulo para active');
    expect(sentence(parts, createDescriber({ nullBefore: 'unrecorded' }))).toBe('Ana registrou status como active');
  });
});

describe('createEntryDescriber', () => {
  const entry = entryOf({ before: { a: 1 }, after: { a: 2 } });

  it('remembers a view as long as it is asked for in the same way', () => {
    const describeRow = createEntryDescriber(context);
    const history = foldHistory([entry]);
    const first = describeRow(entry);
    expect(describeRow(entry)).toBe(first);
    const told = describeRow(entry, { history });
    expect(told).not.toBe(first);
    expect(describeRow(entry, { history })).toBe(told);
    expect(describeRow(entry, { history, top: 1 })).not.toBe(told);
  });

  it('gives what describeEntry gives, also from a difference that is already there', () => {
    const diff = diffEntry(entry, context);
    expect(createEntryDescriber(context)(entry, diff === null ? {} : { diff })).toEqual(describeEntry(entry, context));
  });
});
