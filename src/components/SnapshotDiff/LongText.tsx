'use client';

import { useState } from 'react';
import type { ReactElement } from 'react';
import { useDiffWords } from '../../hooks/index.js';
import { ForeignText } from '../parts/ForeignText.js';
import { useDiffContext } from './context.js';
import { clampText } from './clampText.js';

/** Above this many characters an opened text scrolls in a box of its own. */
const BOXED = 2_000;

/** A value's text: whole when it is short, else its beginning and a button that opens the rest. */
export function LongText({ text }: { readonly text: string }): ReactElement {
  const { messages, format } = useDiffWords();
  const { search } = useDiffContext();
  const [open, setOpen] = useState(false);
  const short = clampText(text);
  if (short.length === text.length)
    return (
      <span className="trilha-diff-code">
        <ForeignText text={text} search={search} />
      </span>
    );
  const boxed = open && text.length > BOXED;
  return (
    <>
      <span
        className="trilha-diff-code trilha-diff-long"
        data-boxed={boxed || undefined}
        {...(boxed && { tabIndex: 0, role: 'group', 'aria-label': messages.diff.showWhole })}
      >
        <ForeignText text={open ? text : short} search={search} />
      </span>
      <button type="button" className="trilha-diff-more" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? messages.diff.showLess : messages.diff.showWhole}
        <span className="trilha-diff-size">{format.message(messages.diff.characters, { count: text.length })}</span>
      </button>
    </>
  );
}
