// The public surface as text, in api/: `npm run api` writes it from the built declarations, `npm run api -- --check` compares and shows the
// difference. TypeScript's compiler has no API any more, so the declarations are read as the text they are; tsc writes them very regularly.
import { createTwoFilesPatch } from 'diff';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byText, surfaceOf } from './api/surface.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Entry points by their name in `exports`, with their declaration files; a pattern gives as many as there are files. */
function entryPoints() {
  return Object.entries(manifest.exports).flatMap(([name, target]) => {
    if (typeof target === 'string' || name.endsWith('.css')) return [];
    if (!name.includes('*')) return [[name, join(root, target.types)]];
    const [before, after] = target.types.split('*');
    const folder = join(root, before);
    return readdirSync(folder)
      .map((one) => [one.replace(/\.d\.ts$/, ''), one])
      .filter(([part, one]) =>
        after.startsWith('/') ? existsSync(folder + part + after) : one === `${part}.d.ts` && part !== 'index',
      )
      .map(([part]) => [name.replace('*', part), folder + part + after]);
  });
}

/** One text per entry point; presets and locales, of which there are many small ones, share one each. */
function texts() {
  const files = new Map();
  for (const [name, path] of entryPoints()) {
    const full = name.replace('.', 'trilha');
    const file = `${name === '.' ? 'index' : name.split('/')[1]}.api.txt`;
    files.set(file, [...(files.get(file) ?? []), `# ${full}\n\n${surfaceOf(resolve(path), full)}`]);
  }
  return new Map([...files].map(([file, parts]) => [file, parts.join('\n')]));
}

const folder = join(root, 'api');
if (!existsSync(join(root, 'dist/index.d.ts'))) {
  console.error('dist/ is missing: run `npm run build` first.');
  process.exit(1);
}
const now = texts();
if (process.argv.includes('--check')) {
  const names = new Set([...now.keys(), ...(existsSync(folder) ? readdirSync(folder) : [])]);
  const changed = [...names].sort(byText).filter((name) => {
    const before = existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '';
    const after = now.get(name) ?? '';
    if (before === after) return false;
    console.log(createTwoFilesPatch(`api/${name} (accepted)`, `api/${name} (built)`, before, after, '', '', { context: 2 }));
    return true;
  });
  if (changed.length > 0) {
    console.error(
      `The public surface changed: ${changed.join(', ')}. Lines with - are gone for hosts (a major version), lines with + are new (a minor one).\n` +
        'If that is meant, accept it: `npm run build && npm run api`, and commit api/ with the change.',
    );
    process.exit(1);
  }
  console.log(`The public surface is the accepted one, ${[...now.values()].join('').split('\n').length} lines in api/.`);
} else {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, text] of now) writeFileSync(join(folder, name), text);
  console.log(`api/: ${[...now.keys()].join(', ')}`);
}
