import { describe, expect, test } from 'vitest';
import { countDiff, diffSnapshots, flattenDiff, readSnapshot, toJsonPatch, type DiffNode, type Side } from 'trilha/headless';
import { seedScreen } from '../support/seed.js';

/**
 * One value of a row: path, verdict, what stood before, what stands now. A half value ends in `…`; `…` alone lay beyond the cut; `-` was
 * not there. A path that ends in `»` is the end of the text, where no half value shows it.
 */
type Told = readonly [path: string, verdict: string, before: string, after: string];

const status = (at: string, now: string): readonly Told[] => [
  ['last_message_at', 'changed', 'null', `"${at}"`],
  ['status', 'changed', 'null', `"${now}"`],
];
const webchat = (visitor: string, channel: number): readonly Told[] => [
  ['custom_data › webchat › visitor_token', 'added', '-', `"${visitor}"`],
  ['custom_data › webchat › channel_id', 'added', '-', String(channel)],
  ['custom_data › webchat › page_url', 'added', '-', 'https://d…'],
];
const beyond = (name: string): Told => [name, 'truncated', 'null', '…'];
const of18 = webchat('wcv-mlu1qu5d3zefptdvm6', 3);
const of17 = webchat('wcv-mlu1obcl9l7db3rp3l', 1);
const of16 = webchat('wcv-mls5bc8yadoo1r6wk3', 3);

/** Every row of the screen, with everything that its two texts say. */
const ROWS: readonly (readonly [row: number, verdict: string, told: readonly Told[]])[] = [
  [0, 'changed', status('2026-02-19 22:43:00', 'waiting_customer')],
  [
    1,
    'changed',
    [...of18, beyond('temperature'), beyond('qualification_score'), beyond('collected_data'), beyond('evaluated_criteria')],
  ],
  [2, 'changed', status('2026-02-19 22:43:00', 'waiting_customer')],
  [
    3,
    'changed',
    [
      ['last_message_at', 'changed', 'null', '"2026-02-19 22:43:00"'],
      ['total_messages', 'changed', 'null', '3'],
      ['ai_messages_count', 'changed', 'null', '2'],
    ],
  ],
  [
    4,
    'added',
    [
      ['sender_type', 'added', '-', '"ai"'],
      ['content_type', 'added', '-', '"text"'],
      ['content', 'added', '-', 'Olá, Pedro! Que bom que você entrou em contato. Vi que você se inte…'],
    ],
  ],
  [5, 'changed', status('2026-02-19 22:42:58', 'active')],
  [6, 'changed', [['last_replied_at', 'changed', 'null', '"2026-02-19 22:42:58"']]],
  [7, 'changed', status('2026-02-19 22:42:58', 'active')],
  [
    8,
    'changed',
    [
      ['last_replied_at', 'changed', 'null', '"2026-02-19 22:42:58"'],
      ['last_message_at', 'changed', 'null', '"2026-02-19 22:42:58"'],
      ['last_lead_interaction_at', 'changed', 'null', '2026-02-19…'],
      beyond('total_messages'),
      ['»', 'truncated', '…', '-'],
    ],
  ],
  [
    9,
    'added',
    [
      ['sender_type', 'added', '-', '"lead"'],
      ['content_type', 'added', '-', '"text"'],
      ['content', 'added', '-', '"OI vi um anuncio no facebbok"'],
      ['status', 'added', '-', '"received"'],
      ['»', 'truncated', '-', '…'],
    ],
  ],
  [10, 'changed', of18],
  [11, 'changed', of18],
  [
    12,
    'changed',
    [
      ['status', 'changed', 'null', '"waiting_customer"'],
      ['last_message_at', 'changed', 'null', '"2026-02-19 22:42:47"'],
    ],
  ],
  [
    13,
    'changed',
    [
      ['summary', 'changed', 'null', '"Lead Pedro."'],
      ['next_action', 'changed', 'null', '"Aguardar resposta do cliente e preparar follow-up."'],
      ['sentiment', 'changed', 'null', '"neutral"'],
    ],
  ],
  [14, 'changed', status('2026-02-19 22:42:47', 'waiting_customer')],
  [
    15,
    'changed',
    [
      ['last_message_at', 'changed', 'null', '"2026-02-19 22:42:47"'],
      ['total_messages', 'changed', 'null', '1'],
      ['ai_messages_count', 'changed', 'null', '1'],
    ],
  ],
  [
    16,
    'added',
    [
      ['sender_type', 'added', '-', '"ai"'],
      ['content_type', 'added', '-', '"text"'],
      ['content', 'added', '-', '"Olá! 👋 Sou Ricardo e estou aqui para te ajudar."'],
      ['status', 'added', '-', '"sent"'],
      ['»', 'truncated', '-', '…'],
    ],
  ],
  [
    17,
    'added',
    [
      ['lead_id', 'added', '-', '18'],
      ['channel_id', 'added', '-', '3'],
      ['status', 'added', '-', '"active"'],
      ['started_at', 'added', '-', '"2026-02-19T22:42:47.000000Z"'],
      ['human_control', 'added', '-', 'false'],
      ['»', 'truncated', '-', '…'],
    ],
  ],
  [
    18,
    'added',
    [
      ['campaign_id', 'added', '-', '1'],
      ['current_cadence_id', 'added', '-', '1'],
      ['current_cadence_step_id', 'added', '-', '1'],
      ['next_cadence_step_id', 'added', '-', '1'],
      ['name', 'added', '-', '"Pedro"'],
      ['first_name', 'added', '-', '…'],
    ],
  ],
  [19, 'changed', of16],
  [20, 'changed', of16],
  [21, 'changed', of16],
  [22, 'changed', of17],
  [23, 'changed', of17],
  [24, 'changed', of17],
  [25, 'changed', [['agent_id', 'changed', 'null', '2']]],
  [26, 'changed', of16],
  [27, 'changed', of17],
  [28, 'changed', of17],
  [29, 'changed', of17],
];

function row(index: number): { readonly novo: string | null; readonly antes: string | null } {
  const found = seedScreen.linhas[index];
  if (found === undefined) throw new Error(`no row ${index}`);
  return found.mudanca;
}

/** As a host that says nothing about its rows has them compared. */
function compare(index: number, nullBefore: 'trust' | 'unrecorded' = 'trust'): DiffNode {
  const { antes, novo } = row(index);
  const read = (text: string | null): ReturnType<typeof readSnapshot> | null =>
    text === null ? null : readSnapshot(text, { coverage: 'unknown' });
  return diffSnapshots(read(antes), read(novo), { nullBefore });
}

function shown(side: Side): string {
  if (side.state === 'absent') return '-';
  if (side.state === 'truncated') return `${side.partial?.type === 'cut' ? side.partial.partial : ''}…`;
  if (side.state !== 'value') return side.state;
  return side.value.type === 'scalar' ? JSON.stringify(side.value.value) : side.value.type;
}

/** Every value and every end of a text, containers opened. */
function everything(node: DiffNode): Told[] {
  const lines = flattenDiff(node, { show: 'all', toggled: new Set(['/custom_data/webchat']) });
  return lines.flatMap(({ kind, path, verdict, before, after }) =>
    kind === 'group' ? [] : [[`${path.join(' › ')}${kind === 'cut' ? '»' : ''}`, verdict, shown(before), shown(after)] as const],
  );
}

test('the table has every row', () => {
  expect(ROWS.map(([index]) => index)).toEqual(seedScreen.linhas.map((_, index) => index));
});

describe('each row says of each value what is known', () => {
  test.each(ROWS)('row %i', (index, verdict, told) => {
    const node = compare(index);
    expect(node.verdict).toBe(verdict);
    expect(everything(node)).toEqual(told);
  });
});

test('nothing is called removed, in any row, with any coverage', () => {
  for (const [index] of ROWS) {
    const { antes, novo } = row(index);
    for (const coverage of ['full', 'changed', 'unknown'] as const) {
      const node = diffSnapshots(antes, novo, { coverage });
      expect([index, coverage, countDiff(node).removed]).toEqual([index, coverage, 0]);
    }
  }
});

test('custom_data is marked as JSON in text, and its parts have paths of their own', () => {
  const node = compare(1);
  const data = node.children.find(({ path }) => path[0] === 'custom_data');
  expect(data).toMatchObject({ verdict: 'changed', encoded: 'after' });
  expect(data?.before).toEqual({ state: 'value', value: { type: 'scalar', value: null } });
  expect(data?.after).toMatchObject({ state: 'truncated', partial: { type: 'object', cut: true } });
});

test('where nulls of before are no record, every change of an update starts from what nobody wrote down', () => {
  const node = compare(0, 'unrecorded');
  expect(everything(node)).toEqual([
    ['last_message_at', 'unrecorded', 'unrecorded', '"2026-02-19 22:43:00"'],
    ['status', 'unrecorded', 'unrecorded', '"waiting_customer"'],
  ]);
  expect(node.children[1]?.certainty).toEqual({ type: 'recorded' });
});

test('between two rows of one conversation, only what differs differs, whatever the order of keys', () => {
  const [first, second, later] = [row(12).novo, row(14).novo, row(0).novo];
  expect(diffSnapshots(first, second)).toMatchObject({ verdict: 'same', form: 'identical' });
  expect(everything(diffSnapshots(first, later)).map(([path, verdict]) => [path, verdict])).toEqual([
    ['last_message_at', 'changed'],
    ['status', 'same'],
  ]);
});

test('two rows cut at one place are not called the same: what follows is unknown', () => {
  const node = diffSnapshots(row(10).novo, row(11).novo);
  expect(node.verdict).toBe('truncated');
  expect(countDiff(node)).toMatchObject({ changed: 0, truncated: 1 });
});

test('the patch of a row never writes a half value', () => {
  expect(toJsonPatch(compare(8)).map(({ op, path }) => [op, path])).toEqual([
    ['replace', '/last_replied_at'],
    ['replace', '/last_message_at'],
  ]);
  expect(toJsonPatch(compare(1))).toEqual([]);
});
