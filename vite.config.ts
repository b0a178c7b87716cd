import react from '@vitejs/plugin-react';
import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';
import { aliases } from './scripts/aliases.ts';

const modules = (folder: string, file: (name: string) => string | undefined): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
      const path = file(item.name);
      return path === undefined ? [] : [[path.replace(/^src\//, '').replace(/\.tsx?$/, ''), path] as const];
    }),
  );

/** Library build: modules are kept apart, so that each `"use client"` and every unused part survives or falls away on its own. */
export default defineConfig({
  plugins: [react()],
  resolve: { alias: aliases },
  build: {
    target: 'es2022',
    minify: false,
    sourcemap: true,
    lib: {
      formats: ['es'],
      entry: {
        index: 'src/index.ts',
        headless: 'src/headless.ts',
        'diff-worker': 'src/diff-worker.ts',
        'testing/index': 'src/testing/index.ts',
        'testing/bin': 'src/testing/bin.ts',
        ...modules('src/source/presets', (name) => (name.includes('.') ? undefined : `src/source/presets/${name}/index.ts`)),
        ...modules('src/i18n/locales', (name) => (name.endsWith('.ts') && name !== 'index.ts' ? `src/i18n/locales/${name}` : undefined)),
      },
    },
    rolldownOptions: {
      external: [/^node:/, /^react($|\/)/, /^react-dom($|\/)/, /^@tanstack\//, /^@noble\//, 'react-json-view-lite', 'diff', 'eventsource-parser'],
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});
