'use client';
import type { JSX } from 'react';
import { useTrilha } from '../../hooks/index.js';
import { useScreen } from '../AuditScreen/useScreen.js';
import type { FoldedRun } from '../AuditTable/index.js';
import { Icon } from '../parts/Icon.js';
import { VisuallyHidden } from '../parts/VisuallyHidden.js';

/** Opens and closes a run from its first row: how many there are, exactly. By keyboard E does it, so it is not in the order of tabs. */
export function RunToggle({ run }: { readonly run: FoldedRun }): JSX.Element {
  const { messages, format } = useTrilha().words;
  const { rowFolding } = useScreen();
  const { runs } = messages;
  return (
    <button
      type="button"
      className="trilha-run-toggle"
      tabIndex={-1}
      aria-expanded={run.open}
      title={run.label}
      onClick={() => rowFolding?.switchRun(run.id)}
    >
      <VisuallyHidden>{run.open ? runs.fold : format.message(runs.unfold, { count: run.count })} </VisuallyHidden>
      {`×${format.number(run.count)}`}
      <Icon name="chevron" />
    </button>
  );
}
