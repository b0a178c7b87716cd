'use client';
import type { JSX, ReactNode } from 'react';
import type { RelatedEntity, Timeline } from '../../hooks/index.js';
import { useEntityName, useTimelineSummary, useTrilha } from '../../hooks/index.js';
import { Icon, Tip } from '../parts/index.js';
import { useTimelineClass } from './parts.js';
import { Segments } from './Segments.js';
import type { TimelineLayout, TimelineView } from './types.js';

/** Props of {@link TimelineHeader}. */
export interface TimelineHeaderProps {
  readonly timeline: Timeline;
  readonly views: readonly TimelineView[];
  readonly view: TimelineView;
  readonly onViewChange: (view: TimelineView) => void;
  readonly layout: TimelineLayout;
  readonly onLayoutChange: (layout: TimelineLayout) => void;
  readonly fold: boolean;
  readonly onFoldChange: (fold: boolean) => void;
  readonly actions?: ReactNode;
}

const LAYOUTS: readonly TimelineLayout[] = ['merged', 'lanes'];

/** The counts of the history, the ways to look at it, and the related entities that can be switched on. */
export function TimelineHeader(props: TimelineHeaderProps): JSX.Element {
  const { timeline, views, view, onViewChange, layout, onLayoutChange, fold, onFoldChange, actions } = props;
  const { lanes, related, blocks } = timeline;
  const { messages } = useTrilha().words;
  const summary = useTimelineSummary(lanes);
  const events = view === 'events';
  const partClass = useTimelineClass();
  const foldable = events && (!fold || blocks.some(({ kind }) => kind === 'run'));
  return (
    <header className={partClass('header')}>
      {lanes.some(({ history }) => history.size + history.undated.length > 0) ? (
        <Tip text={messages.continuity.limits} className="trilha-timeline-summary">
          {summary}
        </Tip>
      ) : null}
      <span className="trilha-timeline-controls">
        {actions}
        {foldable ? (
          <button type="button" className="trilha-button" aria-pressed={fold} onClick={() => onFoldChange(!fold)}>
            {messages.timeline.group}
          </button>
        ) : null}
        {events && lanes.length > 1 ? (
          <Segments
            label={messages.timeline.layout}
            className="trilha-timeline-layout"
            items={LAYOUTS}
            value={layout}
            onChange={onLayoutChange}
          />
        ) : null}
        {views.length > 1 ? (
          <Segments label={messages.timeline.views} items={views} value={view} onChange={onViewChange} />
        ) : null}
      </span>
      {related.length === 0 || view === 'state' ? null : (
        <div role="group" aria-label={messages.timeline.related} className="trilha-timeline-related">
          {related.map((one) => (
            <Related key={one.key} related={one} onToggle={timeline.toggleRelated} />
          ))}
        </div>
      )}
    </header>
  );
}

interface RelatedProps {
  readonly related: RelatedEntity;
  readonly onToggle: (key: string) => void;
}

function Related({ related: { key, entity, shown }, onToggle }: RelatedProps): JSX.Element {
  const name = useEntityName(entity);
  return (
    <button type="button" className="trilha-button trilha-timeline-switch" aria-pressed={shown} onClick={() => onToggle(key)}>
      <Icon name={shown ? 'check' : 'added'} className="trilha-timeline-small" />
      {name}
    </button>
  );
}
