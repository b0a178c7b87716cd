import { Differ, type DiffResult } from 'json-diff-kit';
import { create, type Delta } from 'jsondiffpatch';
import { create as createWithTexts } from 'jsondiffpatch/with-text-diffs';
import microdiff from 'microdiff';
import { changedPaths, diffSnapshots, diffText, pathToPointer, readSnapshot } from 'trilha/headless';
import type { Pair } from './cases.js';

/** One library on one pair, both read beforehand unless reading is what is measured. */
export interface Prepared {
  readonly run: () => unknown;
  /** What it reports: pointers of what differs where it tells them, else how many rows. */
  readonly report: () => { readonly count: number; readonly paths: readonly string[] | null };
}

type Plain = Record<string, unknown>;
const parse = (text: string): Plain => JSON.parse(text) as Plain;
const pointer = (path: readonly (string | number)[]): string => pathToPointer([...path]);
const told = (paths: readonly string[]): { readonly count: number; readonly paths: readonly string[] } => ({
  count: paths.length,
  paths,
});

/** Paths of a delta: `_3` in a list is item 3 of before, gone or moved. */
function pathsOf(delta: Delta, at: readonly string[] = []): string[] {
  if (delta === undefined) return [];
  if (Array.isArray(delta)) return [pointer(at)];
  const isList = '_t' in delta && delta._t === 'a';
  return Object.entries(delta).flatMap(([key, part]) =>
    isList && key === '_t' ? [] : pathsOf(part as Delta, [...at, isList ? key.replace(/^_/, '') : key]),
  );
}

function trilha({ before, after, text }: Pair): Prepared {
  const [b, a] = [readSnapshot(before, { coverage: 'full' }), readSnapshot(after, { coverage: 'full' })];
  // A snapshot reads itself when it is first looked at.
  const roots = [b.root, a.root];
  if (roots.length !== 2) throw new Error('unread');
  const texts = text === undefined ? null : ([String(parse(before)[text]), String(parse(after)[text])] as const);
  return {
    run: () => {
      if (texts !== null) diffText(...texts);
      return diffSnapshots(b, a);
    },
    report: () => told(changedPaths(diffSnapshots(b, a)).map(pointer)),
  };
}

function trilhaFromText({ before, after }: Pair): Prepared {
  const run = (): ReturnType<typeof diffSnapshots> => diffSnapshots(before, after);
  return { run, report: () => told(changedPaths(run()).map(pointer)) };
}

function micro({ before, after }: Pair): Prepared {
  const [b, a] = [parse(before), parse(after)];
  const run = (): ReturnType<typeof microdiff> => microdiff(b, a, { cyclesFix: false });
  return { run, report: () => told(run().map(({ path }) => pointer(path))) };
}

function deltas({ before, after, text }: Pair): Prepared {
  const [b, a] = [parse(before), parse(after)];
  const options = { objectHash: (item: object): string | undefined => ('id' in item ? String(item.id) : undefined) };
  const differ = text === undefined ? create(options) : createWithTexts(options);
  const run = (): Delta => differ.diff(b, a);
  return { run, report: () => told(pathsOf(run())) };
}

/** Differences in rows of text: of a whole object that was added or removed, only its first row counts. */
function countRows(rows: readonly DiffResult[]): number {
  let count = 0;
  let block: { readonly type: string; readonly level: number } | null = null;
  for (const { type, level, text } of rows) {
    if (block !== null && (type !== block.type || level < block.level)) block = null;
    if (type === 'equal' || (block !== null && level > block.level) || /^[}\]]/.test(text)) continue;
    count += 1;
    block = { type, level };
  }
  return count;
}

function kit({ before, after, named = false }: Pair): Prepared {
  const [b, a] = [parse(before), parse(after)];
  const lists = named ? ({ arrayDiffMethod: 'compare-key', compareKey: 'id' } as const) : ({ arrayDiffMethod: 'lcs' } as const);
  const differ = new Differ({ detectCircular: false, maxDepth: Infinity, showModifications: true, ...lists });
  const run = (): ReturnType<typeof differ.diff> => differ.diff(b, a);
  return {
    run,
    report: () => {
      const [left, right] = run();
      // A blank row stands opposite to what one side only has.
      return { count: countRows(right) + countRows(left.filter(({ type }) => type === 'remove')), paths: null };
    },
  };
}

/** Each library, set up as its documentation advises for such data. The first is what the others are measured against. */
export const libraries: Readonly<Record<string, (pair: Pair) => Prepared>> = {
  Trilha: trilha,
  'Trilha, from text': trilhaFromText,
  microdiff: micro,
  jsondiffpatch: deltas,
  'json-diff-kit': kit,
};
