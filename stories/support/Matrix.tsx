import type { ReactNode } from 'react';
import './pages.css';

/** One cell of a {@link Matrix}. */
export interface MatrixCell {
  readonly label: string;
  readonly children: ReactNode;
}

/** States side by side, each under its name. `height`: of a cell, in pixels, for what fills the place it is given; `minWidth`: of a column. */
export function Matrix({
  cells,
  height,
  minWidth = 360,
}: {
  readonly cells: readonly MatrixCell[];
  readonly height?: number;
  readonly minWidth?: number;
}) {
  return (
    <div className="page-matrix" style={{ gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${minWidth}px), 1fr))` }}>
      {cells.map(({ label, children }) => (
        <figure key={label}>
          <figcaption>{label}</figcaption>
          <div className="page-cell" style={{ blockSize: height }}>
            {children}
          </div>
        </figure>
      ))}
    </div>
  );
}
