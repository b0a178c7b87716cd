'use client';
import type { JSX } from 'react';
import { useState } from 'react';
import type { SavedView } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { useScreen } from '../AuditScreen/useScreen.js';
import { SavedItem } from './SavedItem.js';
import { ViewName } from './ViewName.js';

/** The saved views by name, after the one the screen began with; and a way back for the one that was just deleted. */
export function SavedList(): JSX.Element {
  const { messages, format } = useTrilha().words;
  const { views } = messages;
  const { saved, currentId, apply, setCurrentId } = useScreen().view;
  const [removed, setRemoved] = useState<SavedView | null>(null);
  const remove = (one: SavedView): void => {
    saved.edit({ type: 'remove', id: one.id });
    if (currentId === one.id) setCurrentId(null);
    setRemoved(one);
  };
  const undo = (): void => {
    if (removed !== null) saved.edit({ type: 'create', ...removed });
    setRemoved(null);
  };
  return (
    <>
      <ul className="trilha-views-list">
        <li className="trilha-views-item">
          <ViewName name={views.initial} current={currentId === null} preferred={false} onApply={() => apply(null)} />
        </li>
        {saved.views.map((one) => (
          <SavedItem key={one.id} saved={one} onRemove={() => remove(one)} />
        ))}
      </ul>
      {saved.views.length === 0 && saved.status === 'ready' && removed === null ? (
        <p className="trilha-quiet">{views.none}</p>
      ) : null}
      <div role="status" className="trilha-views-removed">
        {removed === null ? null : (
          <>
            {format.message(views.removed, { name: removed.name })}
            <button type="button" className="trilha-button" onClick={undo}>
              {views.undo}
            </button>
          </>
        )}
      </div>
    </>
  );
}
