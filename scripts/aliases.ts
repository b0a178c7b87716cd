import { fileURLToPath } from 'node:url';

const src = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

/** Everything outside `src/` imports the package by its name; in this repository the name leads to the sources. */
export const aliases = [
  { find: /^trilha$/, replacement: src('index.ts') },
  { find: /^trilha\/headless$/, replacement: src('headless.ts') },
  { find: /^trilha\/element$/, replacement: src('element/index.ts') },
  { find: /^trilha\/testing$/, replacement: src('testing/index.ts') },
  { find: /^trilha\/sources\/(.+)$/, replacement: src('source/presets/$1/index.ts') },
  { find: /^trilha\/locales\/(.+)$/, replacement: src('i18n/locales/$1.ts') },
  { find: /^trilha\/styles\/(.+)\.css$/, replacement: src('styles/$1.css') },
  { find: /^trilha\/styles\.css$/, replacement: src('styles/index.css') },
];
