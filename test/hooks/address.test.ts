import { emptyView, parseEntry } from 'trilha/headless';
import { makeEntry } from 'trilha/testing';
import { expect, test } from 'vitest';
import { addressOf, entryAddress } from '../../src/hooks/index.ts';

const page = 'https://admin.exemplo.com/logs?aba=2&entityType=Lead&density=compact&entry=9&q=oi#topo';
const row = parseEntry(makeEntry({ id: 'a b&c' }));

test('a view’s address keeps what is the host’s and replaces what is the view’s', () => {
  const url = new URL(
    addressOf({ ...emptyView, folded: true, query: { conditions: [{ field: 'tag', operator: 'is', values: ['x'] }] } }, page),
  );
  expect([...url.searchParams]).toEqual([
    ['aba', '2'],
    ['tag', 'x'],
    ['fold', '1'],
  ]);
  expect(url.hash).toBe('');
});

test('an entry’s address is the host’s, else the page’s with the entry alone', () => {
  expect(entryAddress(row, page, undefined)).toBe('https://admin.exemplo.com/logs?aba=2&entry=a+b%26c');
  expect(entryAddress(row, page, ({ kind }) => (kind === 'entry' ? '/registro/1' : undefined))).toBe(
    'https://admin.exemplo.com/registro/1',
  );
});
