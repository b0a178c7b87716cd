'use client';
import type { JSX } from 'react';
import type { DescribedField, DescribedState, History } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { ForeignText } from '../parts/ForeignText.js';
import { Mark } from '../parts/index.js';
import { FieldHistoryPopover } from './FieldHistoryPopover.js';

/** Props of {@link EntityStateFields}. */
export interface EntityStateFieldsProps {
  readonly history: History;
  readonly described: DescribedState;
  readonly onEntryOpen?: ((entryId: string) => void) | undefined;
}

/** Every field at one moment: its value, how well it is known, and who set it. */
export function EntityStateFields({ history, described, onEntryOpen }: EntityStateFieldsProps): JSX.Element {
  const { messages } = useTrilha().words;
  return (
    <>
      {described.presence === undefined ? null : <p className="trilha-state-presence">{described.presence}</p>}
      {described.fields.length === 0 ? <p className="trilha-timeline-empty">{messages.fieldHistory.empty}</p> : null}
      <dl className="trilha-state-fields">
        {described.fields.map((field) => (
          <div key={field.key} className="trilha-state-field" data-knowledge={field.knowledge}>
            <dt className="trilha-state-name">
              <ForeignText text={field.label} />
            </dt>
            <dd className="trilha-state-value">
              <Value field={field} />
              <FieldHistoryPopover history={history} path={field.path} onEntryOpen={onEntryOpen} />
              {field.setBy === undefined ? null : <span className="trilha-state-by">{field.setBy}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const ICONS = { inferred: 'inferred', unknown: 'unrecorded' } as const;

function Value({ field: { value, knowledge, reason } }: { readonly field: DescribedField }): JSX.Element {
  const { messages } = useTrilha().words;
  return (
    <>
      <span className="trilha-state-text" data-state={value.state} data-look={value.look} title={value.full}>
        <ForeignText text={value.text} />
      </span>
      {knowledge === 'known' ? null : <Mark word={messages.state[knowledge]} icon={ICONS[knowledge]} explanation={reason} />}
    </>
  );
}
