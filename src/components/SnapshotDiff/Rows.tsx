'use client';

import { lazy } from 'react';
import type { ReactElement } from 'react';
import type { DiffLine } from '../../hooks/index.js';
import { Later } from '../parts/Later.js';
import type { RowKit } from './rowKit.js';

const WindowedRows = lazy(async () => ({ default: (await import('./WindowedRows.js')).WindowedRows }));

/** Above this many lines only those near the visible ones are in the page. */
const WINDOWED_FROM = 200;
/** Lines shown while the windowing loads. */
const FIRST = 30;

/** Props of {@link Rows}. */
export interface RowsProps {
  readonly lines: readonly DiffLine[];
  readonly kit: RowKit;
  readonly label: string;
}

/** The lines in their frame: all of them, or a window on very many. */
export function Rows({ lines, kit, label }: RowsProps): ReactElement {
  if (lines.length <= WINDOWED_FROM) return <FewRows lines={lines} count={lines.length} kit={kit} label={label} />;
  return (
    <Later fallback={<FewRows lines={lines.slice(0, FIRST)} count={lines.length} kit={kit} label={label} />}>
      <WindowedRows lines={lines} kit={kit} label={label} />
    </Later>
  );
}

function FewRows({ lines, count, kit: { Frame, Row }, label }: RowsProps & { readonly count: number }): ReactElement {
  return (
    <Frame label={label} count={count}>
      {lines.map((line, index) => (
        <Row key={line.key} line={line} index={index} count={count} windowed={lines.length < count} />
      ))}
    </Frame>
  );
}
