'use client';

import { Fragment } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { findMatches } from './foldText.js';

/** Props of {@link ForeignText}. */
export interface ForeignTextProps {
  readonly text: string;
  /** Already folded (`foldText`); its matches are highlighted. */
  readonly search?: string | undefined;
}

/** Characters that change how others are read without being seen: bidi controls, zero-width spaces, C0 controls but tab and line breaks. */
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g; // oxlint-disable-line no-control-regex -- showing control characters is its purpose

/** Somebody else's text, always as text: controls that would turn or hide it are shown by their code points, and matches are marked. */
export function ForeignText({ text, search = '' }: ForeignTextProps): ReactElement {
  const matches = findMatches(text, search);
  if (matches.length === 0) return <>{visible(text)}</>;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const [from, to] of matches) {
    pieces.push(
      <Fragment key={from}>
        {visible(text.slice(at, from))}
        <mark className="trilha-found">{visible(text.slice(from, to))}</mark>
      </Fragment>,
    );
    at = to;
  }
  return (
    <>
      {pieces}
      {visible(text.slice(at))}
    </>
  );
}

function visible(text: string): ReactNode {
  if (text.search(UNSEEN) === -1) return text;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const match of text.matchAll(UNSEEN)) {
    const code = `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    pieces.push(
      text.slice(at, match.index),
      <bdi key={match.index} className="trilha-unseen">
        {code}
      </bdi>,
    );
    at = match.index + match[0].length;
  }
  pieces.push(text.slice(at));
  return pieces;
}
