'use client';
import type { JSX } from 'react';
import { lazy, Suspense } from 'react';
import { useTrilha } from '../../hooks/index.js';
import { useScreen } from '../AuditScreen/useScreen.js';
import { Icon } from '../parts/Icon.js';
import { Popover } from '../parts/Popover.js';

const ViewsPanel = lazy(async () => ({ default: (await import('./ViewsPanel.js')).ViewsPanel }));

/** Which view is shown, whether it was altered, and a panel with all that can be done about it, which comes when it is first opened. */
export function ViewsMenu(): JSX.Element {
  const { messages, format } = useTrilha().words;
  const { views } = messages;
  const { saved, currentId, altered } = useScreen().view;
  const name = saved.views.find(({ id }) => id === currentId)?.name ?? views.initial;
  const problem = saved.status === 'loadFailed' || saved.status === 'saveFailed' || saved.dropped.length > 0;
  return (
    <Popover
      className="trilha-button trilha-button-strong trilha-screen-action trilha-views-button"
      trigger={
        <>
          <Icon name={problem ? 'warning' : 'columns'} />
          <span className="trilha-line trilha-action-label">
            {format.message(altered ? views.currentAltered : views.current, { name })}
          </span>
        </>
      }
    >
      <Suspense fallback={null}>
        <ViewsPanel />
      </Suspense>
    </Popover>
  );
}
