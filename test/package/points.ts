import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tarball.ts';

const namesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((one) => !one.name.startsWith('index') && (one.isDirectory() ? folder.endsWith('presets') : one.name.endsWith('.ts')))
    .map(({ name }) => name.replace(/\.ts$/, ''));

/** Every entry point of the package that holds code, by the name it is imported by. */
export const points: readonly string[] = [
  'trilha',
  'trilha/headless',
  'trilha/testing',
  'trilha/element',
  'trilha/diff-worker',
  ...namesIn('src/source/presets').map((name) => `trilha/sources/${name}`),
  ...namesIn('src/i18n/locales').map((name) => `trilha/locales/${name}`),
];
