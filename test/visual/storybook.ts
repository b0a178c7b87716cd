import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';
import { dressStorybook } from './fonts.ts';
import type { Picture } from './pictures.ts';

/** A Storybook that answers. */
export interface Stories {
  /** Where a picture's story stands, alone in the page. Throws when there is no such story. */
  addressOf(picture: Picture): string;
  close(): Promise<void>;
}

interface Index {
  readonly entries: Readonly<Record<string, { readonly id: string; readonly importPath: string; readonly exportName?: string }>>;
}

/** Ids of the built stories by file and name: `AuditScreen/Default`. */
function readIds(folder: string): ReadonlyMap<string, string> {
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Index;
  const fileOf = (path: string): string => path.replace(/^\.\/stories\/(.*)\.stories\.tsx$/, '$1');
  return new Map(Object.values(entries).map(({ id, importPath, exportName }) => [`${fileOf(importPath)}/${exportName}`, id]));
}

/** Builds Storybook into `folder` and serves it on a free port. Throws with what it printed when it does not build. */
export async function openStories(folder: string): Promise<Stories> {
  const args = ['--no-install', 'storybook', 'build', '--test', '--quiet', '--disable-telemetry', '--output-dir', folder];
  const { status, stdout, stderr } = spawnSync('npx', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Storybook does not build.\n${stdout}\n${stderr}`);
  dressStorybook(folder);
  const ids = readIds(folder);
  const server = await preview({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: { outDir: '.' },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const base = server.resolvedUrls?.local[0] ?? '';
  return {
    addressOf: ({ file, story, theme }) => {
      const id = ids.get(`${file}/${story}`);
      if (id === undefined) throw new Error(`stories/${file}.stories.tsx has no story ${story}.`);
      // axe has its own run over every story.
      return `${base}iframe.html?id=${id}&viewMode=story&globals=theme:${theme};a11y.manual:!true`;
    },
    close: () => server.close(),
  };
}
