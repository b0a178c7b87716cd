import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const hosts = inject('hosts');

/** Every script of a folder, as one text. */
function scriptsIn(folder: string): string {
  const files = readdirSync(join(hosts, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  expect(files.length).toBeGreaterThan(0);
  return files.map((file) => readFileSync(join(hosts, folder, file), 'utf8')).join('\n');
}

const NOTICE = /TRILHA-20\d|was rendered without a source|stylesheet of Trilha is not|See trilha\/docs/;

test('the package holds the notices of development', () => {
  expect(readFileSync(join(hosts, 'node_modules/trilha/dist/hooks/development.js'), 'utf8')).toMatch(NOTICE);
});

test.each([
  'vite-react-19/dist',
  'vite-react-18/dist',
  'starter/dist',
  'strict-csp/dist',
  'old-page/dist',
  'react-router/dist',
  'tanstack-router/dist',
  'ssr/dist/client',
  'next/.next/static',
])('a production build leaves them out: %s', (folder) => {
  const text = scriptsIn(folder);
  expect(text).toContain('trilha-table-root');
  expect(NOTICE.exec(text)?.[0]).toBeUndefined();
});

test('and so does the script for pages without a build', () => {
  const text = readFileSync(join(hosts, 'node_modules/trilha/dist/element.js'), 'utf8');
  expect(text).toContain('trilha-table-root');
  expect(NOTICE.exec(text)?.[0]).toBeUndefined();
});
