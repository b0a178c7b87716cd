/**
 * Exporting a million entries: `node --expose-gc --import tsx bench/export/run.ts [rows] [part of a writer's name]`. Entries are generated while they are written, and each
 * piece of the file is hashed and thrown away, as a stream to disk takes it; so what stays in memory is what an export itself holds. The last
 * column is the ratio to writing the same entries with `JSON.stringify`, in the same run, which is what holds on another machine.
 */
import { parseEntry, type AuditRow } from '../../src/entry/index.js';
import { createSha256, writeCsv, writeHtml, writeJson, writeNdjson, type ExportTally } from '../../src/export/index.js';

const ROWS = Number(process.argv[2] ?? 1_000_000);
const ONLY = process.argv[3] ?? '';
const BATCH = 1_000;
const MIB = 1024 * 1024;

const STATUS = ['new', 'qualified', 'waiting_customer', 'won', 'lost'];
const NAMES = ['Márcia', 'João Conceição', 'Íris Muñoz', 'Zé da Silva 🙂', '=HYPERLINK("x")'];
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** An entry as a source gives it: three of five fields change, one text in nine is cut. */
function input(index: number): unknown {
  const after = `{"status":"${at(STATUS, index + 1)}","owner":"${at(NAMES, index).replaceAll('"', '\\"')}","score":${index % 100},"note":"Ligou às ${index % 24}h; pediu retorno","custom_data":"{\\"webchat\\":{\\"page\\":\\"/p/${index % 7}\\"}}"}`;
  return {
    id: `e${index}`,
    sequence: index,
    occurredAt: new Date(1_771_000_000_000 - index * 1000).toISOString(),
    action: 'Atualizado',
    operation: 'update',
    outcome: 'success',
    actor: { kind: 'user', id: String(index % 50), name: at(NAMES, index) },
    entity: { type: at(['Lead', 'Conversation', 'Campaign'], index), id: String(index % 4000) },
    before: `{"status":"${at(STATUS, index)}","owner":"${at(NAMES, index).replaceAll('"', '\\"')}","score":${(index + 1) % 100},"note":"Ligou às ${index % 24}h; pediu retorno","custom_data":"{}"}`,
    after: index % 9 === 0 ? after.slice(0, 120) : after,
    origin: { ip: `201.13.62.${index % 255}`, userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)' },
  };
}

async function* rows(): AsyncGenerator<AuditRow, void, undefined> {
  for (let start = 0; start < ROWS; start += BATCH) {
    // A page that comes over the network gives other work its turn, and the collector too.
    await new Promise((resolve) => setImmediate(resolve));
    for (let index = start; index < Math.min(ROWS, start + BATCH); index++) yield parseEntry(input(index), { coverage: 'full' });
  }
}

/** Reading alone: what every export pays before it writes anything. */
async function* reading(): AsyncGenerator<string, ExportTally, undefined> {
  let count = 0;
  for await (const row of rows()) if (row.kind === 'entry') count += 1;
  yield '';
  return { rows: count, lines: 0, unreadable: 0, complete: true };
}

async function* plain(): AsyncGenerator<string, ExportTally, undefined> {
  let count = 0;
  let pending = '';
  for await (const row of rows()) {
    pending += `${JSON.stringify(row)}\n`;
    count += 1;
    if (pending.length < 65_536) continue;
    yield pending;
    pending = '';
  }
  yield pending;
  return { rows: count, lines: count, unreadable: 0, complete: true };
}

const ZONE = { timeZone: 'America/Sao_Paulo' };
const writers: readonly (readonly [string, () => AsyncGenerator<string, ExportTally, undefined>])[] = [
  ['reading alone, nothing written', reading],
  ['JSON.stringify, the reference', plain],
  ['NDJSON, whole entries', () => writeNdjson(rows(), ZONE)],
  ['JSON, whole entries', () => writeJson(rows(), ZONE)],
  ['CSV for Excel, a line per entry', () => writeCsv(rows(), ZONE)],
  ['CSV for Excel, a line per changed field', () => writeCsv(rows(), { ...ZONE, layout: 'change' })],
  ['CSV RFC 4180, a line per entry', () => writeCsv(rows(), { ...ZONE, dialect: 'rfc4180' })],
  ['page to print', () => writeHtml(rows(), { ...ZONE, title: 'Logs' })],
];

const settle = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

const print = (text: string): void => void process.stdout.write(`${text}\n`);
print(`${ROWS.toLocaleString('en')} entries, Node ${process.version}`);
print(
  `${'writer'.padEnd(42)}${'rows/s'.padStart(10)}${'lines'.padStart(12)}${'MiB'.padStart(9)}${'heap +MiB'.padStart(11)}${'seconds'.padStart(9)}${'×'.padStart(7)}`,
);
let reference = 0;
for (const [name, write] of writers) {
  if (ONLY !== '' && write !== plain && !name.includes(ONLY)) continue;
  const digest = await createSha256();
  const encoder = new TextEncoder();
  const before = settle();
  const begin = performance.now();
  const pieces = write();
  let [bytes, peak, count, tally]: [number, number, number, ExportTally | null] = [0, 0, 0, null];
  while (tally === null) {
    const step = await pieces.next();
    if (step.done === true) tally = step.value;
    else {
      const encoded = encoder.encode(step.value);
      digest.update(encoded);
      bytes += encoded.length;
      count += 1;
      // What is held, not what waits to be collected.
      if (count % 250 === 0) peak = Math.max(peak, settle() - before);
    }
  }
  const seconds = (performance.now() - begin) / 1000;
  digest.hex();
  if (write === plain) reference = seconds;
  print(
    `${name.padEnd(42)}${Math.round(ROWS / seconds)
      .toLocaleString('en')
      .padStart(
        10,
      )}${tally.lines.toLocaleString('en').padStart(12)}${(bytes / MIB).toFixed(0).padStart(9)}${(peak / MIB).toFixed(1).padStart(11)}${seconds.toFixed(1).padStart(9)}${(reference === 0 ? '–' : (seconds / reference).toFixed(2)).padStart(7)}`,
  );
}
