/**
 * Folding long histories: `node --import tsx bench/history/run.ts`. Each figure is the median of its rounds; the last column is the ratio to
 * folding the whole, measured in the same run, which is what holds on another machine.
 */
import {
  beforeOf,
  checkContinuity,
  createHistoryIndex,
  extendHistory,
  fieldHistory,
  foldHistory,
  foldRuns,
  stateAt,
} from '../../src/history/index.js';
import type { AuditEntry, Snapshot, ValueNode } from '../../src/entry/index.js';

const SIZE = 100_000;
const PAGE = 50;
const FIELDS = ['status', 'owner', 'score', 'note', 'city', 'updated_at'];

const scalar = (value: string | number): ValueNode => ({ type: 'scalar', value });

function snapshot(fields: Map<string, ValueNode>): Snapshot {
  return {
    kind: 'snapshot',
    coverage: 'changed',
    text: null,
    root: { type: 'object', fields, cut: false },
    cuts: [],
    limits: [],
    toJSON: () => ({ kind: 'snapshot', coverage: 'changed', text: null }),
  };
}

/** An entry of one of `entities` leads that changes three of six fields; every third withholds its `before`. */
function entry(index: number, entities: number): AuditEntry {
  const names = [0, 1, 2].map((step) => FIELDS[(index + step) % FIELDS.length] ?? 'status');
  const iso = new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();
  const values = (at: number): Map<string, ValueNode> => new Map(names.map((name) => [name, scalar(`${name}-${at}`)]));
  return {
    kind: 'entry',
    id: `e${index}`,
    occurredAt: { iso, raw: iso, zone: 'explicit' },
    action: 'Atualizado',
    operation: 'update',
    outcome: 'success',
    actor: { kind: 'api' },
    onBehalfOf: [],
    entity: { type: 'Lead', id: String(index % entities) },
    related: [],
    before: index % 3 === 0 ? null : snapshot(values(index - 1)),
    after: snapshot(values(index)),
    changes: null,
    origin: {},
    correlation: {},
    tags: [],
    extra: {},
    notes: [],
  };
}

const list = (size: number, entities: number, from = 0): AuditEntry[] =>
  Array.from({ length: size }, (_, index) => entry(from + size - 1 - index, entities));

function median(rounds: number, work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[times.length >> 1] ?? 0;
}

const rows = list(SIZE, 1);
const older = rows.slice(-PAGE);
const [whole, most] = [foldHistory(rows), foldHistory(rows.slice(0, -PAGE))];
const newer = list(PAGE, 1, SIZE);
const mixed = list(SIZE, 4000);
const last = `e${SIZE - 1}`;

const results: [string, number][] = [
  ['fold 100,000 entries', median(5, () => foldHistory(rows))],
  ['fold 50 entries alone', median(200, () => foldHistory(older))],
  ['extend 99,950 by an older page of 50', median(200, () => extendHistory(most, older))],
  ['extend 100,000 by 50 newer', median(200, () => extendHistory(whole, newer, { place: 'before' }))],
  ['before of one field of the last entry', median(500, () => beforeOf(whole, last, ['status']))],
  ['state at the middle', median(200, () => stateAt(whole, { entry: `e${SIZE / 2}` }))],
  ['history of one field', median(5, () => fieldHistory(whole, ['status']))],
  ['continuity of the whole', median(5, () => checkContinuity(foldHistory(rows)))],
  ['runs of 100,000 mixed rows', median(5, () => foldRuns(mixed))],
  ['runs of 100,000 rows of one entity', median(5, () => foldRuns(rows))],
  [
    'index 100,000 mixed rows, look at 30',
    median(5, () => {
      const index = createHistoryIndex();
      index.add(mixed);
      for (const row of mixed.slice(0, 30)) index.historyOf(row);
    }),
  ],
];

const reference = results[0]?.[1] ?? 1;
for (const [name, ms] of results) {
  process.stdout.write(`${name.padEnd(44)}${ms.toFixed(3).padStart(12)} ms${(ms / reference).toFixed(5).padStart(12)} ×\n`);
}
