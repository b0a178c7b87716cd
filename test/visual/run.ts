// Compares pictures of the key stories with the accepted ones in test/visual/pictures/. Words choose pictures whose names have them;
// `--accept` takes what there is now as right.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { small } from './compare.ts';
import { judge, orphans, type Finding } from './judge.ts';
import { PICTURES } from './pictures.ts';
import { report } from './report.ts';
import { shoot } from './shoot.ts';

const folder = fileURLToPath(new URL('pictures/', import.meta.url));
const page = fileURLToPath(new URL('report.html', import.meta.url));
const browserFile = join(folder, 'browser.txt');

const say = (findings: readonly Finding[]): void => {
  for (const { name, reason } of findings) console.error(`${name}: ${reason}`);
};

/** Keeps what differs; a picture that is alike within the tolerance stays as it is, so that git shows only what changed. */
function accept(findings: readonly Finding[], gone: readonly Finding[], browser: string): boolean {
  mkdirSync(folder, { recursive: true });
  for (const { name, actual } of findings) if (actual) writeFileSync(join(folder, `${name}.png`), small(actual));
  for (const { name } of gone) rmSync(join(folder, `${name}.png`));
  writeFileSync(browserFile, `${browser}\n`);
  const failed = findings.filter(({ actual }) => actual === undefined);
  say(failed);
  const count = findings.length - failed.length;
  console.log(
    `${count} accepted, ${gone.length} removed. Look at them before you commit: git diff -- ${relative(process.cwd(), folder)}`,
  );
  return failed.length === 0;
}

/** Says what differs, and where to see it. */
function complain(findings: readonly Finding[], browser: string): void {
  say(findings);
  const before = existsSync(browserFile) ? readFileSync(browserFile, 'utf8').trim() : browser;
  if (before !== browser)
    console.error(`The pictures were accepted with Chromium ${before}; this is ${browser}, which may be why.`);
  writeFileSync(page, report(findings));
  console.error(`Side by side: ${relative(process.cwd(), page)}. To accept: npm run visual -- --accept [name …]`);
}

async function main(): Promise<boolean> {
  const words = process.argv.slice(2).filter((word) => word !== '--accept');
  const isAccepting = process.argv.includes('--accept');
  if (process.platform !== 'linux') {
    console.log('Pictures are compared on Linux only: other systems draw letters in their own way.');
    return !isAccepting;
  }
  const chosen = PICTURES.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  if (chosen.length === 0) throw new Error(`No picture has ${words.join(' or ')} in its name. See test/visual/pictures.ts.`);
  rmSync(page, { force: true });
  const { shots, browser } = await shoot(chosen);
  const findings = shots.flatMap((shot) => judge(shot, folder) ?? []);
  const gone = words.length === 0 ? orphans(folder, PICTURES) : [];
  if (isAccepting) return accept(findings, gone, browser);
  const all = [...findings, ...gone];
  if (all.length > 0) complain(all, browser);
  else console.log(`${shots.length} pictures are as accepted.`);
  return all.length === 0;
}

process.exitCode = (await main()) ? 0 : 1;
