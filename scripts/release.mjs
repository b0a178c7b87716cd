// Versioning: `npm run release -- 0.2.0` gives the version to package.json, its lock file and the changelog's "Unreleased" section, ready to commit
// and tag. `--check v0.2.0` tells whether tag, version and changelog agree; `--dist-tag` prints npm's tag for the version.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const read = (name) => readFileSync(path(name), 'utf8');
const { version } = JSON.parse(read('package.json'));
const [first, second] = process.argv.slice(2);

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** The lines of a section of the changelog, or `undefined`. */
function section(heading) {
  return read('CHANGELOG.md')
    .split(/^## /m)
    .find((part) => part === heading || part.startsWith(`${heading}\n`) || part.startsWith(`${heading} `));
}

function check(tag) {
  if (tag !== `v${version}`)
    fail(`The tag is ${tag}, but package.json says ${version}. Tag v${version}, or release with \`npm run release\`.`);
  const text = section(version);
  if (!text) fail(`CHANGELOG.md has no section "## ${version}".`);
  if (!/^- /m.test(text)) fail(`The section "## ${version}" of CHANGELOG.md says nothing.`);
  console.log(`v${version}: tag, package.json and CHANGELOG.md agree.`);
}

function release(next) {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(next ?? '')) fail('Give the new version: `npm run release -- 0.2.0`.');
  if (section(next)) fail(`CHANGELOG.md has a section "## ${next}" already.`);
  const unreleased = section('Unreleased');
  if (!unreleased || !/^- /m.test(unreleased))
    fail('Nothing stands under "## Unreleased" in CHANGELOG.md: there is nothing to release.');
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(path('CHANGELOG.md'), read('CHANGELOG.md').replace('## Unreleased\n', `## Unreleased\n\n## ${next} (${date})\n`));
  // The package's own version stands once in package.json, and twice in the lock file, before any dependency.
  const own = /("name": "trilha",\s+"version": )"[^"]+"/g;
  for (const name of ['package.json', 'package-lock.json']) writeFileSync(path(name), read(name).replaceAll(own, `$1"${next}"`));
  console.log(`${version} → ${next}. Now: commit as "build: release ${next}", tag v${next}, push both.`);
}

if (first === '--check') check(second);
else if (first === '--dist-tag') console.log(version.includes('-') ? 'next' : 'latest');
else release(first);
