'use client';
import type { JSX } from 'react';
import { useTableContext } from './context.js';
import { Message } from './Message.js';
import type { EmptyProps } from './types.js';

/** No rows: because there are none, or because none matches. */
export function Empty({ reason }: EmptyProps): JSX.Element {
  const { states } = useTableContext().messages;
  return reason === 'empty' ? (
    <Message icon="clock" title={states.empty} help={states.emptyHelp} />
  ) : (
    <Message icon="search" title={states.noMatches} help={states.noMatchesHelp} />
  );
}
