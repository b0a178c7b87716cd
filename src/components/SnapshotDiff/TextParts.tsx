'use client';

import { Fragment, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { compareTexts, useDiffWords } from '../../hooks/index.js';
import type { TextPart } from '../../hooks/index.js';
import { ForeignText } from '../parts/ForeignText.js';
import { Mark } from '../parts/Mark.js';
import { VisuallyHidden } from '../parts/VisuallyHidden.js';
import { useDiffContext } from './context.js';
import { condenseParts, placeParts } from './condenseParts.js';

/** Props of {@link TextParts}. */
export interface TextPartsProps {
  readonly before: string;
  readonly after: string;
  /** What is shown where the texts cannot be divided. */
  readonly whole: ReactNode;
  /** Which side's words are shown beside those in common. */
  readonly side: 'before' | 'after' | 'both';
}

const TAGS = { added: 'ins', removed: 'del' } as const;

/** Two texts as one, their words inserted and removed. Long stretches in common are folded and counted. */
export function TextParts({ before, after, whole, side }: TextPartsProps): ReactElement {
  const { messages, format } = useDiffWords();
  const { search } = useDiffContext();
  const [open, setOpen] = useState(false);
  const { parts, invisible } = useMemo(() => compareTexts(before, after), [before, after]);
  const condensed = useMemo(
    () => (parts === null ? [] : condenseParts(parts.filter((part) => shows(part, side)))),
    [parts, side],
  );
  if (parts === null) {
    return (
      <>
        {whole} <Mark word={messages.diff['text-undivided']} icon="warning" tone="warning" />
      </>
    );
  }
  const shown = open ? parts.filter((part) => shows(part, side)) : condensed;
  const foldable = condensed.some((part) => part.kind === 'folded');
  return (
    <>
      <span className="trilha-diff-prose">
        {placeParts(shown).map(({ part, at }) => {
          if (part.kind === 'folded') {
            return (
              <button key={at} type="button" className="trilha-diff-folded" onClick={() => setOpen(true)}>
                {format.message(messages.diff.equalPart, { count: part.length })}
              </button>
            );
          }
          const text = <ForeignText text={part.text} search={search} />;
          if (part.kind === 'same') return <Fragment key={at}>{text}</Fragment>;
          const Tag = TAGS[part.kind];
          return (
            <Tag key={at} className="trilha-diff-word" data-tag={Tag}>
              <VisuallyHidden> {messages.verdicts[part.kind]}: </VisuallyHidden>
              {text}
            </Tag>
          );
        })}
      </span>
      {invisible ? <Mark word={messages.diff.invisible} icon="warning" tone="warning" /> : null}
      {open && foldable ? (
        <button type="button" className="trilha-diff-more" onClick={() => setOpen(false)}>
          {messages.diff.showLess}
        </button>
      ) : null}
    </>
  );
}

function shows(part: TextPart, side: TextPartsProps['side']): boolean {
  return part.kind === 'same' || side === 'both' || (part.kind === 'removed') === (side === 'before');
}
