import type { ComponentType, CSSProperties, ReactNode, RefCallback } from 'react';
import type { DiffLine } from '../../hooks/index.js';

/** Props of what stands around the lines. */
export interface FrameProps {
  /** Accessible name. */
  readonly label: string;
  /** All rows, drawn or not. */
  readonly count: number;
  /** The height of all rows, where only some are drawn. */
  readonly style?: CSSProperties | undefined;
  readonly children: ReactNode;
}

/** Props of one line: its place among all of them, and what windowing needs of its element. */
export interface RowProps {
  readonly line: DiffLine;
  readonly index: number;
  readonly count: number;
  /** `true`: only some rows are in the page, so each tells its place. */
  readonly windowed: boolean;
  readonly measure?: RefCallback<HTMLElement> | undefined;
  readonly style?: CSSProperties | undefined;
}

/** How one view draws its frame and its rows; the same for all rows at once and for a window of them. */
export interface RowKit {
  readonly Frame: ComponentType<FrameProps>;
  readonly Row: ComponentType<RowProps>;
}
