import { describe, expect, test } from 'vitest';
import { memorySource } from 'trilha/headless';
import { CHECKS, checkSource, formatReport } from 'trilha/testing';
import { BROKEN, rows } from './broken.js';

describe('checkSource', () => {
  test('a good source passes every check', async () => {
    const report = await checkSource(memorySource(rows, { name: 'good' }));
    expect(formatReport(report, { all: false })).not.toContain('FAIL');
    expect(report.ok).toBe(true);
    const untold = report.results.filter(({ verdict }) => verdict !== 'pass').map(({ id }) => id);
    expect(untold).toEqual(
      ['filters/outcome', 'filters/undeclared', 'semantics/continuity', 'calls/aborted-during'].filter((id) =>
        untold.includes(id),
      ),
    );
  });

  test('a source without entries or abilities fails nothing', async () => {
    const empty = memorySource([]);
    const report = await checkSource({ list: (query, options) => empty.list(query, options) });
    expect(formatReport(report)).not.toContain('FAIL');
    expect(report.counts['cannot-tell']).toBeGreaterThan(15);
  });

  test('there are at least 25 broken sources, each broken in its own way', () => {
    expect(BROKEN.length).toBeGreaterThanOrEqual(25);
    expect(new Set(BROKEN.map(({ name }) => name)).size).toBe(BROKEN.length);
  });

  test('every check is failed by one of them, but for those named here', () => {
    const caught = new Set(BROKEN.map(({ check }) => check));
    expect(CHECKS.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([
      // Never fails: an action of unknown kind is the host's to name.
      'shape/operations',
      // The made-up rows have none; by the same code as the other fields.
      'filters/outcome',
    ]);
  });

  test.each(BROKEN)('$check catches a source that $name', async ({ check, make }) => {
    const report = await checkSource(make(), { only: [check], timeoutMs: 300 });
    const [result] = report.results;
    expect(result?.id).toBe(check);
    expect(result?.verdict, `${result?.detail}`).toBe('fail');
    expect(result?.detail).not.toBe('');
    expect(report.ok).toBe(false);
  });

  test('checks can be chosen by group and left out', async () => {
    const report = await checkSource(memorySource(rows), { only: ['shape', 'paging'], except: ['shape/plain'] });
    expect(report.results.map(({ id }) => id)).toEqual(
      CHECKS.map(({ id }) => id).filter((id) => /^(shape|paging)\//.test(id) && id !== 'shape/plain'),
    );
  });
});
