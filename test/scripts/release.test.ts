import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** A copy of what a release changes, with a changelog of its own. */
function project(changelog: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'trilha-release-'));
  mkdirSync(join(folder, 'scripts'));
  cpSync(fileURLToPath(new URL('../../scripts/release.mjs', import.meta.url)), join(folder, 'scripts/release.mjs'));
  writeFileSync(join(folder, 'package.json'), '{\n  "name": "trilha",\n  "version": "0.1.0"\n}\n');
  writeFileSync(
    join(folder, 'package-lock.json'),
    '{\n  "name": "trilha",\n  "version": "0.1.0",\n  "packages": {\n    "": {\n      "name": "trilha",\n      "version": "0.1.0"\n    },\n    "x": { "version": "0.1.0" }\n  }\n}\n',
  );
  writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
  return folder;
}

function release(folder: string, ...args: string[]): { readonly ok: boolean; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/release.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { ok: status === 0, said: stdout + stderr };
}

test('a release gives its version to package.json, the lock file and the changelog, which then agree with its tag', () => {
  const folder = project('# Changelog\n\n## Unreleased\n\n- Something new.\n');
  expect(release(folder, '0.2.0').ok).toBe(true);
  expect(readFileSync(join(folder, 'package.json'), 'utf8')).toContain('"version": "0.2.0"');
  expect(readFileSync(join(folder, 'package-lock.json'), 'utf8').match(/"version": "0\.[12]\.0"/g)).toEqual([
    '"version": "0.2.0"',
    '"version": "0.2.0"',
    '"version": "0.1.0"',
  ]);
  expect(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')).toMatch(
    /## Unreleased\n\n## 0\.2\.0 \(\d{4}-\d\d-\d\d\)\n\n- Something new\./,
  );
  expect(release(folder, '--check', 'v0.2.0').ok).toBe(true);
  expect(release(folder, '--check', 'v0.2.1')).toMatchObject({
    ok: false,
    said: expect.stringContaining('package.json says 0.2.0'),
  });
  expect(release(folder, '--dist-tag').said).toBe('latest\n');
});

test('nothing is released twice, without a word in the changelog, or under a version that is none', () => {
  const folder = project('# Changelog\n\n## Unreleased\n\n## 0.1.0\n\n- The first.\n');
  expect(release(folder, '0.2.0').said).toContain('nothing to release');
  expect(release(folder, '0.1.0').said).toContain('already');
  expect(release(folder, 'new').said).toContain('Give the new version');
});
