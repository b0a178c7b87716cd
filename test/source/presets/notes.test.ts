import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ptBR } from 'trilha/headless';
import { STORES } from './stores.ts';
import { noteCodes, readAll } from './read.ts';

const source = fileURLToPath(new URL('../../../src/source/', import.meta.url));

test('every note that a preset can make has words for people', () => {
  const files = [
    ...readdirSync(`${source}/presets`).map((name) => `presets/${name}/index.ts`),
    'predecessor.ts',
    'presetTools.ts',
  ];
  const codes = files.flatMap((file) =>
    [...readFileSync(`${source}/${file}`, 'utf8').matchAll(/code: '([a-z-]+)'|\['([a-z-]+-refused)',/g)].map(
      ([, own, foreign]) => own ?? foreign ?? '',
    ),
  );
  expect(new Set(codes).size).toBeGreaterThan(15);
  expect(codes.filter((code) => !Object.hasOwn(ptBR.notes, code))).toEqual([]);
  // And those that the stores' rows really make.
  const made = STORES.flatMap(({ preset, rows }) => readAll(preset, Object.values(rows)).flatMap(noteCodes));
  expect(made.filter((code) => !Object.hasOwn(ptBR.notes, code))).toEqual([]);
});
