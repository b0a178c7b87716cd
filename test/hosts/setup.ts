import { cpus } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { installHosts, run } from './support/install.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder in which every host stands, installed and built. */
    readonly hosts: string;
  }
}

/** Installs the hosts from the packed package and builds them as their own `build` scripts do, once for all tests. */
export default async function setup(project: TestProject): Promise<void> {
  const folder = await installHosts();
  const bin = (name: string): string => join(folder, 'node_modules/.bin', name);
  const at = (name: string): string => join(folder, name);
  const vite = (name: string, ...args: string[]): Promise<string> =>
    run(bin('vite'), ['build', '--logLevel', 'warn', ...args], at(name), { NODE_ENV: 'production' });
  const types = (name: string): Promise<string> => run(bin('tsc'), ['-p', '.'], at(name));
  const steps: (() => Promise<unknown>)[] = [
    () =>
      run(bin('next'), ['build'], at('next'), {
        NEXT_TELEMETRY_DISABLED: '1',
        HOSTS_ROOT: folder,
        AUDIT_API: 'http://127.0.0.1:5349',
      }),
    ...['vite-react-19', 'vite-react-18', 'old-page', 'strict-csp', 'react-router', 'tanstack-router', 'starter'].flatMap(
      (name) => [() => vite(name), () => types(name)],
    ),
    () => types('ssr'),
    async () => {
      await vite('ssr', '--outDir', 'dist/client');
      await vite('ssr', '--ssr', 'src/server.tsx', '--outDir', 'dist/server');
    },
  ];
  const worker = async (): Promise<void> => {
    for (let step = steps.shift(); step; step = steps.shift()) await step();
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(2, cpus().length)) }, worker));
  project.provide('hosts', folder);
}
