'use client';
import type { JSX } from 'react';
import type { DescribedState, History } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { Mark } from '../parts/index.js';
import { FieldHistoryPopover } from './FieldHistoryPopover.js';

/** Props of {@link EntityStateFields}. */
export interface EntityStateFieldsProps {
  readonly history: History;
  readonly described: DescribedState;
}

/** Every field at one moment: its value, how well it is known, and who set it. */
export function EntityStateFields({ history, described }: EntityStateFieldsProps): JSX.Element {
  const { messages } = useTrilha().words;
  return (
    <>
      {described.presence === undefined ? null : <p className="trilha-state-presence">{described.presence}</p>}
      <dl className="trilha-state-fields">
        {described.fields.map((field) => (
          <div key={field.key} className="trilha-state-field" data-knowledge={field.knowledge}>
            <dt className="trilha-state-name">{field.label}</dt>
            <dd className="trilha-state-value">
              <span
                className="trilha-state-text"
                data-state={field.value.state}
                data-look={field.value.look}
                title={field.value.full}
              >
                {field.value.text}
              </span>
              {field.knowledge === 'known' ? null : (
                <Mark
                  word={messages.state[field.knowledge]}
                  icon={field.knowledge === 'inferred' ? 'inferred' : 'unrecorded'}
                  explanation={field.reason}
                />
              )}
              <FieldHistoryPopover history={history} path={field.path} />
              {field.setBy === undefined ? null : <span className="trilha-state-by">{field.setBy}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
