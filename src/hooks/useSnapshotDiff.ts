'use client';
import { useCallback, useMemo, useState } from 'react';
import { describeLine, describeSide, statedLines, statedTexts, summarizeCounts } from '../describe/index.js';
import type { EntryContext, LineView, SideView } from '../describe/index.js';
import { countDiff, flattenDiff, toJsonPatch } from '../diff/index.js';
import type { DiffInput, DiffLine, DiffNode, DiffTotals, FlattenOptions, Side } from '../diff/index.js';
import type { Path } from '../entry/index.js';
import { decodedContainers, decodedLines } from './diff/decoded.js';
import { findNode } from './diff/findNode.js';
import type { DiffNotice } from './diff/notices.js';
import { noticesOf } from './diff/notices.js';
import type { DiffSource } from './diff/useDiffNode.js';
import { useDiffNode } from './diff/useDiffNode.js';
import { valueText } from './diff/valueText.js';
import { useDiffWords } from './useDiffWords.js';

/** How the lines are laid out. */
export interface DiffLayout extends Omit<FlattenOptions, 'toggled'> {
  /** `true`: `searchable` is wanted. Default `false`. */
  readonly searching?: boolean;
}

/** A difference ready to be drawn: lines, words for them, and what can be done with them. */
export interface SnapshotDiffState {
  /** The tree; `null` while pending and for an entry without snapshots. */
  readonly node: DiffNode | null;
  /** `true`: being worked out beside the page. */
  readonly pending: boolean;
  /** `false`: there is nothing on either side. */
  readonly recorded: boolean;
  /** The lines to draw, in order, as `toggle` opened and closed them. */
  readonly lines: readonly DiffLine[];
  /** Every line, unchanged ones too, while searching; else `lines`. */
  readonly searchable: readonly DiffLine[];
  /** Leaves by verdict; `null` while pending. */
  readonly counts: DiffTotals | null;
  /** "3 campos alterados, 1 cortado": the difference's accessible name. */
  readonly summary: string;
  /** The store's own sentences about the entry. */
  readonly texts: readonly string[];
  readonly notices: readonly DiffNotice[];
  /** Keys of lines that are the first inside JSON that stood in a text. */
  readonly decoded: ReadonlySet<string>;
  /** What was compared, for the raw view. */
  readonly sides: { readonly before: DiffInput; readonly after: DiffInput };
  /** A line in words. Cheap for lines on screen, remembered while the words stay. */
  readonly describe: (line: DiffLine) => LineView;
  readonly describeSide: (side: Side, path: Path) => SideView;
  /** Opens or closes a group, or shows skipped lines. */
  readonly toggle: (key: string) => void;
  /** A side as text to copy. `''` where nothing is known. */
  readonly plainText: (side: Side) => string;
  /** A line's change as JSON Patch (RFC 6902) text; `null` where none can be said. */
  readonly linePatch: (line: DiffLine) => string | null;
  /** The whole change to copy; `null` while there is none. */
  readonly copies: { readonly patch: (() => string) | null; readonly both: (() => string) | null };
}

const NO_KEYS: ReadonlySet<string> = new Set();
const NO_LINES: readonly DiffLine[] = [];
const NO_TEXTS: readonly string[] = [];

/**
 * What changed between two sides, or in an entry, for people who draw it themselves; `SnapshotDiff` is built on it. Works without a
 * provider. Large pairs come later (`pending`), so that the page never freezes.
 */
export function useSnapshotDiff(
  source: DiffSource,
  { layout = 'path', show = 'changes', searching = false }: DiffLayout = {},
): SnapshotDiffState {
  const words = useDiffWords();
  const { entry } = source;
  const entityType = source.entityType ?? entry?.entity.type;
  const { node, pending } = useDiffNode(source);
  const [toggled, setToggled] = useState(NO_KEYS);

  const stated = useMemo(() => {
    if (entry === undefined || entry.changes === null || entry.changes.length === 0) return NO_LINES;
    return statedLines(entry, new Set(node === null ? [] : flattenDiff(node).map((line) => line.key)));
  }, [entry, node]);
  const lines = useMemo(
    () => [...(node === null ? NO_LINES : flattenDiff(node, { layout, show, toggled })), ...stated],
    [node, layout, show, toggled, stated],
  );
  const searchable = useMemo(
    () => (searching && node !== null ? [...flattenDiff(node, { layout: 'path', show: 'all' }), ...stated] : lines),
    [searching, node, stated, lines],
  );
  const counts = useMemo(() => (node === null ? null : countDiff(node)), [node]);
  const containers = useMemo(() => (node === null ? NO_KEYS : decodedContainers(node)), [node]);
  const decoded = useMemo(() => decodedLines(containers, lines), [containers, lines]);
  const notices = useMemo(() => (node === null ? [] : noticesOf(node, lines)), [node, lines]);

  const describe = useMemo(() => rememberViews(words, entityType), [words, entityType]);
  const sideInWords = useCallback((side: Side, path: Path) => describeSide(side, path, words, entityType), [words, entityType]);
  const linePatch = useCallback(
    (line: DiffLine) => {
      const found = node === null || line.kind === 'skipped' || line.kind === 'cut' ? null : findNode(node, line);
      const operations = found === null ? [] : toJsonPatch(found);
      return operations.length === 0 ? null : JSON.stringify(operations, null, 2);
    },
    [node],
  );
  const toggle = useCallback((key: string) => {
    setToggled((keys) => {
      const next = new Set(keys);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const copies = useMemo(() => {
    if (node === null) return { patch: null, both: null };
    const both = (): string =>
      [node.before, node.after]
        .map(plainText)
        .filter((text) => text !== '')
        .join('\n');
    return { patch: () => JSON.stringify(toJsonPatch(node), null, 2), both };
  }, [node]);

  const before = entry === undefined ? (source.before ?? null) : entry.before;
  const after = entry === undefined ? (source.after ?? null) : entry.after;
  const sides = useMemo(() => ({ before, after }), [before, after]);
  const texts = useMemo(() => (entry === undefined ? NO_TEXTS : statedTexts(entry)), [entry]);
  const summary = useMemo(
    () => summarizeCounts(stated.length === 0 && counts !== null ? counts : addStated(counts, stated), words),
    [counts, stated, words],
  );
  return {
    node,
    pending,
    recorded: pending || stated.length > 0 || (node !== null && (source.node !== undefined || before !== null || after !== null)),
    lines,
    searchable,
    counts,
    summary,
    texts,
    notices,
    decoded,
    sides,
    describe,
    describeSide: sideInWords,
    toggle,
    plainText,
    linePatch,
    copies,
  };
}

/** Describes lines, each once. */
function rememberViews(words: EntryContext, entityType: string | undefined): (line: DiffLine) => LineView {
  const known = new WeakMap<DiffLine, LineView>();
  return (line) => {
    const view = known.get(line) ?? describeLine(line, words, entityType);
    known.set(line, view);
    return view;
  };
}

/** A side as text to copy. */
function plainText(side: Side): string {
  const value = side.state === 'value' ? side.value : side.state === 'truncated' ? side.partial : undefined;
  return value === undefined ? '' : valueText(value);
}

/** The counts with the lines the store states itself. */
function addStated(counts: DiffTotals | null, stated: readonly DiffLine[]): DiffTotals {
  const sum = {
    changed: 0,
    added: 0,
    removed: 0,
    moved: 0,
    truncated: 0,
    unrecorded: 0,
    redacted: 0,
    same: 0,
    total: 0,
    ...counts,
  };
  for (const line of stated) {
    sum[line.verdict] += 1;
    sum.total += 1;
  }
  return sum;
}
