'use client';

import { useDeferredValue, useMemo } from 'react';
import type { DiffLine, LineView } from '../../hooks/index.js';
import { foldText } from '../parts/foldText.js';

/** What {@link useLineSearch} returns. */
export interface LineSearch {
  /** The folded text, `''` for none. A moment behind the typed one on large differences, so that typing never waits. */
  readonly search: string;
  /** The lines that match, or all when nothing is searched. */
  readonly lines: readonly DiffLine[];
}

/** Searches field names, values and verdicts, ignoring case and accents. */
export function useLineSearch(
  typed: string,
  lines: readonly DiffLine[],
  searchable: readonly DiffLine[],
  describe: (line: DiffLine) => LineView,
): LineSearch {
  const search = useDeferredValue(foldText(typed.trim()));
  return useMemo(() => {
    if (search === '') return { search, lines };
    return { search, lines: searchable.filter((line) => line.kind !== 'skipped' && textOf(describe(line)).includes(search)) };
  }, [search, lines, searchable, describe]);
}

function textOf(view: LineView): string {
  const { label, before, after, verdictLabel } = view;
  return foldText([label, before.full ?? '', before.text, after.full ?? '', after.text, verdictLabel].join('\n'));
}
