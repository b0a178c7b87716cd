import { FIELD_OPERATORS, parseEntry, type AuditEntry, type EntryInput } from 'trilha/headless';
import { makeEntry } from 'trilha/testing';
import { describe, expect, test } from 'vitest';
import { laneQuery, mergeFound, windowAround } from '../../../src/hooks/pivot/lanes.js';

const read = (input: Partial<EntryInput>): AuditEntry => {
  const entry = parseEntry(makeEntry(input), { timeZone: 'UTC' });
  if (entry.kind === 'unreadable') throw new Error(entry.problem.detail);
  return entry;
};
const ALL = { filters: FIELD_OPERATORS };
const AT = '2026-02-19T22:42:47.000Z';
const entry = read({
  id: 'here',
  occurredAt: AT,
  actor: { kind: 'user', id: '9', name: 'Ana' },
  origin: { ip: '10.0.0.1' },
  correlation: { request: 'req_1' },
  entity: { type: 'Lead', id: '18' },
});

describe('what is asked for a lane', () => {
  test.each([
    ['request', [['request', 'req_1']]],
    ['actor', [['actorId', '9']]],
    ['ip', [['ip', '10.0.0.1']]],
    [
      'entity',
      [
        ['entityType', 'Lead'],
        ['entityId', '18'],
      ],
    ],
  ] as const)('%s', (lane, common) => {
    expect(laneQuery(lane, entry, 5, ALL)?.conditions).toEqual([
      ...common.map(([field, value]) => ({ field, operator: 'is', values: [value] })),
      { field: 'occurredAt', operator: 'in', values: ['2026-02-19T22:37:47.000Z', '2026-02-19T22:47:47.001Z'] },
    ]);
  });

  test('an actor without an id is looked for by name, one without either not at all', () => {
    expect(laneQuery('actor', read({ actor: { kind: 'ai', name: 'IA' } }), 5, ALL)?.conditions[0]).toEqual({
      field: 'actorName',
      operator: 'is',
      values: ['IA'],
    });
    expect(laneQuery('actor', read({ actor: null }), 5, ALL)).toBeNull();
    expect(laneQuery('request', read({ correlation: {} }), 5, ALL)).toBeNull();
    expect(laneQuery('entity', read({ entity: { type: 'Lead', id: null } }), 5, ALL)).toBeNull();
  });

  test('only what the source can filter by, within a period', () => {
    expect(laneQuery('ip', entry, 5, { filters: { ip: ['is'] } })).toBeNull();
    expect(laneQuery('ip', entry, 5, { filters: { ip: ['is'], occurredAt: ['in'] } })).not.toBeNull();
    expect(laneQuery('entity', entry, 5, { filters: { entityType: ['is'], occurredAt: ['in'] } })).toBeNull();
    expect(laneQuery('ip', entry, 5, undefined)).toBeNull();
  });

  test('the window holds both of its ends', () => {
    const [from, to] = windowAround(AT, 1);
    expect([from <= '2026-02-19T22:41:47.000Z', to > '2026-02-19T22:43:47.000Z']).toEqual([true, true]);
  });
});

test('entries found in several lanes are shown once, with all of them, newest first', () => {
  const [before, after] = [
    read({ id: 'before', occurredAt: '2026-02-19T22:42:40Z' }),
    read({ id: 'after', occurredAt: '2026-02-19T22:42:50Z' }),
  ];
  const items = mergeFound(entry, [
    ['request', [after, entry]],
    ['ip', [after, entry, before]],
  ]);
  expect(items.map(({ entry: { id }, lanes, offset, current }) => [id, lanes, offset, current])).toEqual([
    ['after', ['request', 'ip'], 3_000, false],
    ['here', ['request', 'ip'], 0, true],
    ['before', ['ip'], -7_000, false],
  ]);
});
