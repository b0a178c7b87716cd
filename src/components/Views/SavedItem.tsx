'use client';
import type { JSX, SyntheticEvent } from 'react';
import { useState } from 'react';
import type { SavedView } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { useScreen } from '../AuditScreen/useScreen.js';
import { Icon } from '../parts/Icon.js';
import { ViewName } from './ViewName.js';

/** Props of {@link SavedItem}. */
export interface SavedItemProps {
  readonly saved: SavedView;
  readonly onRemove: () => void;
}

/** One saved view: shown by its name, with what can be done to it behind a summary. */
export function SavedItem({ saved, onRemove }: SavedItemProps): JSX.Element {
  const { messages, format } = useTrilha().words;
  const { views } = messages;
  const { view, saved: all, currentId, altered, apply } = useScreen().view;
  const { id, name } = saved;
  const [renaming, setRenaming] = useState<string | null>(null);
  const preferred = all.defaultId === id;
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (renaming !== null) all.edit({ type: 'rename', id, name: renaming });
    setRenaming(null);
  };
  const handlers = { onSubmit };
  const action = (label: string, onClick: () => void): JSX.Element => (
    <button type="button" className="trilha-button" onClick={onClick}>
      {label}
    </button>
  );
  return (
    <li className="trilha-views-item">
      <ViewName name={name} current={currentId === id} preferred={preferred} onApply={() => apply(id)} />
      {currentId === id && altered ? action(views.overwrite, () => all.edit({ type: 'overwrite', id, view })) : null}
      <details className="trilha-views-more">
        <summary className="trilha-button trilha-icon-button" aria-label={format.message(views.more, { name })}>
          <Icon name="more" />
        </summary>
        <div role="group" aria-label={name} className="trilha-views-actions">
          {renaming === null ? (
            <>
              {action(views.rename, () => setRenaming(name))}
              {action(preferred ? views.unsetDefault : views.setDefault, () =>
                all.edit({ type: 'default', id: preferred ? null : id }),
              )}
              {action(views.remove, onRemove)}
            </>
          ) : (
            <form className="trilha-views-form" {...handlers}>
              <input
                className="trilha-input trilha-views-input"
                ref={(input) => input?.focus()}
                aria-label={views.name}
                value={renaming}
                maxLength={80}
                onChange={(event) => setRenaming(event.target.value)}
              />
              <button type="submit" className="trilha-button trilha-button-strong" disabled={renaming.trim() === ''}>
                {views.rename}
              </button>
              {action(views.cancel, () => setRenaming(null))}
            </form>
          )}
        </div>
      </details>
    </li>
  );
}
