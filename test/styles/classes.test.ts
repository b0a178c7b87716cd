import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((item) =>
    item.isDirectory() ? filesBelow(join(folder, item.name)) : [join(folder, item.name)],
  );

const textOf = (ends: RegExp): string =>
  filesBelow(src)
    .filter((file) => ends.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

test('a class is made by one stylesheet', () => {
  const makers = new Map<string, Set<string>>();
  for (const file of filesBelow(src).filter((name) => name.endsWith('.css')))
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/^\.(trilha-[\w-]+) \{$/gm))
      makers.set(name, (makers.get(name) ?? new Set()).add(file));
  expect(makers.size).toBeGreaterThan(150);
  expect([...makers].filter(([, files]) => files.size > 1).map(([name]) => name)).toEqual([]);
});

test('every class of the stylesheet is one that the markup has', () => {
  const styled = new Set([...textOf(/\.css$/).matchAll(/\.(trilha[\w-]*)/g)].map((match) => match[1] ?? ''));
  const used = new Set(textOf(/\.tsx?$/).match(/trilha[\w-]*/g));
  expect(styled.size).toBeGreaterThan(150);
  expect([...styled].filter((name) => !used.has(name))).toEqual([]);
});
