import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readTokens } from '../../stories/support/tokens.ts';

const folder = fileURLToPath(new URL('../../src/styles/', import.meta.url));
const sheets = readdirSync(folder).map((name) => readFileSync(`${folder}${name}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''));
const tokens = readTokens(readFileSync(`${folder}tokens.css`, 'utf8'));
const names = new Set(tokens.map(({ name }) => name));

test('every variable that a rule reads stands in the documented table, and every one in the table is read', () => {
  const read = new Set(
    sheets.flatMap((css) => [...css.matchAll(/var\((--trilha-[\w-]+), var\(\1-default\)\)/g)].map((match) => match[1] ?? '')),
  );
  expect(tokens.length).toBeGreaterThan(40);
  expect([...read].filter((name) => !names.has(name))).toEqual([]);
  expect([...names].filter((name) => !read.has(name))).toEqual([]);
});

test('a light and a dark default of each colour, and no dark one that is not light too', () => {
  expect(tokens.filter(({ color, light, dark }) => color && light === dark)).toEqual([]);
  expect(tokens.find(({ name }) => name === '--trilha-accent')).toEqual({
    name: '--trilha-accent',
    group: 'accent',
    light: '#2957c8',
    dark: '#7ea6ff',
    color: true,
  });
});

test('both dark blocks say the same', () => {
  const css = readFileSync(`${folder}tokens.css`, 'utf8');
  const dark = css.match(/\.trilha:not\(\[data-theme='light'\]\) \{([^}]*)\}/)?.[1];
  const auto = css.match(/\.trilha\[data-theme='auto'\] \{([^}]*)\}/)?.[1];
  const lines = (text: string | undefined): string[] =>
    (text ?? 'none')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  expect(lines(auto)).toEqual(lines(dark));
});
