import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { points } from '../package/points.ts';
import { root } from '../package/tarball.ts';
import { startApi } from './support/api.ts';
import { installHosts, run } from './support/install.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder in which every host stands, installed and built. */
    readonly hosts: string;
    /** Address of the example's API. */
    readonly api: string;
  }
}

/** Hosts that Vite builds in one go. */
export const VITE_HOSTS = [
  'vite-react-19',
  'vite-react-18',
  'old-page',
  'strict-csp',
  'react-router',
  'tanstack-router',
  'starter',
] as const;

/** A page that can import every entry point, one at a time. */
function writeImports(folder: string): void {
  cpSync(join(root, 'test/hosts/imports'), folder, { recursive: true });
  mkdirSync(join(folder, 'src'), { recursive: true });
  const loads = points.map((name) => `  '${name}': () => import('${name}'),`).join('\n');
  const main = `const points = {\n${loads}\n};\nglobalThis.load = async (name) => Object.keys(await points[name]());\n`;
  writeFileSync(join(folder, 'src/main.js'), main);
  writeFileSync(join(folder, 'vite.config.js'), 'export default { build: { modulePreload: false } };\n');
}

/** Installs the hosts from the packed package and builds them as their own `build` scripts do, two at a time; starts the example's API beside. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const starting = startApi(400);
  const folder = await installHosts();
  const bin = (name: string): string => join(folder, 'node_modules/.bin', name);
  const at = (name: string): string => join(folder, name);
  const vite = (name: string, ...args: string[]): Promise<string> =>
    run(bin('vite'), ['build', '--logLevel', 'warn', ...args], at(name), { NODE_ENV: 'production' });
  const types = (name: string): Promise<string> => run(bin('tsc'), ['-p', '.'], at(name));
  writeImports(at('imports'));
  const api = await starting;
  const steps: (() => Promise<unknown>)[] = [
    () => run(bin('next'), ['build'], at('next'), { NEXT_TELEMETRY_DISABLED: '1', HOSTS_ROOT: folder, AUDIT_API: api.address }),
    ...[...VITE_HOSTS, 'imports'].map((name) => () => vite(name)),
    () => vite('ssr', '--outDir', 'dist/client'),
    () => vite('ssr', '--ssr', 'src/server.tsx', '--outDir', 'dist/server'),
    ...[...VITE_HOSTS, 'ssr'].map((name) => () => types(name)),
  ];
  const worker = async (): Promise<void> => {
    for (let step = steps.shift(); step; step = steps.shift()) await step();
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(2, cpus().length)) }, worker));
  project.provide('hosts', folder);
  project.provide('api', api.address);
  return () => api.close();
}
