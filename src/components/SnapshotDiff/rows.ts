import type { CSSProperties, ReactElement, ReactNode, RefCallback } from 'react';
import type { DiffLine } from '../../hooks/index.js';

/** A row's place among all rows, and what windowing needs of its element. */
export interface RowAttributes {
  readonly index: number;
  /** All rows, drawn or not. */
  readonly count: number;
  /** `true`: only some rows are in the page, so each tells its place. */
  readonly windowed: boolean;
  readonly ref?: RefCallback<HTMLElement> | undefined;
  readonly style?: CSSProperties | undefined;
}

/** How one view draws its frame and its rows; the same for all rows at once and for a window of them. */
export interface RowKit {
  /** `style` carries the height of all rows where only some are drawn. */
  readonly frame: (children: ReactNode, style?: CSSProperties) => ReactElement;
  readonly row: (line: DiffLine, row: RowAttributes) => ReactElement;
}
