'use client';
import type { JSX } from 'react';
import { useEntryView, useTimeView, useTrilha } from '../../../hooks/index.js';
import { ActorBadge } from '../../ActorBadge/index.js';
import { OriginBadge } from '../../OriginBadge/index.js';
import { Facts } from '../../parts/Facts.js';
import type { EntryPanelProps, InspectorPanelProps } from './types.js';

function EntryOrigin({ entry, history }: EntryPanelProps): JSX.Element {
  const { messages } = useTrilha().words;
  const { actor, origin, time, outcome, entity, notes } = messages;
  const view = useEntryView(entry, history);
  const recorded = useTimeView(entry.recordedAt ?? null);
  const { request, batch, session, trace } = entry.correlation;
  const said = entry.notes.map(({ code }) =>
    Object.hasOwn(notes, code) ? notes[code as 'redacted'] : notes.other.replace('{code}', () => code),
  );
  return (
    <Facts
      items={[
        { name: time.occurred, value: view.when.text },
        { name: time.utc, value: view.when.utc, code: true },
        { name: time.raw, value: entry.occurredAt.raw === null ? undefined : String(entry.occurredAt.raw), code: true },
        { name: time.recorded, value: recorded?.text },
        { name: actor.label, value: <ActorBadge actor={entry.actor} onBehalfOf={entry.onBehalfOf} size="full" /> },
        { name: origin.label, value: <OriginBadge origin={entry.origin} size="full" /> },
        { name: origin.userAgent, value: entry.origin.userAgent, code: true },
        { name: origin.method, value: entry.origin.method, code: true },
        { name: origin.url, value: entry.origin.url, code: true },
        { name: origin.channel, value: view.origin.channel },
        { name: outcome.label, value: entry.outcome === 'unknown' ? undefined : view.outcome.label },
        { name: origin.request, value: request, code: true },
        { name: origin.batch, value: batch, code: true },
        { name: origin.session, value: session, code: true },
        { name: origin.trace, value: trace, code: true },
        { name: origin.tags, value: entry.tags.join(', ') },
        { name: entity.related, value: entry.related.map(({ type, id }) => (id === null ? type : `${type} #${id}`)).join(', ') },
        {
          name: notes.label,
          value:
            said.length === 0
              ? undefined
              : said.map((text) => (
                  <div key={text} className="trilha-fact-note">
                    {text}
                  </div>
                )),
        },
      ]}
    />
  );
}

/** Who, when, from where, and what ties the entry to others. */
export function OriginPanel({ row, ...rest }: InspectorPanelProps): JSX.Element | null {
  return row.kind === 'entry' ? <EntryOrigin entry={row} {...rest} /> : null;
}
