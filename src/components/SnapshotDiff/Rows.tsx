'use client';

import { Fragment, lazy, Suspense } from 'react';
import type { ReactElement } from 'react';
import type { DiffLine } from '../../hooks/index.js';
import type { RowKit } from './rows.js';

const WindowedRows = lazy(async () => ({ default: (await import('./WindowedRows.js')).WindowedRows }));

/** Above this many lines only those near the visible ones are in the page. */
const WINDOWED_FROM = 200;

/** The lines in their frame: all of them, or a window on very many. */
export function Rows({
  lines,
  kit,
  label,
}: {
  readonly lines: readonly DiffLine[];
  readonly kit: RowKit;
  readonly label: string;
}): ReactElement {
  const few = (shown: readonly DiffLine[]): ReactElement =>
    kit.frame(
      shown.map((line, index) => (
        <Fragment key={line.key}>{kit.row(line, { index, count: lines.length, windowed: shown !== lines })}</Fragment>
      )),
    );
  if (lines.length <= WINDOWED_FROM) return few(lines);
  return (
    <Suspense fallback={few(lines.slice(0, 30))}>
      <WindowedRows lines={lines} kit={kit} label={label} />
    </Suspense>
  );
}
