'use client';

import type { ReactElement } from 'react';
import type { DiffLine, SideView } from '../../hooks/index.js';
import { useDiffWords } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { VisuallyHidden } from '../parts/VisuallyHidden.js';
import { useDiffContext } from './context.js';
import { LineMarks } from './LineMarks.js';
import { LineMenu } from './LineMenu.js';
import { LinePath } from './LinePath.js';
import { LineValues } from './LineValues.js';

/** One line of the list or the tree, whatever its kind. */
export function LineContent({ line }: { readonly line: DiffLine }): ReactElement {
  if (line.kind === 'skipped') return <SkippedLine line={line} />;
  if (line.kind === 'cut') return <CutLine line={line} />;
  return line.kind === 'group' ? <GroupLine line={line} /> : <LeafLine line={line} />;
}

/** Verdict, field, before → after, marks, actions. */
function LeafLine({ line }: { readonly line: DiffLine }): ReactElement {
  const view = useDiffContext().describe(line);
  return (
    <>
      <Verdict line={line} />
      <LinePath label={view.label} />
      <LineValues view={view} />
      <LineMarks view={view} />
      <LineMenu view={view} />
    </>
  );
}

/** A container that opens and closes in place. */
export function GroupLine({ line }: { readonly line: DiffLine }): ReactElement {
  const { describe, toggle } = useDiffContext();
  const { messages, format } = useDiffWords();
  const view = describe(line);
  return (
    <>
      <Verdict line={line} />
      <button
        type="button"
        className="trilha-diff-group"
        aria-expanded={line.open === true}
        aria-label={`${view.verdictLabel}: ${format.message(line.open === true ? messages.diff.collapse : messages.diff.expand, { field: view.label })}`}
        onClick={() => toggle(line.key)}
      >
        <Chevron open={line.open === true} />
        <LinePath label={view.label} />
      </button>
      {line.open === true && isContainer(view.before) && isContainer(view.after) ? <span /> : <LineValues view={view} />}
      <LineMarks view={view} />
      <LineMenu view={view} />
    </>
  );
}

const isContainer = (side: SideView): boolean => side.look === 'object' || side.look === 'list' || side.state === 'absent';

/** Points on when closed, down when open. */
function Chevron({ open }: { readonly open: boolean }): ReactElement {
  return (
    <span className="trilha-diff-chevron" data-open={open || undefined}>
      <Icon name="chevron" />
    </span>
  );
}

/** Where a side's text ends; nobody knows what came after. */
export function CutLine({ line }: { readonly line: DiffLine }): ReactElement {
  const { messages, format } = useDiffWords();
  const sides = (['before', 'after'] as const).filter((side) => line[side].state === 'truncated');
  return (
    <>
      <span className="trilha-diff-verdict" data-verdict="truncated">
        <Icon name="truncated" />
      </span>
      <span className="trilha-diff-cut">
        {sides.map((side) => format.message(messages.diff.cutSide, { side: messages.sides[side].toLowerCase() })).join(' ')}
      </span>
    </>
  );
}

/** Unchanged lines folded into one, with their number. */
export function SkippedLine({ line }: { readonly line: DiffLine }): ReactElement {
  const { messages, format } = useDiffWords();
  const { toggle } = useDiffContext();
  return (
    <button type="button" className="trilha-diff-skipped" aria-expanded={line.open === true} onClick={() => toggle(line.key)}>
      <Chevron open={line.open === true} />
      {format.message(messages.diff.showUnchanged, { count: line.count })}
    </button>
  );
}

/** The verdict's icon, and its word for the ear. */
export function Verdict({ line }: { readonly line: DiffLine }): ReactElement {
  const view = useDiffContext().describe(line);
  return (
    <span className="trilha-diff-verdict" data-verdict={line.verdict}>
      <Icon name={view.icon} />
      {line.kind === 'group' ? null : <VisuallyHidden>{`${view.verdictLabel}: `}</VisuallyHidden>}
    </span>
  );
}
