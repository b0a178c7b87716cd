import react from '@vitejs/plugin-react';
import { existsSync, mkdtempSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import type { InlineConfig } from 'vite';
import { aliases } from '../../scripts/aliases.ts';
import type { Place } from './subjects.js';

const bench = fileURLToPath(new URL('../', import.meta.url));
const repository = join(bench, '..');

/** The folder whose `node_modules` a place's packages come from. */
export const homeOf = (place: Place): string => (place === 'table' ? repository : join(bench, place));

/** Whether the place's packages are there: peers have a lockfile of their own. */
export const isInstalled = (place: Place): boolean => existsSync(join(homeOf(place), 'node_modules/react/package.json'));

/** Vite's settings of a place: production mode, the package from its sources, one React. */
export function configOf(place: Place): InlineConfig {
  const modules = join(homeOf(place), 'node_modules');
  return {
    configFile: false,
    logLevel: 'error',
    root: join(bench, place),
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    resolve: { alias: [...aliases, { find: /^(react|react-dom)(?=$|\/)/, replacement: join(modules, '$1') }] },
  };
}

/** Builds a place's page and serves it. */
export async function servePlace(place: Place, port: number): Promise<{ readonly url: string; readonly close: () => void }> {
  const outDir = join(mkdtempSync(join(tmpdir(), 'trilha-bench-')), 'dist');
  const config = configOf(place);
  await build({ ...config, build: { outDir, target: 'es2022', chunkSizeWarningLimit: 10_000 } });
  const server = await preview({ ...config, build: { outDir }, preview: { port, strictPort: true } });
  return { url: `http://localhost:${port}/`, close: () => void (server.httpServer as Server).close() };
}
