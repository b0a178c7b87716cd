import type { ReactNode } from 'react';
import type { AuditEntry, AuditSource, EntityRef } from '../../hooks/index.js';
import type { EntityTimelineClassNames } from './parts.js';

/** What a timeline shows: what happened, the entity as it was, or its messages as a conversation. */
export type TimelineView = 'events' | 'state' | 'conversation';

/** How several entities stand: in one list, or in a column each (where there is room for it: from 640 px on). */
export type TimelineLayout = 'merged' | 'lanes';

/** Props of `EntityTimeline`. */
export interface EntityTimelineProps {
  /** Whose history. Only `type` and `id` are needed. */
  readonly entity: EntityRef;
  /** Where entries come from. Default: the provider's source. */
  readonly source?: AuditSource;
  /** Entities shown from the start beside the main one; each can be switched off. */
  readonly related?: readonly EntityRef[];
  /** Related entities that an entry's snapshots name (`lead_id`); offered, not shown, until switched on. Keep its identity between renders. */
  readonly relatedOf?: (entry: AuditEntry) => readonly EntityRef[];
  /** How several entities stand at first. Default `merged`. The reader can switch. */
  readonly defaultLayout?: TimelineLayout;
  /** `false`: a previous value that was not recorded stays "não registrado". Default `true`: it is inferred and marked. */
  readonly infer?: boolean;
  /**
   * Whether like entries and bursts of one request are folded at first. Default `true`. The reader can switch. Never folded: what creates,
   * deletes or restores, changes of status, messages, and what lies at a gap.
   */
  readonly fold?: boolean;
  /** Default `newest` (on top). */
  readonly order?: 'newest' | 'oldest';
  /** Rows asked for at a time. Default 50. */
  readonly pageSize?: number;
  /** Views to offer, the first one shown. Default: events, state, and the conversation. The conversation is offered only where there are messages. */
  readonly views?: readonly TimelineView[];
  /** Id of the entry that is marked as the current one and never folded away. Older pages are loaded until it is there, 1,000 rows at most. */
  readonly current?: string;
  /** Level of the heading of each day. Default 3. */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;
  /** Called when the reader asks for an entry by its link; the default link is the host's `hrefFor({ kind: 'entry' })`. Without both there is no link. */
  readonly onEntrySelect?: (entry: AuditEntry) => void;
  /** Shown in the header, after the counts. */
  readonly actions?: ReactNode;
  /** Class names by part; those of `TIMELINE_PARTS`. Keep its identity between renders. */
  readonly classNames?: EntityTimelineClassNames;
  /** Added to the root's class. */
  readonly className?: string;
}

/** An entry to bring into view and focus. Each request is an object of its own. */
export interface TimelineTarget {
  readonly id: string;
}
