'use client';
import type { JSX } from 'react';
import { useId, useState } from 'react';
import type { AuditEntries, AuditQuery, AuditSource, ExportPlan } from '../../hooks/index.js';
import { USUAL_COLUMNS, useExport, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { useModal } from '../parts/useModal.js';
import { ExportForm } from './ExportForm.js';
import { ExportOver } from './ExportOver.js';
import { ExportRunning } from './ExportRunning.js';

/** Props of {@link ExportDialog}. */
export interface ExportDialogProps {
  readonly source: AuditSource;
  readonly query: AuditQuery;
  readonly entries: AuditEntries;
  /** Title of printouts, and first part of files' names. */
  readonly title: string;
  readonly onClose: () => void;
}

/** Takes everything that matches the filters away: what, how, how far, and what became of it. */
export function ExportDialog({ source, query, entries, title, onClose }: ExportDialogProps): JSX.Element {
  const { words, timeZone } = useTrilha();
  const { takeaway, keyboard } = words.messages;
  const heading = useId();
  const [plan, setPlan] = useState<ExportPlan>({ format: 'sheet', layout: 'entry', columns: USUAL_COLUMNS.entry, timeZone });
  const { state, start, cancel, reset } = useExport({ source, query, entries, title });
  const running = state.phase === 'running';
  // Esc must not throw away minutes of work: a running export is stopped by its own button.
  const modal = useModal(() => {
    if (!running) onClose();
  });
  return (
    <dialog {...modal} className="trilha-help trilha-export" aria-labelledby={heading}>
      <div className="trilha-help-head">
        <h2 id={heading} className="trilha-inspector-title">
          {takeaway.dialog}
        </h2>
        <button
          type="button"
          className="trilha-button trilha-icon-button"
          aria-label={keyboard.close}
          onClick={onClose}
          disabled={running}
        >
          <Icon name="close" />
        </button>
      </div>
      {state.phase === 'ready' ? (
        <ExportForm plan={plan} onPlanChange={setPlan} entries={entries} onStart={() => start(plan)} />
      ) : running ? (
        <ExportRunning progress={state.progress} total={state.total} onCancel={cancel} />
      ) : (
        <ExportOver state={state} onAgain={reset} onClose={onClose} />
      )}
    </dialog>
  );
}
