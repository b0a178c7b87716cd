'use client';
import type { JSX } from 'react';
import type { UnreadableEntry } from '../../hooks/index.js';
import { useTimeView, useTrilha } from '../../hooks/index.js';
import { Icon, Tip } from '../parts/index.js';

/** A row that could not be read, in its place where its moment is known: what is wrong with it, never nothing. */
export function TimelineUnreadable({ row }: { readonly row: UnreadableEntry }): JSX.Element {
  const { unreadable } = useTrilha().words.messages;
  const when = useTimeView(row.occurredAt);
  return (
    <div className="trilha-timeline-entry" data-tone="warning">
      <span className="trilha-timeline-node">
        <Icon name="warning" />
      </span>
      <div className="trilha-timeline-body">
        <p className="trilha-timeline-sentence">
          <Tip text={unreadable.help}>{unreadable.label}</Tip>
        </p>
        <div className="trilha-timeline-facts">
          {when === null || when.time === '' ? null : <time dateTime={when.iso ?? undefined}>{when.time}</time>}
          <span>{unreadable[row.problem.code]}</span>
          <code className="trilha-timeline-code">{row.id}</code>
        </div>
      </div>
    </div>
  );
}
