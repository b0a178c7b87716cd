import { expect, test } from 'vitest';
import {
  addCondition,
  emptyQuery,
  removeCondition,
  replaceCondition,
  toggleNegation,
  type AuditQuery,
  type FieldCondition,
  type QueryCondition,
} from 'trilha/headless';

const is = (field: FieldCondition['field'], ...values: string[]): FieldCondition => ({ field, operator: 'is', values });
const query: AuditQuery = { conditions: [is('entityType', 'Lead', 'Campaign'), is('ip', '10.0.0.1')] };

test('filtering by one more value of a field widens the choice', () => {
  expect(addCondition(query, is('ip', '10.0.0.2')).conditions[1]).toEqual(is('ip', '10.0.0.1', '10.0.0.2'));
  expect(addCondition(query, is('ip', '10.0.0.1'))).toEqual(query);
  expect(addCondition(query, is('tag', 'a')).conditions).toHaveLength(3);
});

test('a tag can be asked for as well', () => {
  expect(addCondition({ conditions: [is('tag', 'a')] }, is('tag', 'b'), 'and').conditions).toEqual([
    is('tag', 'a'),
    is('tag', 'b'),
  ]);
});

test('excluding takes the value out of what was included, and back', () => {
  const excluded = addCondition(query, { ...is('entityType', 'Lead'), negated: true });
  expect(excluded.conditions).toEqual([
    is('entityType', 'Campaign'),
    is('ip', '10.0.0.1'),
    { ...is('entityType', 'Lead'), negated: true },
  ]);
  expect(addCondition(excluded, is('entityType', 'Lead')).conditions).toEqual([
    is('entityType', 'Campaign', 'Lead'),
    is('ip', '10.0.0.1'),
  ]);
});

test('a period replaces the period', () => {
  const first = addCondition(emptyQuery, { field: 'occurredAt', operator: 'in', values: ['2026-01-01T00:00:00Z', ''] });
  const second = addCondition(first, { field: 'occurredAt', operator: 'in', values: ['2026-02-01T00:00:00Z', ''] });
  expect(second.conditions).toEqual([{ field: 'occurredAt', operator: 'in', values: ['2026-02-01T00:00:00Z', ''] }]);
});

test('removing a value, a condition, nothing', () => {
  expect(removeCondition(query, 0, 'Lead').conditions[0]).toEqual(is('entityType', 'Campaign'));
  expect(removeCondition(query, 1, '10.0.0.1').conditions).toEqual([is('entityType', 'Lead', 'Campaign')]);
  expect(removeCondition(query, 0).conditions).toEqual([is('ip', '10.0.0.1')]);
  expect(removeCondition(query, 7)).toBe(query);
});

test('negation turns round and back; replacing keeps the place', () => {
  const turned = toggleNegation(query, 1);
  expect(turned.conditions[1]).toEqual({ ...is('ip', '10.0.0.1'), negated: true });
  expect(toggleNegation(turned, 1)).toEqual(query);
  expect(replaceCondition(query, 0, is('tag', 'x')).conditions).toEqual([is('tag', 'x'), is('ip', '10.0.0.1')]);
});

test('a group stands beside other conditions: nothing joins it, and it goes whole', () => {
  const group: QueryCondition = { field: 'any', operator: 'of', alternatives: [[is('ip', '10.0.0.1')], [is('tag', 'a')]] };
  const both = addCondition(addCondition({ conditions: [group] }, is('ip', '10.0.0.2')), group);
  expect(both.conditions).toEqual([group, is('ip', '10.0.0.2'), group]);
  expect(removeCondition(both, 0, '10.0.0.1').conditions).toEqual([is('ip', '10.0.0.2'), group]);
  expect(toggleNegation(toggleNegation(both, 0), 0)).toEqual(both);
});
