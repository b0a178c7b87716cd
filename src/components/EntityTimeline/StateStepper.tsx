'use client';
import type { JSX } from 'react';
import type { DescribedState, EntityStateMoment } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/index.js';

/** Props of {@link StateStepper}. */
export interface StateStepperProps {
  readonly id: string;
  readonly label: string;
  readonly moment: EntityStateMoment;
  readonly described: DescribedState;
}

/** A slider over the entries with a button on either side, and a clock for any other instant. Its value is spoken as a moment and what happened. */
export function StateStepper({ id, label, moment, described }: StateStepperProps): JSX.Element {
  const { format, messages } = useTrilha().words;
  const { when, sentence } = described;
  const { position, entries, clock, goTo, goToClock } = moment;
  const last = entries.length - 1;
  const step = (by: -1 | 1, name: string): JSX.Element => {
    const over = by < 0 ? position <= 0 : position >= last;
    return (
      <button
        type="button"
        className="trilha-button trilha-timeline-boxed trilha-state-step"
        aria-label={name}
        title={name}
        // Not `disabled`: at the end of the way the focus must not fall into nothing.
        aria-disabled={over || undefined}
        onClick={() => (over ? undefined : goTo(position + by))}
      >
        <Icon name="chevron" className={by < 0 ? 'trilha-state-back' : undefined} />
      </button>
    );
  };
  return (
    <div className="trilha-state-stepper" role="group" aria-label={label}>
      <label className="trilha-state-label" htmlFor={id}>
        {label}
      </label>
      {step(-1, messages.state.previous)}
      <input
        id={id}
        className="trilha-state-slider"
        type="range"
        min={0}
        max={Math.max(0, last)}
        value={Math.max(0, position)}
        aria-valuetext={`${when}. ${sentence}`}
        onChange={(event) => goTo(event.currentTarget.valueAsNumber)}
      />
      {step(1, messages.state.next)}
      <span className="trilha-state-position">
        {format.message(messages.state.position, { position: position + 1, count: entries.length })}
      </span>
      <p className="trilha-state-moment">
        <span className="trilha-time">{when}</span> <span className="trilha-state-sentence">{sentence}</span>
      </p>
      <label className="trilha-state-clock">
        {messages.state.instant}{' '}
        <input
          className="trilha-input trilha-state-input"
          type="datetime-local"
          step={1}
          value={clock}
          onChange={(event) => goToClock(event.currentTarget.value)}
        />
      </label>
    </div>
  );
}
