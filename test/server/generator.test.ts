import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { NEWEST_ID, numberedBatches } from '../../examples/host-app/server/seed/numbered.js';
import type { NumberedRecord } from '../../examples/host-app/server/audit/store.js';
import { phpJson } from '../../examples/host-app/server/seed/json.js';
import { toInstant } from '../../examples/host-app/server/seed/record.js';
import { groupBy } from './support/groups.js';
import fixture from '../fixtures/seed.json' with { type: 'json' };

const generate = (count: number, from = 0): NumberedRecord[] =>
  [...numberedBatches(count, from)].flatMap(({ entries }) => entries);
const all = generate(20_000);
const records = all.map(({ record }) => record);
const snapshots = records.flatMap(({ before, after }) => [before, after]).filter((text) => text !== null);
const share = (part: number, whole: number): number => part / whole;

test('the same number gives the same entries, and a smaller one their beginning', () => {
  expect(generate(5_000)).toEqual(all.slice(0, 5_000));
  expect(generate(30)).toEqual(all.slice(0, 30));
  expect(generate(5_000, 1_234)).toEqual(all.slice(1_234, 5_000));
});

test('they are the same on every machine', () => {
  const digest = createHash('sha256')
    .update(JSON.stringify(all.slice(0, 2_000)))
    .digest('hex')
    .slice(0, 16);
  expect(digest).toBe('ef4e7c47798e199e');
});

test('there are as many as asked for, with numbers that count down', () => {
  expect(all.map(({ id }) => id)).toEqual(Array.from({ length: 20_000 }, (_, index) => NEWEST_ID - index));
});

test('time goes back, and only the seed is new', () => {
  const moments = records.map(({ at }) => at);
  expect(moments).toEqual(moments.toSorted((a, b) => b - a));
  expect(toInstant(records[29]?.at ?? 0)).toBe('2026-02-20T01:40:54.000000Z');
  expect(records[30]?.at).toBeLessThan(records[29]?.at ?? 0);
  expect(records.slice(0, 30).map(({ after }) => after)).toEqual(fixture.linhas.map(({ mudanca }) => mudanca.novo));
});

test('about a fifth of the snapshots are cut, the others are whole JSON', () => {
  const cut = snapshots.slice(60).filter((text) => text.endsWith('...'));
  expect(share(cut.length, snapshots.length)).toBeGreaterThan(0.15);
  expect(share(cut.length, snapshots.length)).toBeLessThan(0.25);
  for (const text of snapshots.filter((one) => !one.endsWith('...'))) expect(() => JSON.parse(text)).not.toThrow();
  for (const text of cut) expect(Buffer.from(text).toString()).toBe(text);
});

test.each<[string, (text: string) => boolean]>([
  ['JSON inside text', (text) => text.includes('{\\"webchat\\":')],
  ['emoji', (text) => /\p{Extended_Pictographic}/u.test(text)],
  ['accents', (text) => /[ãçéíõ]/.test(text)],
  ['numbers beyond 2^53', (text) => /\\"ad_id\\":120210\d{12}/.test(text)],
  ['zero, false and empty texts', (text) => text.includes('":0') || text.includes('":false') || text.includes('""')],
])('snapshots hold %s', (_, test_) => {
  expect(snapshots.filter(test_).length).toBeGreaterThan(10);
});

test.each<[string, (record: NumberedRecord['record']) => boolean]>([
  [
    'updates by the API without old values',
    ({ actor, before }) => actor?.kind === 'api' && before !== null && /^\{("\w+":null,?)+\}$/.test(before),
  ],
  [
    'edits by people with true old values',
    ({ actor, before, operation }) =>
      actor?.kind === 'user' && operation === 'update' && before !== null && /":"[^"]/.test(before),
  ],
  ['messages in the name of a lead', ({ operation, onBehalfOf }) => operation === 'message' && onBehalfOf?.[0]?.type === 'lead'],
  ['support in the name of a customer', ({ actor, onBehalfOf }) => actor?.id === '900' && onBehalfOf?.[0]?.kind === 'user'],
  ['deletions', ({ operation, before, after }) => operation === 'delete' && before !== null && after === null],
  ['restores', ({ operation }) => operation === 'restore'],
  ['failures', ({ outcome }) => outcome === 'failure'],
  ['refusals', ({ outcome, reason }) => outcome === 'denied' && reason !== undefined],
  ['actions nobody knows', ({ operation }) => operation === 'unknown'],
  ['bulk entries', ({ batch }) => batch !== undefined],
  ['entries without an entity id', ({ entity }) => entity.id === null],
  ['late arrivals', ({ recordedAt }) => recordedAt !== undefined],
  ['IPv6', ({ origin }) => origin.ip?.includes(':') === true],
  ['cut user agents', ({ origin }) => origin.userAgent?.endsWith('...') === true],
  ['whole user agents', ({ origin }) => origin.userAgent?.startsWith('Mozilla/') === true && !origin.userAgent.endsWith('...')],
  ['microseconds', ({ at }) => at % 1_000_000 !== 0],
])('there are %s', (_, test_) => {
  expect(records.slice(30).filter(test_).length).toBeGreaterThan(5);
});

test('one lead updates custom_data three to six times within a minute or so', () => {
  const updates = groupBy(
    records.filter(({ after }) => after?.startsWith('{"custom_data"') === true),
    ({ entity }) => entity.id,
  );
  const runs = [...updates.values()].filter(
    (run) => run.length >= 3 && run.length <= 6 && (run[0]?.at ?? 0) - (run.at(-1)?.at ?? 0) <= 72_000_000,
  );
  expect(runs.length).toBeGreaterThan(20);
});

test('one request ties several entries', () => {
  const sizes = [
    ...groupBy(
      records.filter(({ request }) => request !== undefined),
      ({ request }) => request,
    ).values(),
  ].map((list) => list.length);
  expect(sizes.filter((size) => size >= 4).length).toBeGreaterThan(100);
});

test('two stories never share a number', () => {
  const created = records
    .filter(({ operation, entity }) => operation === 'create' && entity.id !== null)
    .map(({ entity }) => `${entity.type} ${entity.id}`);
  expect(new Set(created).size).toBe(created.length);
});

test('JSON is written as PHP writes it', () => {
  expect(phpJson({ a: 'x/y "é" 🙂\n', b: [1, null, true, 9_007_199_254_740_993n], c: {} })).toBe(
    '{"a":"x\\/y \\"é\\" 🙂\\n","b":[1,null,true,9007199254740993],"c":{}}',
  );
});
