// Everything a change must pass, quickest first. Stops at the first step that fails and says which.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const results = mkdtempSync(join(tmpdir(), 'trilha-test-'));
const tally = { passed: 0, failed: 0, skipped: 0 };

function run(name, command, ...args) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - started) / 1000)} s)`);
  return status === 0;
}

/** Runs Vitest projects and adds their counts to the tally. */
function vitest(name, ...projects) {
  const report = join(results, `${name.replaceAll(/\W+/g, '-')}.json`);
  const flags = projects.flatMap((project) => ['--project', project]);
  const ok = run(
    name,
    'npx',
    '--no-install',
    'vitest',
    'run',
    ...flags,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    tally.passed += counts.numPassedTests;
    tally.failed += counts.numFailedTests;
    tally.skipped += counts.numPendingTests + counts.numTodoTests;
  } catch {
    return false;
  }
  return ok;
}

const steps = [
  () => run('format', 'npm', 'run', '--silent', 'format:check'),
  () => run('lint', 'npm', 'run', '--silent', 'lint'),
  () => run('types', 'npm', 'run', '--silent', 'typecheck'),
  () => vitest('pure and server tests', 'pure', 'server'),
  () => vitest('browser tests', 'browser*'),
  () => vitest('stories, in both themes', 'stories'),
  () => run('pictures', 'npm', 'run', '--silent', 'visual'),
  () => vitest('end to end', 'e2e'),
  () => run('build', 'npm', 'run', '--silent', 'build'),
  () => run('public surface', 'npm', 'run', '--silent', 'api', '--', '--check'),
  () => vitest('package tests', 'package'),
  () => vitest('hosts', 'hosts'),
];

const ok = steps.every((step) => step());
rmSync(results, { recursive: true, force: true });
console.log(`\n${tally.passed} passed, ${tally.failed} failed${tally.skipped ? `, ${tally.skipped} skipped` : ''}`);
process.exit(ok && tally.failed === 0 ? 0 : 1);
