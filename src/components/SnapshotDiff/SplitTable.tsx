'use client';

import { lazy } from 'react';
import type { ReactElement } from 'react';
import type { DiffLine, LineView } from '../../hooks/index.js';
import { useDiffWords } from '../../hooks/index.js';
import { Later } from '../parts/Later.js';
import { useDiffContext } from './context.js';
import { LineContent, Verdict } from './LineContent.js';
import { LineMarks } from './LineMarks.js';
import { LineMenu } from './LineMenu.js';
import { LinePath } from './LinePath.js';
import { useDiffClass } from './parts.js';
import type { FrameProps, RowKit, RowProps } from './rowKit.js';
import { isProse, proseOf } from './sides.js';
import { SideValue } from './SideValue.js';

const TextParts = lazy(async () => ({ default: (await import('./TextParts.js')).TextParts }));

/** The table around the rows of the view side by side. Roles are written out, because a windowed table cannot be laid out as one. */
function SplitFrame({ label, count, style, children }: FrameProps): ReactElement {
  const { diff, sides } = useDiffWords().messages;
  const partClass = useDiffClass();
  return (
    <div className={partClass('table')} role="table" aria-label={label} aria-rowcount={count + 1} aria-colcount={3}>
      <div role="rowgroup">
        <div className="trilha-diff-header" role="row" aria-rowindex={1}>
          <span className="trilha-diff-heading" role="columnheader">
            {diff.field}
          </span>
          <span className="trilha-diff-heading" role="columnheader">
            {sides.before}
          </span>
          <span className="trilha-diff-heading" role="columnheader">
            {sides.after}
          </span>
        </div>
      </div>
      <div className="trilha-diff-body" role="rowgroup" style={style}>
        {children}
      </div>
    </div>
  );
}

/** One field side by side. */
function SplitRow({ line, index, measure, style }: RowProps): ReactElement {
  const partClass = useDiffClass();
  return (
    <div
      ref={measure}
      style={style}
      className={partClass('row')}
      role="row"
      data-kind={line.kind}
      data-verdict={line.verdict}
      data-index={index}
      aria-rowindex={index + 2}
    >
      {line.kind === 'leaf' ? (
        <SplitCells line={line} />
      ) : (
        <span className="trilha-diff-wide" role="cell" aria-colspan={3}>
          <LineContent line={line} />
        </span>
      )}
    </div>
  );
}

function SplitCells({ line }: { readonly line: DiffLine }): ReactElement {
  const view = useDiffContext().describe(line);
  const compared = view.verdict === 'changed' || view.verdict === 'added' || view.verdict === 'removed';
  return (
    <>
      <span className="trilha-diff-cell" data-column="field" role="rowheader">
        <Verdict line={line} />
        <LinePath label={view.label} />
      </span>
      <span className="trilha-diff-cell" data-column="before" role="cell">
        <SplitValue view={view} side="before" tag={compared && line.before.state === 'value' ? 'del' : 'span'} />
      </span>
      <span className="trilha-diff-cell" data-column="after" role="cell">
        <span className="trilha-diff-shown">
          <SplitValue view={view} side="after" tag={compared && line.after.state === 'value' ? 'ins' : 'span'} />
        </span>
        <LineMarks view={view} />
        <LineMenu view={view} />
      </span>
    </>
  );
}

function SplitValue({
  view,
  side,
  tag,
}: {
  readonly view: LineView;
  readonly side: 'before' | 'after';
  readonly tag: 'del' | 'ins' | 'span';
}): ReactElement {
  const whole = <SideValue side={view.line[side]} view={view[side]} tag={tag} />;
  if (!isProse(view)) return whole;
  return (
    <Later fallback={whole}>
      <TextParts before={proseOf(view.line.before)} after={proseOf(view.line.after)} whole={whole} side={side} />
    </Later>
  );
}

/** The view side by side. */
export const TABLE: RowKit = { Frame: SplitFrame, Row: SplitRow };
