'use client';
import type { JSX } from 'react';
import { useId, useState } from 'react';
import type { History } from '../../hooks/index.js';
import { useDescribedState, useEntityState, useStateDiff, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/index.js';
import { SnapshotDiff } from '../SnapshotDiff/index.js';
import { EntityStateFields } from './EntityStateFields.js';

/** Props of {@link EntityStateView}. */
export interface EntityStateViewProps {
  readonly history: History;
  /** Id of the entry right after which the state is shown. Default: the newest. */
  readonly defaultAt?: string;
}

/** The entity as it was: a slider and steps over its entries, and a comparison of any two moments. */
export function EntityStateView({ history, defaultAt }: EntityStateViewProps): JSX.Element {
  const { format, messages } = useTrilha().words;
  const id = useId();
  const moment = useEntityState(history, defaultAt === undefined ? {} : { defaultAt });
  const other = useEntityState(history, {});
  const [comparing, setComparing] = useState(false);
  const described = useDescribedState(moment.state);
  const node = useStateDiff(comparing ? moment.state : null, comparing ? other.state : null);
  if (moment.state === null) return <p className="trilha-timeline-empty">{messages.timeline.empty}</p>;
  return (
    <section className="trilha-state" aria-label={format.message(messages.state.label, { when: described.when })}>
      <Stepper id={`${id}at`} label={messages.state.at} moment={moment} />
      <button type="button" className="trilha-button" aria-pressed={comparing} onClick={() => setComparing(!comparing)}>
        {comparing ? messages.state.stopComparing : messages.state.compare}
      </button>
      {comparing ? <Stepper id={`${id}other`} label={messages.state.with} moment={other} /> : null}
      {node ? <SnapshotDiff node={node} /> : <EntityStateFields history={history} described={described} />}
    </section>
  );
}

interface StepperProps {
  readonly id: string;
  readonly label: string;
  readonly moment: ReturnType<typeof useEntityState>;
}

/** A slider over the entries with a button on either side; its value is spoken as a moment and what happened then. */
function Stepper({ id, label, moment }: StepperProps): JSX.Element {
  const { messages } = useTrilha().words;
  const { when, sentence } = useDescribedState(moment.state);
  const last = moment.entries.length - 1;
  return (
    <div className="trilha-state-stepper">
      <label className="trilha-state-label" htmlFor={id}>
        {label}
      </label>
      <button
        type="button"
        className="trilha-button"
        aria-label={messages.state.previous}
        disabled={moment.position <= 0}
        onClick={() => moment.goTo(moment.position - 1)}
      >
        <Icon name="chevron" className="trilha-state-back" />
      </button>
      <input
        id={id}
        className="trilha-state-slider"
        type="range"
        min={0}
        max={Math.max(0, last)}
        value={moment.position}
        aria-valuetext={`${when}. ${sentence}`}
        onChange={(event) => moment.goTo(event.currentTarget.valueAsNumber)}
      />
      <button
        type="button"
        className="trilha-button"
        aria-label={messages.state.next}
        disabled={moment.position >= last}
        onClick={() => moment.goTo(moment.position + 1)}
      >
        <Icon name="chevron" />
      </button>
      <p className="trilha-state-moment">
        <span className="trilha-time">{when}</span> <span className="trilha-state-sentence">{sentence}</span>
      </p>
    </div>
  );
}
