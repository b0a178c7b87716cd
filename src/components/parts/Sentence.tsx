'use client';

import { Fragment } from 'react';
import type { ReactElement, ReactNode } from 'react';

/** Props of {@link Sentence}. */
export interface SentenceProps {
  /** A whole sentence with named holes (`'{actor}, em nome de {target}'`). */
  readonly template: string;
  /** What stands in the holes. */
  readonly holes: Readonly<Record<string, ReactNode>>;
}

/** A sentence of the catalogue with elements in its holes, so that the order of words stays the language's own. */
export function Sentence({ template, holes }: SentenceProps): ReactElement {
  return (
    <>
      {template.split(/\{(\w+)\}/).map((piece, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- pieces of one template never move: their place is their identity
        <Fragment key={index}>{index % 2 === 1 ? holes[piece] : piece}</Fragment>
      ))}
    </>
  );
}
