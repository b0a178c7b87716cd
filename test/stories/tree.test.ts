import { readdirSync, readFileSync } from 'node:fs';
import { toId } from 'storybook/internal/csf';
import { describe, expect, test } from 'vitest';
import { storyId } from '../../stories/support/storyId.ts';
import { COMPONENTS, STATES, type ComponentKey } from '../../stories/support/states.ts';

const folder = new URL('../../stories/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

interface StoryFile {
  readonly name: string;
  readonly title: string;
  readonly stories: ReadonlySet<string>;
}

const files: readonly StoryFile[] = readdirSync(folder, { recursive: true })
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.stories.tsx'))
  .map((path) => {
    const text = read(path);
    return {
      name: path.replace('.stories.tsx', ''),
      title: /title: '([^']+)'/.exec(text)?.[1] ?? '',
      stories: new Set(Array.from(text.matchAll(/^export const (\w+)/gm), ([, story = '']) => story)),
    };
  });
const pages = readdirSync(new URL('docs/', folder))
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => ({ name, title: /<Meta title="([^"]+)"/.exec(read(`docs/${name}`))?.[1] ?? '' }));

const words = (story: string): string => story.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2');
const ids = new Set([
  ...files.flatMap(({ title, stories }) => Array.from(stories, (story) => toId(title, words(story)))),
  ...pages.map(({ title }) => toId(title, 'docs')),
]);

describe('the tree', () => {
  const ROOTS =
    'Comece aqui|Tela|Tabela|Linha do tempo|Mudança|Encontrar|Acompanhar|Levar|Fontes|Fundamentos|Temas|Receitas|Documentação';

  test.each([...files, ...pages])('$name stands under a task: $title', ({ title }) => {
    expect(title).toMatch(new RegExp(`^(${ROOTS})(/|$)`));
  });

  test('no title stands twice', () => {
    const titles = [...files, ...pages].map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

test('the first page leads to stories and pages that exist', () => {
  const linked = Array.from(read('docs/ComeceAqui.mdx').matchAll(/StoryLink id="([^"]+)"/g), ([, id = '']) => id);
  expect(linked.length).toBeGreaterThan(10);
  expect(linked.filter((id) => !ids.has(id))).toEqual([]);
});

describe('the table of states', () => {
  const linkedFiles = files.filter(({ name }) => Object.values(COMPONENTS).some(({ file }) => file === name));

  test('links as Storybook does', () => {
    const told = linkedFiles.flatMap(({ title, stories }) => Array.from(stories, (story) => storyId(title, story)));
    expect(told.filter((id) => !ids.has(id))).toEqual([]);
  });

  const storiesOf = (file: string): ReadonlySet<string> => files.find(({ name }) => name === file)?.stories ?? new Set();

  test.each(Object.entries(COMPONENTS))('%s: title and file belong together', (_key, { file, title }) => {
    expect(files.find(({ name }) => name === file)?.title).toBe(title);
  });

  test.each(STATES.map((state) => [state.word, state] as const))('%s is shown by stories that exist', (_word, { stories }) => {
    const missing = (Object.keys(COMPONENTS) as ComponentKey[]).filter((key) => {
      const cell = stories[key];
      if ('why' in cell) return false;
      const [story = '', file = COMPONENTS[key].file] = cell.story.split('#').toReversed();
      return !storiesOf(file).has(story);
    });
    expect(missing).toEqual([]);
  });
});

test.each(files)('every story of $name has a name of its own, in the language of the tree', async ({ name }) => {
  const { loadCsf } = await import('storybook/internal/csf-tools');
  const { stories, _storyAnnotations: written } = loadCsf(read(`${name}.stories.tsx`), {
    makeTitle: (title) => title ?? '',
  }).parse();
  const names = stories.map((story) => story.name);
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.entries(written).filter(([, annotations]) => annotations['name'] === undefined)).toEqual([]);
});
