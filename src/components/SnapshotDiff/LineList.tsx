'use client';

import type { CSSProperties, ReactElement, ReactNode } from 'react';
import type { DiffLine } from '../../hooks/index.js';
import { LineContent } from './LineContent.js';
import type { RowAttributes } from './rows.js';

/** The list around its lines, for the unified view and the tree. */
export function ListFrame({
  label,
  style,
  children,
}: {
  readonly label: string;
  readonly style?: CSSProperties | undefined;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <ul className="trilha-diff-list" role="list" aria-label={label} style={style}>
      {children}
    </ul>
  );
}

/** One line of the list. Its level in the tree, its place and the number of lines are told where the page cannot tell them. */
export function ListRow({
  line,
  row,
  nested,
}: {
  readonly line: DiffLine;
  readonly row: RowAttributes;
  readonly nested: boolean;
}): ReactElement {
  return (
    <li
      ref={row.ref}
      style={row.style}
      className="trilha-diff-line"
      data-kind={line.kind}
      data-verdict={line.verdict}
      data-depth={nested ? Math.min(line.depth, 8) : undefined}
      data-index={row.index}
      aria-level={nested ? line.depth + 1 : undefined}
      aria-setsize={row.windowed ? row.count : undefined}
      aria-posinset={row.windowed ? row.index + 1 : undefined}
    >
      <LineContent line={line} />
    </li>
  );
}
