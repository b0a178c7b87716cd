import {
  countDiff,
  diffSnapshots,
  flattenDiff,
  parseEntry,
  printValue,
  readSnapshot,
  type DiffNode,
  type DiffOptions,
  type Side,
} from 'trilha/headless';
import { describe, expect, test } from 'vitest';

const words = (side: Side): string =>
  side.state === 'value'
    ? printValue(side.value)
    : side.state === 'truncated' && side.partial
      ? `truncated ${printValue(side.partial)}`
      : side.state;

/** Every leaf as `path: before -> after (verdict)`. */
const table = (node: DiffNode): string[] =>
  flattenDiff(node, { show: 'all' })
    .filter((line) => line.kind === 'leaf')
    .map(
      (line) =>
        `${line.path.join('.')}: ${words(line.before)} -> ${words(line.after)} (${line.verdict}${line.form === 'other' ? ', other form' : ''})`,
    );

describe('five states of a side', () => {
  test.each<[string, unknown, unknown, DiffOptions, string[]]>([
    [
      'null, empty, zero and false are values',
      { a: null, b: '', c: 0, d: false },
      { a: '', b: 0, c: false, d: null },
      {},
      ['a: null -> "" (changed)', 'b: "" -> 0 (changed)', 'c: 0 -> false (changed)', 'd: false -> null (changed)'],
    ],
    [
      'a missing key of a whole side was not there',
      { a: 1 },
      { b: 2 },
      {},
      ['b: absent -> 2 (added)', 'a: 1 -> absent (removed)'],
    ],
    [
      'a missing key of a partial side says nothing',
      { a: 1 },
      { b: 2 },
      { coverage: 'changed' },
      ['b: unrecorded -> 2 (unrecorded)', 'a: 1 -> unrecorded (unrecorded)'],
    ],
    ['a side that was not there', null, { a: 1 }, {}, ['a: absent -> 1 (added)']],
    ['a side that nobody wrote down', null, { a: 1 }, { nullSide: 'unrecorded' }, ['a: unrecorded -> 1 (unrecorded)']],
    [
      'a null before that is no null',
      { status: null },
      { status: 'active' },
      { nullBefore: 'unrecorded' },
      ['status: unrecorded -> "active" (unrecorded)'],
    ],
    ['a mask of the store', { cpf: '[REDACTED]' }, { cpf: '[REDACTED]' }, {}, ['cpf: redacted -> redacted (redacted)']],
    [
      'names of the prototype are ordinary',
      JSON.parse('{"__proto__":1,"constructor":2,"toString":3}'),
      JSON.parse('{"__proto__":2,"constructor":2}'),
      {},
      ['__proto__: 1 -> 2 (changed)', 'constructor: 2 -> 2 (same)', 'toString: 3 -> absent (removed)'],
    ],
  ])('%s', (_name, before, after, options, lines) => {
    expect(table(diffSnapshots(before as object, after as object, options)).toSorted()).toEqual(lines.toSorted());
  });
});

describe('cut texts', () => {
  test('a key beyond the cut is truncated, never removed', () => {
    const node = diffSnapshots({ a: 1, temperature: 5 }, '{"a":1,"b":"meia pala...');
    expect(table(node)).toEqual(expect.arrayContaining(['a: 1 -> 1 (same)', 'temperature: 5 -> truncated (truncated)']));
    expect(countDiff(node).removed).toBe(0);
  });

  test('half a value is no value: a beginning proves nothing, a contradiction does', () => {
    expect(table(diffSnapshots({ a: 'meia palavra' }, '{"a":"meia pala...'))[0]).toMatch(/\(truncated\)$/);
    expect(table(diffSnapshots({ a: 'outra' }, '{"a":"meia pala...'))[0]).toMatch(/\(changed\)$/);
    expect(table(diffSnapshots({ a: 1234 }, '{"a":12'))[0]).toMatch(/\(truncated\)$/);
  });

  test('through JSON inside JSON, by path', () => {
    const node = diffSnapshots(
      { custom_data: '{"webchat":{"channel_id":3,"page_url":"https://a"}}' },
      '{"custom_data":"{\\"webchat\\":{\\"channel_id\\":4,\\"page_url\\":\\"https:\\\\/\\\\/a',
    );
    const lines = table(node);
    expect(lines).toContain('custom_data.webchat.channel_id: 3 -> 4 (changed)');
    expect(lines.find((line) => line.startsWith('custom_data.webchat.page_url'))).toMatch(/\(truncated\)$/);
  });
});

describe('JSON in text', () => {
  test('is compared by path inside, with a mark', () => {
    const node = diffSnapshots({ d: '{"a":1,"b":2}' }, { d: '{"b":2,"a":5}' });
    expect(table(node)).toContain('d.a: 1 -> 5 (changed)');
    expect(flattenDiff(node, { layout: 'tree', show: 'all' }).find((line) => line.path.join() === 'd')?.encoded).toBe('both');
  });

  test('another order of keys or spaces in the text is no change', () => {
    expect(diffSnapshots({ d: '{"a":1,"b":2}' }, { d: '{ "b": 2, "a": 1 }' }).verdict).toBe('same');
  });

  test('text on one side, object on the other', () => {
    expect(countDiff(diffSnapshots({ d: '{"a":1}' }, { d: { a: 1 } })).changed).toBe(0);
  });
});

describe('lists', () => {
  const items = Array.from({ length: 10_000 }, (_, index) => ({ id: index, name: `n${index}`, tags: [index % 3] }));

  test('one insertion in front of 10,000 objects is one change', () => {
    const counts = countDiff(diffSnapshots({ items }, { items: [{ id: -1, name: 'new', tags: [] }, ...items] }));
    expect({ added: counts.added, removed: counts.removed, changed: counts.changed, moved: counts.moved }).toEqual({
      added: 1,
      removed: 0,
      changed: 0,
      moved: 0,
    });
  });

  test('and without ids as well', () => {
    const bare = items.slice(0, 3_000).map(({ name }) => ({ name }));
    const counts = countDiff(diffSnapshots({ bare }, { bare: [{ name: 'new' }, ...bare] }));
    expect([counts.added, counts.removed, counts.changed, counts.moved]).toEqual([1, 0, 0, 0]);
  });

  test('an item at another place has moved, with what changed inside it', () => {
    const node = diffSnapshots(
      {
        l: [
          { id: 1, v: 'a' },
          { id: 2, v: 'b' },
          { id: 3, v: 'c' },
        ],
      },
      {
        l: [
          { id: 3, v: 'C' },
          { id: 1, v: 'a' },
          { id: 2, v: 'b' },
        ],
      },
    );
    const moved = flattenDiff(node, { layout: 'tree' }).filter((line) => line.verdict === 'moved');
    expect(moved).toMatchObject([{ from: 2, to: 0 }]);
    expect(table(node)).toContain('l.0.v: "c" -> "C" (changed)');
  });

  test('two different lists of 50,000 items end, coarser, and say so', () => {
    const list = (start: number): number[] => Array.from({ length: 50_000 }, (_, index) => start + index * 7);
    const node = diffSnapshots({ l: list(0) }, { l: list(3) });
    const coarse = (one: DiffNode): boolean => one.coarse !== undefined || one.children.some(coarse);
    expect(coarse(node)).toBe(true);
  });
});

describe('written forms', () => {
  const type = (fieldType: string, timeZone?: string): DiffOptions => ({
    fieldType: () => fieldType as 'boolean',
    ...(timeZone && { timeZone }),
  });

  test.each<[string, unknown, unknown, DiffOptions, string]>([
    ['a boolean', 1, true, type('boolean'), 'same'],
    ['a boolean as text', '1', true, type('boolean'), 'same'],
    ['a boolean that changed', 1, false, type('boolean'), 'changed'],
    ['a decimal', 15000.5, '15000.50', type('decimal'), 'same'],
    ['an instant', '2026-02-19 19:43:00', '2026-02-19T22:43:00.000000Z', type('datetime', 'America/Sao_Paulo'), 'same'],
    [
      'an instant without a zone to read it in',
      '2026-02-19 19:43:00',
      '2026-02-19T22:43:00.000000Z',
      type('datetime'),
      'changed',
    ],
    ['nothing declared', 1, true, {}, 'changed'],
  ])('%s', (_name, before, after, options, verdict) => {
    const [line] = flattenDiff(diffSnapshots({ f: before }, { f: after }, options), { show: 'all' });
    expect(line?.verdict).toBe(verdict);
    expect(line?.form).toBe(verdict === 'same' ? 'other' : undefined);
  });

  test('integers above 2^53 keep their digits', () => {
    expect(table(diffSnapshots('{"id":9007199254740993}', '{"id":9007199254740992}'))).toEqual([
      'id: 9007199254740993 -> 9007199254740992 (changed)',
    ]);
  });
});

test('100,000 levels are compared', () => {
  const deep = (leaf: string): string => `${'{"a":'.repeat(100_000)}${leaf}${'}'.repeat(100_000)}`;
  expect(diffSnapshots(readSnapshot(deep('1')), readSnapshot(deep('1'))).verdict).toBe('same');
  expect(diffSnapshots(readSnapshot(deep('1')), readSnapshot(deep('2'))).verdict).toBe('changed');
});

test('two masked sides say whether they differ, when they were compared before masking', () => {
  const verdict = (before: string, after: string): unknown => {
    const entry = parseEntry({
      occurredAt: '2026-02-19T22:00:00Z',
      action: 'x',
      entity: { type: 'User' },
      before: { password: before },
      after: { password: after },
    });
    if (entry.kind !== 'entry') throw new Error('unreadable');
    return flattenDiff(diffSnapshots(entry.before, entry.after), { show: 'all' }).find((line) => line.path.join() === 'password');
  };
  expect(verdict('a1', 'b2')).toMatchObject({ verdict: 'redacted', changed: true });
  expect(verdict('a1', 'a1')).toMatchObject({ verdict: 'redacted', changed: false });
});
