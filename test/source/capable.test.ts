import { describe, expect, test } from 'vitest';
import { compileRowQuery, parseEntry, type GroupCondition, type QueryCondition } from 'trilha/headless';
import { createJudge, splitQuery } from '../../src/source/index.js';
import { makeEntry } from 'trilha/testing';

const lead: QueryCondition = { field: 'entityType', operator: 'is', values: ['Lead'] };
const notIp: QueryCondition = { field: 'ip', operator: 'is', values: ['10.0.0.1'], negated: true };
const either: GroupCondition = { field: 'any', operator: 'of', alternatives: [[lead], [notIp]] };
const all = { filters: { entityType: ['is'], ip: ['is'] }, negation: true, groups: true } as const;

describe('splitQuery', () => {
  test('sends a group to a source that can do it whole', () => {
    expect(splitQuery({ conditions: [either, lead] }, all)).toEqual({
      sent: { conditions: [either, lead] },
      local: [],
      ordered: true,
    });
  });

  test.each([
    ['groups', { ...all, groups: false }],
    ['negation, which one alternative needs', { ...all, negation: false }],
    ['a filter that one alternative needs', { ...all, filters: { entityType: ['is'] } }],
  ] as const)('without %s the group is left to the loaded rows, whole', (_, capabilities) => {
    expect(splitQuery({ conditions: [either, lead] }, capabilities)).toMatchObject({
      sent: { conditions: [lead] },
      local: [either],
    });
  });
});

test('a source is accused of ignoring a group only by entries that break each alternative', () => {
  const judge = createJudge({ conditions: [either] });
  const entry = (id: string, type: string, ip: string) => {
    const row = parseEntry(makeEntry({ id, entity: { type, id: '1' }, origin: { ip } }));
    if (row.kind !== 'entry') throw new Error(row.problem.detail);
    return row;
  };
  const found = judge([entry('a', 'Lead', '10.0.0.1'), entry('b', 'Message', '10.0.0.2'), entry('c', 'Message', '10.0.0.1')]);
  expect(found.map(({ ids }) => ids)).toEqual([['c']]);
});

test('an unreadable row stays where one alternative can be told of it, excluded or not', () => {
  const row = parseEntry({ id: 'x', occurredAt: '2026-02-19T12:00:00Z', note: 'palavra' });
  expect(row.kind).toBe('unreadable');
  const text: QueryCondition = { field: 'text', operator: 'contains', values: ['palavra'] };
  const group = (negated: boolean, ...alternatives: QueryCondition[][]): boolean =>
    compileRowQuery({ conditions: [{ field: 'any', operator: 'of', alternatives, negated }] })(row);
  expect(group(false, [lead], [text])).toBe(true);
  expect(group(false, [lead, text], [lead])).toBe(false);
  expect(group(true, [lead, text])).toBe(false);
  expect(group(true, [{ ...text, negated: true }, lead])).toBe(true);
});
