/**
 * Trilha beside what people would use instead, in a real browser: `npm run bench`.
 *
 * `--quick` one turn at 1,000 and 100,000 rows · `--resume` goes on where a stopped run was · `--only trilha,reference` · `--rows 1000,10000` · `--turns 3`
 * `--publish` also writes the figures into README.md, results.json and docs/bench.svg · `--report` prints the last results again
 * `--all` and then the other benches: diff, history, live (minutes), export and server at a million (half an hour each). README.md says what each needs.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBrowser } from './harness/browser.js';
import { weighSubject } from './harness/bytes.js';
import type { Bytes } from './harness/bytes.js';
import { chartOf } from './harness/chart.js';
import { lookIn } from './harness/lookup.js';
import { homeOf, isInstalled, servePlace } from './harness/pages.js';
import { reportOf } from './harness/report.js';
import { readResults, writeResults } from './harness/store.js';
import type { Results, Visit } from './harness/store.js';
import { SUBJECTS } from './harness/subjects.js';
import type { Place } from './harness/subjects.js';
import { visit } from './harness/visit.js';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    resume: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    only: { type: 'string' },
    rows: { type: 'string' },
    turns: { type: 'string' },
    port: { type: 'string', default: '5420' },
  },
});
const here = fileURLToPath(new URL('.', import.meta.url));
const FILE = join(here, '.data/results.json');
const SIZES = options.rows?.split(',').map(Number) ?? (options.quick ? [1_000, 100_000] : [100, 1_000, 10_000, 100_000]);
const TURNS = Number(options.turns ?? (options.quick ? 1 : 3));
const chosen = SUBJECTS.filter(({ id }) => options.only === undefined || options.only.split(',').includes(id));

const versionOf = (folder: string, name: string): string => {
  const file = join(folder, 'node_modules', name, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : 'not installed';
};

/** Peers have lockfiles of their own, and are installed when they are wanted for the first time. */
function installPeers(): void {
  for (const place of new Set(chosen.map((subject) => subject.place))) {
    if (isInstalled(place)) continue;
    console.error(`installing the peers of ${place}…`);
    spawnSync('npm', ['ci', '--ignore-scripts', '--silent'], { cwd: homeOf(place), stdio: 'inherit' });
  }
}

function startOf(bytes: Readonly<Record<string, Bytes>>, browser: string): Results {
  const [peers, older] = [homeOf('peers'), homeOf('peers/react18')];
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    machine: `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    versions: {
      Chromium: browser,
      Node: process.version.slice(1),
      React: versionOf(homeOf('table'), 'react'),
      'TanStack Table': versionOf(homeOf('table'), '@tanstack/react-table'),
      'TanStack Virtual': versionOf(homeOf('table'), '@tanstack/react-virtual'),
      'MUI X DataGrid': versionOf(peers, '@mui/x-data-grid'),
      'AG Grid': versionOf(peers, 'ag-grid-community'),
      ...Object.fromEntries(
        ['@pangeacyber/react-mui-audit-log-viewer', '@retracedhq/logs-viewer', '@e-llm-studio/audit-log'].map((name) => [
          name,
          versionOf(older, name),
        ]),
      ),
    },
    load: [],
    bytes,
    visits: [],
  };
}

async function weighAll(): Promise<Record<string, Bytes>> {
  const bytes: Record<string, Bytes> = {};
  for (const subject of chosen.filter(({ place }) => isInstalled(place))) bytes[subject.id] = await weighSubject(subject);
  return bytes;
}

async function run(): Promise<Results> {
  installPeers();
  const browser = await openBrowser();
  const known = options.resume ? readResults(FILE) : undefined;
  const results = known ?? startOf(await weighAll(), browser.version());
  const pages = new Map<Place, string>();
  let port = Number(options.port);
  for (const place of new Set(chosen.map((subject) => subject.place))) {
    if (isInstalled(place)) pages.set(place, (await servePlace(place, port)).url);
    port += 1;
  }
  for (let turn = 0; turn < TURNS; turn += 1) {
    results.load.push((loadavg()[0] ?? 0) / availableParallelism());
    for (const rows of SIZES) {
      // Each turn starts with another subject, so that none is always the one after a heavy one.
      const order = chosen.map((_, index) => chosen[(index + turn) % chosen.length]).filter((subject) => subject !== undefined);
      for (const subject of order) {
        if (subject.kind === 'viewer' && rows !== 1_000 && rows !== 100_000) continue;
        if (results.visits.some((one) => one.subject === subject.id && one.rows === rows && one.turn === turn)) continue;
        const url = pages.get(subject.place);
        const started = performance.now();
        const found: Visit =
          url === undefined
            ? { subject: subject.id, rows, turn, figures: {}, failure: `the packages of ${subject.place} are not installed` }
            : {
                subject: subject.id,
                rows,
                turn,
                ...(await visit(browser, subject, { url, rows, mounts: rows > 10_000 ? 2 : 5, scrolling: rows >= 10_000 })),
              };
        results.visits.push(found);
        writeResults(FILE, results);
        const note = found.failure ?? `${Math.round(performance.now() - started)} ms`;
        console.error(`turn ${turn + 1}, ${rows} rows, ${subject.id}: ${note}`);
      }
    }
  }
  await browser.close();
  return results;
}

const results = options.report ? readResults(FILE) : await run();
if (results === undefined) throw new Error('there are no results yet');
const look = lookIn(results);
const report = reportOf(look);
console.log(report);
if (options.publish) {
  writeResults(join(here, 'results.json'), results);
  writeFileSync(join(here, '../docs/bench.svg'), chartOf(look, 100_000));
  const readme = join(here, 'README.md');
  const [before] = readFileSync(readme, 'utf8').split('<!-- results -->');
  writeFileSync(readme, `${before ?? ''}<!-- results -->\n\n${report}\n`);
}
if (options.all) {
  for (const name of ['diff', 'history', 'live', 'export', 'server']) {
    if (!existsSync(join(here, name, 'run.ts'))) continue;
    console.log(`\n## bench/${name}\n`);
    execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', join(here, name, 'run.ts')], { stdio: 'inherit' });
  }
}
process.exit(0);
