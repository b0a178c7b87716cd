'use client';
import type { JSX } from 'react';
import { useCallback, useState } from 'react';
import type { TimelineBlock } from '../../hooks/index.js';
import { useEntityName, useMessages, useRootAttributes, useTimeline, useTrilha } from '../../hooks/index.js';
import { Conversation } from './Conversation.js';
import { EntityStateView } from './EntityStateView.js';
import { TimelineNames, useTimelineClass } from './parts.js';
import { TimelineBlockView } from './TimelineBlockView.js';
import { TimelineBody } from './TimelineBody.js';
import { TimelineHeader } from './TimelineHeader.js';
import { TimelineList } from './TimelineList.js';
import type { EntityTimelineProps, TimelineView } from './types.js';
import { useEntryTarget } from './useEntryTarget.js';

const VIEWS: readonly TimelineView[] = ['events', 'state', 'conversation'];

/**
 * The history of one entity on any page of a host: what happened, day by day, with previous values inferred where none was recorded and gaps
 * drawn where a value changed outside the audit; the entity as it was at any moment; its messages as a conversation.
 */
export function EntityTimeline(props: EntityTimelineProps): JSX.Element {
  const { entity } = props;
  // What the reader opened and chose belongs to one entity.
  return (
    <TimelineNames given={props.classNames}>
      <OneTimeline key={JSON.stringify([entity.type, entity.id])} {...props} />
    </TimelineNames>
  );
}

function OneTimeline(props: EntityTimelineProps): JSX.Element {
  const { entity, views = VIEWS, current, headingLevel = 3, order = 'newest', onEntrySelect, actions, className } = props;
  const { format, messages } = useTrilha().words;
  const attributes = useRootAttributes();
  const partClass = useTimelineClass();
  const name = useEntityName(entity);
  const [fold, setFold] = useState(props.fold ?? true);
  const [layout, setLayout] = useState(props.defaultLayout ?? 'merged');
  const [chosen, setView] = useState<TimelineView>(views[0] ?? 'events');
  const timeline = useTimeline(entity, { ...props, fold, ...(current !== undefined && { keep: current }) });
  const { blocks, lanes, unfold } = timeline;
  const written = useMessages(lanes);
  const offered = views.filter((view) => view !== 'conversation' || written.length > 0);
  const view = offered.includes(chosen) ? chosen : (offered[0] ?? 'events');
  const find = useCallback(
    (id: string) => {
      const loaded = unfold(id);
      if (loaded) setView('events');
      return loaded;
    },
    [unfold],
  );
  const { target, goTo, onReach } = useEntryTarget(find);
  const label = format.message(messages.timeline.label, { entity: name });
  const main = lanes[0];
  const render = (block: TimelineBlock): JSX.Element | null => (
    <TimelineBlockView
      block={block}
      timeline={timeline}
      current={current}
      headingLevel={headingLevel}
      onEntrySelect={onEntrySelect}
      onGoTo={goTo}
    />
  );
  return (
    <section className={`trilha ${partClass('root')} ${className ?? ''}`} {...attributes} aria-label={label}>
      <TimelineHeader
        timeline={timeline}
        views={offered}
        view={view}
        onViewChange={setView}
        layout={layout}
        onLayoutChange={setLayout}
        fold={fold}
        onFoldChange={setFold}
        actions={actions}
      />
      <TimelineBody timeline={timeline} order={order}>
        {view === 'events' ? (
          <TimelineList
            label={label}
            blocks={blocks}
            render={render}
            lanes={lanes}
            layout={layout}
            current={current}
            target={target}
            onReach={onReach}
          />
        ) : null}
        {view === 'state' && main ? (
          <EntityStateView
            history={main.history}
            {...(current !== undefined && { defaultAt: { entry: current } })}
            onEntryOpen={goTo}
          />
        ) : null}
        {view === 'conversation' ? <Conversation label={messages.timeline.conversation} entries={written} /> : null}
      </TimelineBody>
    </section>
  );
}
