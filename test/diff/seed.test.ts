import { diffSnapshots, flattenDiff, readSnapshot } from 'trilha/headless';
import { describe, expect, test } from 'vitest';
import seed from '../fixtures/seed.json' with { type: 'json' };

/** A status change of a conversation, both fields from null. */
const STATUS = ['last_message_at changed value→value', 'status changed value→value'];
const STATUS_FIRST = [STATUS[1], STATUS[0]];
const COUNTERS = [STATUS[0], 'total_messages changed value→value', 'ai_messages_count changed value→value'];
/** A JSON text in a text field that was null, cut inside its third field. */
const WEBCHAT = [
  'custom_data changed value→truncated (group, JSON in text)',
  'custom_data.webchat.visitor_token added absent→value',
  'custom_data.webchat.channel_id added absent→value',
  'custom_data.webchat.page_url added absent→truncated',
];
const REPLIED = ['last_replied_at changed value→value'];
const LOST = ['temperature', 'qualification_score', 'collected_data', 'evaluated_criteria'].map(
  (key) => `${key} truncated value→truncated`,
);
const MESSAGE = ['sender_type added absent→value', 'content_type added absent→value'];
const WHOLE_MESSAGE = [
  ...MESSAGE,
  'content added absent→value',
  'status added absent→value',
  ' truncated absent→truncated (cut)',
];

/** What every row of the seed says, line by line, when its nulls are trusted. Coverage `changed`: the rows list only what changed. */
const EXPECTED: readonly (readonly (string | undefined)[])[] = [
  STATUS,
  [...WEBCHAT, ...LOST],
  STATUS,
  COUNTERS,
  [...MESSAGE, 'content added absent→truncated'],
  STATUS,
  REPLIED,
  STATUS,
  [
    ...REPLIED,
    'last_message_at changed value→value',
    'last_lead_interaction_at changed value→truncated',
    'total_messages truncated value→truncated',
    ' truncated truncated→absent (cut)',
  ],
  WHOLE_MESSAGE,
  WEBCHAT,
  WEBCHAT,
  STATUS_FIRST,
  ['summary', 'next_action', 'sentiment'].map((key) => `${key} changed value→value`),
  STATUS,
  COUNTERS,
  WHOLE_MESSAGE,
  [
    ...['lead_id', 'channel_id', 'status', 'started_at', 'human_control'].map((key) => `${key} added absent→value`),
    ' truncated absent→truncated (cut)',
  ],
  [
    ...['campaign_id', 'current_cadence_id', 'current_cadence_step_id', 'next_cadence_step_id', 'name'].map(
      (key) => `${key} added absent→value`,
    ),
    'first_name added absent→truncated',
  ],
  WEBCHAT,
  WEBCHAT,
  WEBCHAT,
  WEBCHAT,
  WEBCHAT,
  WEBCHAT,
  ['agent_id changed value→value'],
  WEBCHAT,
  WEBCHAT,
  WEBCHAT,
  WEBCHAT,
];

const rows = seed.linhas.map(({ mudanca }, index) => ({ index, mudanca, expected: EXPECTED[index] }));
const linesOf = ({ novo, antes }: { novo: string; antes: string | null }, nullBefore: 'trust' | 'unrecorded'): string[] => {
  const read = (text: string | null): ReturnType<typeof readSnapshot> | null =>
    text === null ? null : readSnapshot(text, { coverage: 'changed' });
  return flattenDiff(diffSnapshots(read(antes), read(novo), { nullBefore }), { show: 'all' }).map(
    ({ path, verdict, before, after, kind, encoded }) =>
      `${path.join('.')} ${verdict} ${before.state}→${after.state}${kind === 'leaf' ? '' : ` (${kind}${encoded === undefined ? '' : ', JSON in text'})`}`,
  );
};

test('the table has a row for each of the seed’s 30', () => {
  expect([seed.linhas.length, EXPECTED.length]).toEqual([30, 30]);
});

describe('with nulls trusted', () => {
  test.each(rows)('row $index', ({ mudanca, expected }) => {
    expect(linesOf(mudanca, 'trust')).toEqual(expected);
  });
});

describe('with nulls unrecorded, no null is told as a value that changed, and nothing else differs', () => {
  test.each(rows)('row $index', ({ mudanca, expected }) => {
    const fromNull = (line: string): string =>
      line
        .replace(/ changed value→value/, ' unrecorded unrecorded→value')
        .replace(/ changed value→truncated/, ' unrecorded unrecorded→truncated')
        .replace(/ truncated value→truncated/, ' truncated unrecorded→truncated')
        .replace(/(webchat\.\w+) added absent/, '$1 unrecorded unrecorded');
    expect(linesOf(mudanca, 'unrecorded')).toEqual((expected ?? []).map((line) => fromNull(line ?? '')));
  });
});
