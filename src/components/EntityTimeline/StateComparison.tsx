'use client';
import type { JSX } from 'react';
import { useCallback, useId } from 'react';
import type { EntityStateMoment, History, Path } from '../../hooks/index.js';
import { useDescribedState, useEntityState, useStateDiff, useTrilha } from '../../hooks/index.js';
import { Comparison } from '../SnapshotDiff/index.js';
import { FieldHistoryPopover } from './FieldHistoryPopover.js';
import { StateStepper } from './StateStepper.js';

/** Props of {@link StateComparison}. */
export interface StateComparisonProps {
  readonly history: History;
  readonly moment: EntityStateMoment;
  readonly onEntryOpen?: ((entryId: string) => void) | undefined;
}

const timeOf = ({ instant, state }: EntityStateMoment): string => instant ?? state?.entry?.occurredAt.iso ?? '';

/** Whether one moment lies before another: by entry, and between the same two entries by the clock. */
const isBefore = (one: EntityStateMoment, other: EntityStateMoment): boolean =>
  one.position === other.position ? timeOf(one) < timeOf(other) : one.position < other.position;

/** What changed between the moment shown and another one, from the earlier to the later. It begins with the first entry. */
export function StateComparison({ history, moment, onEntryOpen }: StateComparisonProps): JSX.Element {
  const { format, messages } = useTrilha().words;
  const id = useId();
  const first = moment.entries[0];
  const other = useEntityState(history, first === undefined ? {} : { defaultAt: { entry: first.id } });
  const [from, to] = isBefore(moment, other) ? [moment, other] : [other, moment];
  const node = useStateDiff(from.state, to.state);
  const described = useDescribedState(other.state, other.instant);
  const words = { from: useDescribedState(from.state, from.instant).when, to: useDescribedState(to.state, to.instant).when };
  const fieldAction = useCallback(
    (path: Path) => <FieldHistoryPopover history={history} path={path} onEntryOpen={onEntryOpen} />,
    [history, onEntryOpen],
  );
  return (
    <>
      <StateStepper id={`${id}other`} label={messages.state.with} moment={other} described={described} />
      <p className="trilha-state-span">{format.message(messages.state.fromTo, words)}</p>
      {node === null ? null : (
        <Comparison
          node={node}
          className="trilha-state-diff"
          fieldAction={fieldAction}
          {...(history.entity && { entityType: history.entity.type })}
        />
      )}
    </>
  );
}
