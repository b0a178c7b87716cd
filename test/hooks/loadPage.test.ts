import { expect, test } from 'vitest';
import { loadPage, READING } from '../../src/hooks/entries/loadPage.ts';
import { FIRST_PAGE } from '../../src/hooks/entries/pageParam.ts';
import { planQuery } from '../../src/hooks/entries/plan.ts';
import type { AuditSource } from 'trilha/headless';
import { makeEntry } from 'trilha/testing';

const ask = (source: AuditSource) =>
  loadPage(source, planQuery({ conditions: [] }, undefined), FIRST_PAGE, { limit: 10, signal: new AbortController().signal });

test('the first page is asked for before the code that reads it has come, and read when both are here', async () => {
  let read: unknown = 'not asked';
  const source: AuditSource = {
    list: () => {
      read = READING.loaded();
      return Promise.resolve({ rows: [makeEntry({ id: '1', action: 'Criado' })], next: null });
    },
  };
  const page = await ask(source);
  expect(read).toBe(undefined);
  expect(page).toMatchObject({ rows: [{ id: '1', action: 'Criado' }], end: 'data', next: null });
});

test('a failure of the source does not wait for that code either, and is the only one told', async () => {
  await expect(ask({ list: () => Promise.reject(new Error('down')) })).rejects.toMatchObject({ kind: 'unknown' });
});
