// Builds the package into dist/: modules, declarations, and one stylesheet.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';

function run(command, ...args) {
  const result = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

rmSync('dist', { recursive: true, force: true });
run('vite', 'build', '--logLevel', 'warn');
run('vite', 'build', '--logLevel', 'warn', '-c', 'vite.css.config.ts');
run('vite', 'build', '--logLevel', 'warn', '-c', 'vite.element.config.ts');
run('tsc', '-p', 'tsconfig.build.json');
// A stylesheet import needs types of its own since TypeScript 7 (TS2882).
for (const name of ['styles', 'styles/table', 'styles/diff', 'styles/timeline'])
  writeFileSync(`dist/${name}.css.d.ts`, 'export {};\n');
