/**
 * The structural comparison beside its peers: `node --import tsx bench/diff/run.ts` (`--json` for the figures alone). Each library runs
 * on each pair in a process of its own, ended after 6 s, in two turns with the libraries interleaved; a figure is the lower of the two
 * medians. Ratios are to Trilha in the same run, and a wrong answer is no fast one.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pairs } from './cases.js';
import type { Measured } from './child.js';
import { libraries } from './libraries.js';

const TURNS = 2;
const LIMIT = 6000;
const asJson = process.argv.includes('--json');
const figures: { readonly pair: string; readonly library: string; readonly outcome: Outcome }[] = [];

type Outcome = Measured | 'too slow' | 'failed';

const child = fileURLToPath(new URL('child.ts', import.meta.url));

const measure = (library: string, pair: string): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', child, library, pair],
      { timeout: LIMIT, killSignal: 'SIGKILL' },
      (error, output) => {
        if (error === null) resolve(JSON.parse(output) as Measured);
        else resolve(error.killed === true ? 'too slow' : 'failed');
      },
    );
  });

const better = (known: Outcome | undefined, now: Outcome): Outcome =>
  known === undefined || (typeof known === 'object' && typeof now === 'object' && now.microseconds < known.microseconds)
    ? now
    : known;

function time(microseconds: number): string {
  return microseconds < 1000 ? `${microseconds.toFixed(1)} µs` : `${(microseconds / 1000).toFixed(1)} ms`;
}

function rowOf(library: string, outcome: Outcome, reference: Outcome | undefined, real: number): string {
  if (outcome === 'too slow') return `| ${library} | > ${LIMIT / 1000} s | – | no answer | – |`;
  if (outcome === 'failed') return `| ${library} | – | – | throws | – |`;
  const ratio = typeof reference === 'object' ? `${(outcome.microseconds / reference.microseconds).toFixed(2)} ×` : '–';
  const answer = outcome.exact ? 'exact' : '**wrong**';
  return `| ${library} | ${time(outcome.microseconds)} | ${ratio} | ${answer} | ${outcome.count} of ${real} |`;
}

for (const [name, make] of Object.entries(pairs)) {
  const outcomes = new Map<string, Outcome>();
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const library of Object.keys(libraries)) {
      const known = outcomes.get(library);
      if (typeof known !== 'string') outcomes.set(library, better(known, await measure(library, name)));
    }
  }
  const pair = make();
  for (const [library, outcome] of outcomes) figures.push({ pair: pair.name, library, outcome });
  if (asJson) continue;
  const size = Math.round((pair.before.length + pair.after.length) / 2);
  console.log(`\n### ${pair.name} (${size.toLocaleString('en')} characters a side)\n`);
  console.log('| library | median | ratio | answer | differences told |\n|---|---|---|---|---|');
  for (const [library, outcome] of outcomes) {
    console.log(rowOf(library, outcome, outcomes.get('Trilha'), pair.real.length));
  }
}
if (asJson) console.log(JSON.stringify({ node: process.version, figures }, null, 2));
