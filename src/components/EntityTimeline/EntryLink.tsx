'use client';
import type { JSX, MouseEvent } from 'react';
import type { AuditEntry, EntryView } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { TimeText, VisuallyHidden } from '../parts/index.js';

/** Props of {@link EntryLink}. */
export interface EntryLinkProps {
  readonly view: EntryView;
  readonly current: boolean;
  readonly onSelect?: ((entry: AuditEntry) => void) | undefined;
}

const opensElsewhere = (event: MouseEvent): boolean => event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

/** An entry's time of day, which is its permalink where the host has one, a button where the host listens, and else just the time. */
export function EntryLink({ view, current, onSelect }: EntryLinkProps): JSX.Element {
  const { words } = useTrilha();
  const { entry, when } = view;
  const href = words.hrefFor?.({ kind: 'entry', entry });
  const face = <TimeText view={when} show={when.day === null ? 'text' : 'time'} />;
  if (href === undefined && onSelect === undefined) return <span className="trilha-timeline-when">{face}</span>;
  const named = (
    <>
      {face}
      <VisuallyHidden>, {words.messages.inspector.permalink}</VisuallyHidden>
    </>
  );
  const mark = { className: 'trilha-timeline-when trilha-link', 'aria-current': current || undefined } as const;
  if (href === undefined) {
    return (
      <button type="button" {...mark} onClick={() => onSelect?.(entry)}>
        {named}
      </button>
    );
  }
  return (
    <a
      {...mark}
      href={href}
      onClick={(event) => {
        if (onSelect === undefined || opensElsewhere(event)) return;
        event.preventDefault();
        onSelect(entry);
      }}
    >
      {named}
    </a>
  );
}
