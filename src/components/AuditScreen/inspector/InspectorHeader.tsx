'use client';
import type { JSX, ReactNode } from 'react';
import type { AuditEntry, AuditRow, History, UnreadableEntry } from '../../../hooks/index.js';
import { useEntryView, useTimeView, useTrilha } from '../../../hooks/index.js';
import { Icon } from '../../parts/Icon.js';
import { TimeText } from '../../parts/TimeText.js';

function Heading({ id, children }: { readonly id: string; readonly children: ReactNode }): JSX.Element {
  return (
    <h2 id={id} className="trilha-inspector-title">
      {children}
    </h2>
  );
}

function EntryHeading({
  id,
  entry,
  history,
}: {
  readonly id: string;
  readonly entry: AuditEntry;
  readonly history: History | null;
}): JSX.Element {
  const { action, entity, when, sentence } = useEntryView(entry, history);
  return (
    <>
      <div className="trilha-inspector-line">
        <span className="trilha-chip" data-tone={action.tone} data-known={action.known ? undefined : 'false'}>
          <Icon name={action.icon} />
          {action.label}
        </span>
        <TimeText view={when} details />
      </div>
      <Heading id={id}>
        {entity.href === undefined ? (
          entity.name
        ) : (
          <a className="trilha-link" href={entity.href}>
            {entity.name}
          </a>
        )}
        {entity.label === undefined ? null : <bdi className="trilha-inspector-label">{entity.label}</bdi>}
      </Heading>
      <p className="trilha-inspector-sentence">{sentence}</p>
    </>
  );
}

function UnreadableHeading({ id, row }: { readonly id: string; readonly row: UnreadableEntry }): JSX.Element {
  const { unreadable } = useTrilha().words.messages;
  const when = useTimeView(row.occurredAt);
  return (
    <>
      <div className="trilha-inspector-line">
        <span className="trilha-chip" data-tone="warning">
          <Icon name="warning" />
          {unreadable.label}
        </span>
        {when === null ? null : <TimeText view={when} />}
      </div>
      <Heading id={id}>{unreadable[row.problem.code]}</Heading>
    </>
  );
}

/** What the opened row is, at a glance. */
export function InspectorHeader({
  id,
  row,
  history,
}: {
  readonly id: string;
  readonly row: AuditRow;
  readonly history: History | null;
}): JSX.Element {
  return row.kind === 'entry' ? <EntryHeading id={id} entry={row} history={history} /> : <UnreadableHeading id={id} row={row} />;
}
