import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const styles = join(src, 'styles');

/** A sheet with what it imports put in. */
const sheetOf = (name: string): string =>
  readFileSync(join(styles, name), 'utf8').replace(/@import '\.\/(.+?)';/g, (_, file: string) => sheetOf(file));

const classesOf = (css: string): ReadonlySet<string> =>
  new Set([...css.matchAll(/\.(trilha-[\w-]+)/g)].map((match) => match[1] ?? ''));

const markupOf = (folder: string): string =>
  readdirSync(join(src, 'components', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(src, 'components', folder, file), 'utf8'))
    .join('\n');

/** Classes with a rule of their own, not only one inside of something else. */
const whole = new Set([...sheetOf('index.css').matchAll(/^\s*\.(trilha-[\w-]+)/gm)].map((match) => match[1] ?? ''));

test.each([
  ['table.css', ['AuditTable', 'ActorBadge', 'OriginBadge', 'parts']],
  ['diff.css', ['SnapshotDiff', 'RawView', 'parts']],
  ['timeline.css', ['EntityTimeline', 'SnapshotDiff', 'RawView', 'ActorBadge', 'OriginBadge', 'parts']],
])('%s has every class that its components have in the whole stylesheet', (name, folders) => {
  const own = classesOf(sheetOf(name));
  const used = new Set(folders.flatMap((folder) => markupOf(folder).match(/trilha-[\w-]+/g) ?? []));
  expect(used.size).toBeGreaterThan(40);
  expect([...used].filter((one) => whole.has(one) && !own.has(one))).toEqual([]);
});
