'use client';
import type { JSX } from 'react';
import { useId, useState } from 'react';
import type { History, Instant } from '../../hooks/index.js';
import { useDescribedState, useEntityState, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/index.js';
import { EntityStateFields } from './EntityStateFields.js';
import { StateComparison } from './StateComparison.js';
import { StateStepper } from './StateStepper.js';

/** Props of {@link EntityStateView}. */
export interface EntityStateViewProps {
  readonly history: History;
  /** Where it begins: right after an entry (`{ entry: id }`), or an instant (ISO 8601). Default: the newest entry. */
  readonly defaultAt?: Instant;
  /** Shows an entry, from who set a field. Without it there are no such links. */
  readonly onEntryOpen?: (entryId: string) => void;
}

/** The entity as it was: a slider and steps over its entries, any instant, and a comparison of any two moments. */
export function EntityStateView({ history, defaultAt, onEntryOpen }: EntityStateViewProps): JSX.Element {
  const { format, messages } = useTrilha().words;
  const id = useId();
  const moment = useEntityState(history, defaultAt === undefined ? {} : { defaultAt });
  const [comparing, setComparing] = useState(false);
  const described = useDescribedState(moment.state, moment.instant);
  if (moment.state === null) return <p className="trilha-timeline-empty">{messages.timeline.empty}</p>;
  return (
    <section className="trilha-state" aria-label={format.message(messages.state.label, { when: described.when })}>
      {moment.missing ? (
        <p className="trilha-timeline-scope">
          <Icon name="warning" className="trilha-timeline-small" /> {messages.state.notLoaded}
        </p>
      ) : null}
      <StateStepper id={`${id}at`} label={messages.state.at} moment={moment} described={described} />
      <button
        type="button"
        className="trilha-button trilha-timeline-boxed"
        aria-pressed={comparing}
        onClick={() => setComparing(!comparing)}
      >
        {comparing ? messages.state.stopComparing : messages.state.compare}
      </button>
      {comparing ? (
        <StateComparison history={history} moment={moment} onEntryOpen={onEntryOpen} />
      ) : (
        <EntityStateFields history={history} described={described} onEntryOpen={onEntryOpen} />
      )}
    </section>
  );
}
