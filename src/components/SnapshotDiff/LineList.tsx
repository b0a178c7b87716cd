'use client';

import type { ReactElement } from 'react';
import { useDiffContext } from './context.js';
import { LineContent } from './LineContent.js';
import { useDiffClass } from './parts.js';
import type { FrameProps, RowKit, RowProps } from './rowKit.js';

const DEEPEST_INDENT = 8;

/** The list around its lines, for the unified view and the tree. */
function ListFrame({ label, style, children }: FrameProps): ReactElement {
  const partClass = useDiffClass();
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari takes the role away from a list without bullets
    <ul className={partClass('list')} role="list" aria-label={label} style={style}>
      {children}
    </ul>
  );
}

/** One line of the list. Its level in the tree, its place and the number of lines are told where the page cannot tell them. */
function ListRow({ line, index, count, windowed, measure, style }: RowProps): ReactElement {
  const { nested } = useDiffContext();
  const partClass = useDiffClass();
  return (
    <li
      ref={measure}
      style={style}
      className={partClass('line')}
      data-kind={line.kind}
      data-verdict={line.verdict}
      data-depth={nested ? Math.min(line.depth, DEEPEST_INDENT) : undefined}
      data-index={index}
      aria-level={nested ? line.depth + 1 : undefined}
      aria-setsize={windowed ? count : undefined}
      aria-posinset={windowed ? index + 1 : undefined}
    >
      <LineContent line={line} />
    </li>
  );
}

/** The unified view and the tree. */
export const LIST: RowKit = { Frame: ListFrame, Row: ListRow };
