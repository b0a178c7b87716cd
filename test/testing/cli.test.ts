import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from '../../src/testing/cli.js';

const file = (name: string): string => fileURLToPath(new URL(`./sources/${name}.ts`, import.meta.url));
const call = async (...argv: string[]): Promise<{ code: number; text: string }> => {
  const lines: string[] = [];
  const code = await run(argv, (text) => void lines.push(text));
  return { code, text: lines.join('\n') };
};

test('a good source ends with 0 and a count', async () => {
  const { code, text } = await call('check', '--source', file('good'));
  expect(text).toMatch(/example: \d+ passed, 0 failed/);
  expect(code).toBe(0);
});

test('a broken one ends with 1 and the entries at fault', async () => {
  const { code, text } = await call('check', '--source', file('broken'), '--only', 'paging/unique');
  expect(text).toContain('FAIL paging/unique');
  expect(text).toContain('entry-3');
  expect(code).toBe(1);
  const { text: json } = await call('check', '--source', file('broken'), '--only', 'paging/unique', '--json');
  expect(JSON.parse(json)).toMatchObject({ source: 'drifting', ok: false });
});

test('what cannot run ends with 2 and says how', async () => {
  expect(await call()).toMatchObject({ code: 2, text: expect.stringContaining('Usage') });
  expect(await call('check', '--source', './nowhere.js')).toMatchObject({ code: 2, text: expect.stringContaining('nowhere') });
  expect(await call('check', '--sauce', 'x')).toMatchObject({ code: 2, text: expect.stringContaining('--sauce') });
  expect((await call('--help')).code).toBe(0);
});
