'use client';

import type { ReactElement, ReactNode } from 'react';
import type { Side, SideView } from '../../hooks/index.js';
import { useDiffWords } from '../../hooks/index.js';
import { Mark } from '../parts/Mark.js';
import type { IconName } from '../parts/types.js';
import { LongText } from './LongText.js';

/** Props of {@link SideValue}. */
export interface SideValueProps {
  readonly side: Side;
  readonly view: SideView;
  /** `del`: it was there and is no more. `ins`: it is new. `span`: neither, or nobody can say. */
  readonly tag: 'del' | 'ins' | 'span';
  /** `true`: the only side drawn, so that a removed value needs a line through it. */
  readonly alone?: boolean;
}

/** Marks of the states that a reader may not know. */
const STATES = {
  unrecorded: { icon: 'unrecorded', help: 'unrecordedHelp' },
  truncated: { icon: 'truncated', help: 'truncatedHelp' },
  redacted: { icon: 'redacted', help: 'redactedHelp' },
} as const satisfies Record<string, { icon: IconName; help: string }>;

/** One side of a change: a value, or plainly what stands in its place. */
export function SideValue({ side, view, tag: Tag, alone = false }: SideValueProps): ReactElement {
  return (
    <Tag
      className="trilha-diff-value"
      data-tag={Tag}
      data-alone={alone || undefined}
      data-state={side.state}
      data-look={view.look}
    >
      <SideContent side={side} view={view} />
    </Tag>
  );
}

function SideContent({ side, view }: Pick<SideValueProps, 'side' | 'view'>): ReactNode {
  const { sides, diff } = useDiffWords().messages;
  if (side.state === 'value') {
    const text = view.look === 'null' || view.look === 'empty' ? view.text : <LongText text={wholeText(view)} />;
    return view.href === undefined ? (
      text
    ) : (
      <a className="trilha-link" href={view.href}>
        {text}
      </a>
    );
  }
  if (side.state === 'absent') return view.text;
  const { icon, help } = STATES[side.state];
  const half = side.state === 'truncated' ? halfText(side) : undefined;
  return (
    <>
      {half === undefined ? null : <LongText text={half} />}
      <Mark
        word={half === undefined ? view.text : sides[side.state]}
        icon={icon}
        explanation={half === undefined ? sides[help] : diff.cutHere}
      />
    </>
  );
}

/** Texts are shown whole; other values in the host's or the type's own way, the exact text being one copy away. */
function wholeText(view: SideView): string {
  return view.look === 'text' ? (view.full ?? view.text) : view.text;
}

/** The half of a value that can be read. */
function halfText(side: Side & { readonly state: 'truncated' }): string | undefined {
  const half = side.partial;
  if (half?.type === 'cut') return half.partial === '' ? undefined : half.partial;
  return half?.type === 'opaque' ? half.text : undefined;
}
