import { describe, expect, it } from 'vitest';
import {
  beforeOf,
  checkContinuity,
  createHistoryIndex,
  diffSnapshots,
  fieldHistory,
  foldHistory,
  foldRuns,
  inferDiff,
  readSnapshot,
  stateAt,
  type Actor,
  type AuditEntry,
  type DiffNode,
  type History,
  type Operation,
  type RunItem,
} from 'trilha/headless';
import seed from '../fixtures/seed.json' with { type: 'json' };
import { entry, short } from './support.js';

const OPERATIONS: Readonly<Record<string, Operation>> = {
  Criado: 'create',
  Atualizado: 'update',
  'Status Alterado': 'status',
  'Mensagem Enviada': 'message',
};
const ACTORS: Readonly<Record<string, Actor>> = { API: { kind: 'api' }, IA: { kind: 'ai' }, Sistema: { kind: 'system' } };

/** The 30 rows of the screen, newest first, named r0 to r29. */
const rows: readonly AuditEntry[] = seed.linhas.map((row, index) => {
  const [day = '', month = '', year = '', time = ''] = row.quando.split(/[/ ]/);
  return entry({
    id: `r${index}`,
    at: `${year}-${month}-${day}T${time}.000Z`,
    operation: OPERATIONS[row.acao] ?? 'unknown',
    rest: {
      action: row.acao,
      entity: { type: row.entidade.tipo, id: row.entidade.id },
      actor: ACTORS[row.ator] ?? null,
      origin: row.origem,
      before: row.mudanca.antes === null ? null : readSnapshot(row.mudanca.antes),
      after: readSnapshot(row.mudanca.novo),
    },
  });
});

const historyOf = (type: string, id: string): History => foldHistory(rows, { entity: { type, id } });
const clock = (iso: string | null | undefined): string | undefined => iso?.slice(11, 19);
const brief = (items: readonly RunItem[]): unknown[] =>
  items.map((item) => (item.kind === 'run' ? [item.run, item.count, clock(item.first), clock(item.last)] : item.id));

describe('Conversation #18', () => {
  const history = historyOf('Conversation', '18');

  it('has its eight entries in true order, though the list is newest first and seconds are equal', () => {
    expect(history.entries.map((one) => one.id)).toEqual(['r17', 'r14', 'r13', 'r12', 'r7', 'r5', 'r2', 'r0']);
    expect(history.ignored).toEqual({ others: 22, duplicates: 0, unreadable: [] });
    expect(history.complete).toBe(true);
  });

  it('was created active, then waiting_customer, active, waiting_customer', () => {
    const { spans } = fieldHistory(history, ['status']);
    expect(spans.map((span) => [short(span.side), span.setBy?.id, span.repeats, clock(span.from), span.heldMs])).toEqual([
      ['active', 'r17', 0, '22:42:47', 0],
      ['waiting_customer', 'r14', 1, '22:42:47', 11_000],
      ['active', 'r7', 1, '22:42:58', 2000],
      ['waiting_customer', 'r2', 1, '22:43:00', null],
    ]);
  });

  it('has every status before inferred, none contradicted', () => {
    const told = history.entries.slice(1).map((one) => {
      const view = beforeOf(history, one.id, ['status']);
      return [one.id, short(view?.side), view?.certainty.type, view?.certainty.type === 'inferred' ? view.certainty.entry : null];
    });
    expect(told).toEqual([
      ['r14', 'active', 'inferred', 'r17'],
      ['r13', 'waiting_customer', 'inferred', 'r14'],
      ['r12', 'waiting_customer', 'inferred', 'r14'],
      ['r7', 'waiting_customer', 'inferred', 'r12'],
      ['r5', 'active', 'inferred', 'r7'],
      ['r2', 'active', 'inferred', 'r5'],
      ['r0', 'waiting_customer', 'inferred', 'r2'],
    ]);
  });

  it('shows "active → waiting_customer" where the store wrote "null → waiting_customer"', () => {
    const one = rows[2];
    const status = (node: DiffNode | undefined) => node?.children.find((child) => child.path[0] === 'status');
    const plainly = one && diffSnapshots(one.before, one.after);
    const better = one && plainly && inferDiff(plainly, one, history);
    expect([short(status(plainly)?.before), status(plainly)?.verdict]).toEqual([null, 'changed']);
    expect([short(status(better)?.before), status(better)?.verdict, short(status(better)?.after)]).toEqual([
      'active',
      'changed',
      'waiting_customer',
    ]);
    expect(status(better)?.certainty).toEqual({ type: 'inferred', entry: 'r5', at: '2026-02-19T22:42:58.000Z' });
    const again = rows[0];
    const repeated = again && inferDiff(diffSnapshots(again.before, again.after), again, history);
    expect(repeated?.verdict).toBe('same');
  });

  it('has no break, and cannot be told, since no before was written down', () => {
    const continuity = checkContinuity(history);
    expect(continuity.seams.map((seam) => seam.verdict)).toEqual(['start', ...Array.from({ length: 7 }, () => 'unclear')]);
    expect([continuity.changes, continuity.gaps, continuity.unverifiable]).toEqual([8, 0, 7]);
  });

  it('is known at 22:42:50, what was cut in its create is not', () => {
    const state = stateAt(history, '2026-02-19T22:42:50Z');
    const fields = Object.fromEntries(
      state.fields.map((field) => [String(field.path[0]), [field.knowledge, short(field.side), field.setBy?.id]]),
    );
    expect(fields).toMatchObject({
      lead_id: ['known', 18, 'r17'],
      channel_id: ['known', 3, 'r17'],
      status: ['known', 'waiting_customer', 'r14'],
      started_at: ['known', '2026-02-19T22:42:47.000000Z', 'r17'],
      human_control: ['known', false, 'r17'],
      summary: ['known', 'Lead Pedro.', 'r13'],
    });
    expect(stateAt(history, '2026-02-19T22:42:46Z').presence).toBe('before');
  });
});

describe('Lead #18', () => {
  it('infers nothing past an entry that was cut on both sides', () => {
    const history = historyOf('Lead', '18');
    const view = (id: string, name: string) => beforeOf(history, id, [name]);
    expect([short(view('r8', 'total_messages')?.side), view('r8', 'total_messages')?.certainty]).toEqual([
      1,
      { type: 'inferred', entry: 'r15', at: '2026-02-19T22:42:47.000Z' },
    ]);
    expect([short(view('r3', 'ai_messages_count')?.side), view('r3', 'ai_messages_count')?.certainty.type]).toEqual([
      '(unrecorded)',
      'recorded',
    ]);
    expect([short(view('r3', 'last_message_at')?.side), view('r3', 'last_message_at')?.certainty.type]).toEqual([
      '2026-02-19 22:42:58',
      'inferred',
    ]);
    expect(checkContinuity(history).breaks).toEqual([]);
  });

  it('looks into JSON in text, up to the cut', () => {
    const history = historyOf('Lead', '18');
    const path = ['custom_data', 'webchat'];
    expect(
      fieldHistory(history, [...path, 'channel_id']).spans.map((span) => [short(span.side), span.setBy?.id, span.repeats]),
    ).toEqual([
      [3, 'r11', 1],
      ['(truncated)', undefined, 0],
      [3, 'r1', 0],
    ]);
    expect(stateAt(history, { entry: 'r1' }).fields.find((field) => field.path[0] === 'custom_data')).toMatchObject({
      knowledge: 'unknown',
      reason: 'cut',
    });
  });
});

describe('runs', () => {
  it('fold the list as it stands', () => {
    expect(brief(foldRuns(rows))).toEqual([
      ['burst', 4, '22:43:00', '22:43:00'],
      'r4',
      ['burst', 6, '22:42:58', '22:42:58'],
      'r11',
      ['burst', 4, '22:42:47', '22:42:47'],
      'r16',
      ['burst', 2, '22:42:47', '22:42:47'],
      ['like', 3, '22:42:17', '22:42:30'],
      ['like', 3, '22:41:39', '22:41:56'],
      'r25',
      'r26',
      ['like', 3, '22:40:54', '22:41:24'],
    ]);
  });

  it("fold Lead #16 into 4 and Lead #17 into 6 in their own histories, and Lead #16's three in 13 seconds in the list", () => {
    expect(brief(foldRuns(historyOf('Lead', '16').entries))).toEqual([['like', 4, '22:41:30', '22:42:30']]);
    expect(brief(foldRuns(historyOf('Lead', '17').entries))).toEqual([['like', 6, '22:40:54', '22:41:56']]);
    const three = foldRuns(rows)[7];
    expect(three).toMatchObject({ entities: [{ type: 'Lead', id: '16' }], id: 'r21', differing: [] });
  });

  it('lose no row', () => {
    const members = foldRuns(rows).flatMap((item): readonly unknown[] => (item.kind === 'run' ? item.rows : [item.row]));
    expect(members).toEqual(rows);
  });

  it('leave out what a search found', () => {
    expect(brief(foldRuns(rows.slice(19, 22), { keep: (one) => one.id === 'r20' }))).toEqual(['r19', 'r20', 'r21']);
  });
});

describe('the whole list', () => {
  it('has no break in any of its histories', () => {
    const index = createHistoryIndex();
    index.add(rows);
    const histories = new Set(rows.map((one) => index.historyOf(one)));
    expect([...histories].map((one) => one.size).sort((a, b) => b - a)).toEqual([8, 8, 6, 4, 1, 1, 1, 1]);
    expect([...histories].flatMap((one) => checkContinuity(one).breaks)).toEqual([]);
  });
});
