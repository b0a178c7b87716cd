'use client';
import type { JSX } from 'react';
import type { ViewProblem } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { useScreen } from '../AuditScreen/useScreen.js';
import { Icon } from '../parts/Icon.js';

/** Says which parts of a view, from a link or a storage, could not be read and were left out. */
export function ViewNotice({ dropped }: { readonly dropped: readonly ViewProblem[] }): JSX.Element | null {
  const { messages, format } = useTrilha().words;
  const { views } = messages;
  if (dropped.length === 0) return null;
  const parts = [
    ...new Set(dropped.map(({ part, value }) => format.message(views.droppedPart, { part: views.parts[part], value }))),
  ];
  return (
    <p className="trilha-notice trilha-views-notice" data-tone="warning">
      <Icon name="warning" />
      <span>{format.message(views.dropped, { parts: format.list(parts) })}</span>
    </p>
  );
}

/** Says that saved views could not be read or kept, with the way to try again. */
export function StorageNotice(): JSX.Element | null {
  const { views, states } = useTrilha().words.messages;
  const { status, dropped, retry } = useScreen().view.saved;
  if (status !== 'loadFailed' && status !== 'saveFailed') return <ViewNotice dropped={dropped} />;
  return (
    <div className="trilha-notice trilha-views-notice" data-tone="warning" role="alert">
      <Icon name="warning" />
      <span>{views[status]}</span>
      <button type="button" className="trilha-button trilha-button-strong" onClick={retry}>
        <Icon name="retry" />
        {states.retry}
      </button>
    </div>
  );
}
