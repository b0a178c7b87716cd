'use client';
import type { JSX } from 'react';
import { useState } from 'react';
import type { TimelineBlock } from '../../hooks/index.js';
import { useEntityName, useRootAttributes, useTimeline, useTrilha } from '../../hooks/index.js';
import { Conversation } from './Conversation.js';
import { EntityStateView } from './EntityStateView.js';
import { TimelineBody } from './TimelineBody.js';
import { TimelineBlockView } from './TimelineBlockView.js';
import { TimelineHeader } from './TimelineHeader.js';
import { TimelineList } from './TimelineList.js';
import type { EntityTimelineProps, TimelineView } from './types.js';

const VIEWS: readonly TimelineView[] = ['events', 'state'];

/**
 * The history of one entity on any page of a host: what happened, day by day, with previous values inferred where none was recorded and gaps
 * drawn where a value changed outside the audit; the entity as it was at any moment; its messages as a conversation.
 */
export function EntityTimeline(props: EntityTimelineProps): JSX.Element {
  const { entity, views = VIEWS, current, headingLevel = 3, onEntrySelect, actions, className } = props;
  const { format, messages } = useTrilha().words;
  const attributes = useRootAttributes();
  const name = useEntityName(entity);
  const timeline = useTimeline(entity, { ...props, ...(current !== undefined && { keep: current }) });
  const [view, setView] = useState<TimelineView>(views[0] ?? 'events');
  const label = format.message(messages.timeline.label, { entity: name });
  const main = timeline.lanes[0];
  const render = (block: TimelineBlock): JSX.Element => (
    <TimelineBlockView
      block={block}
      timeline={timeline}
      current={current}
      headingLevel={headingLevel}
      onEntrySelect={onEntrySelect}
    />
  );
  return (
    <section className={`trilha trilha-timeline ${className ?? ''}`} {...attributes} aria-label={label}>
      <TimelineHeader timeline={timeline} views={views} view={view} onViewChange={setView} actions={actions} />
      <TimelineBody timeline={timeline}>
        {view === 'events' ? <TimelineList label={label} blocks={timeline.blocks} render={render} /> : null}
        {view === 'state' && main ? (
          <EntityStateView history={main.history} {...(current !== undefined && { defaultAt: current })} />
        ) : null}
        {view === 'conversation' ? (
          <Conversation label={messages.timeline.conversation} entries={timeline.lanes.flatMap((lane) => lane.history.entries)} />
        ) : null}
      </TimelineBody>
    </section>
  );
}
