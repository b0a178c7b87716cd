'use client';
import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import type { ExportOutcome, ExportState } from '../../hooks/index.js';
import { incompleteWords, MEMORY_LIMIT, useErrorView, useTrilha } from '../../hooks/index.js';
import type { Messages } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';

/** Props of {@link ExportOver}. */
export interface ExportOverProps {
  readonly state: Extract<ExportState, { readonly phase: 'over' | 'broken' }>;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** Why a file is not whole, and what to do about it. Failures have words of their own. */
function reasonWords({ ending }: ExportOutcome, printed: boolean, { takeaway }: Messages): string | undefined {
  if (ending.reason === 'limit') return printed ? takeaway.rows : takeaway.limit;
  return ending.reason === 'short' || ending.reason === 'size' ? takeaway[ending.reason] : undefined;
}

/** What became of the export: whole, incomplete, stopped or failed, each with what to do. */
export function ExportOver({ state, onAgain, onClose }: ExportOverProps): JSX.Element {
  const { words } = useTrilha();
  const { messages, format } = words;
  const { takeaway, keyboard } = messages;
  const outcome = state.phase === 'over' ? state.outcome : null;
  const error = useErrorView(outcome?.end.error ?? null);
  const first = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone; what happened is read next.
  useEffect(() => first.current?.focus(), []);
  const printed = state.phase === 'over' && state.plan.format === 'print';
  const { status = 'failed', ending, tally, end } = outcome ?? {};
  const titles = {
    done: () => format.message(takeaway.done, { count: tally?.rows ?? 0 }),
    incomplete: () => incompleteWords(words, ending ?? { complete: false }),
    cancelled: () => takeaway.cancelled,
    failed: () => takeaway.failed,
  };
  const whole = status === 'done' || status === 'incomplete';
  const notes = [
    error === null ? null : `${error.title}. ${error.help}`,
    outcome === null ? null : format.message(reasonWords(outcome, printed, messages) ?? '', { size: MEMORY_LIMIT / 1024 / 1024 }),
    status === 'incomplete' ? takeaway.marked : null,
    whole && tally !== undefined && tally.unreadable > 0
      ? format.message(takeaway.unreadable, { count: tally.unreadable })
      : null,
    whole && end !== undefined && end.duplicates > 0 ? format.message(takeaway.duplicates, { count: end.duplicates }) : null,
    state.phase === 'broken' ? state.detail : null,
  ];
  const saveManifest = state.phase === 'over' ? state.saveManifest : null;
  return (
    <div className="trilha-export-form" data-status={status}>
      <p ref={first} tabIndex={-1} role="status" className="trilha-export-count">
        <Icon name={status === 'done' ? 'check' : 'warning'} />
        {titles[status]()}
      </p>
      {notes.map((note) =>
        note === null || note === '' ? null : (
          <p key={note} className="trilha-export-note">
            {note}
          </p>
        ),
      )}
      {whole && !printed && state.phase === 'over' ? (
        <p className="trilha-export-note">
          <code className="trilha-export-file">{state.file}</code>
          <code className="trilha-export-file">SHA-256 {outcome?.sha256}</code>
        </p>
      ) : null}
      {saveManifest === null ? null : <p className="trilha-export-note">{takeaway.manifestHelp}</p>}
      <div className="trilha-export-actions">
        {outcome?.save ? (
          <button type="button" className="trilha-button trilha-button-strong" onClick={outcome.save}>
            <Icon name="download" />
            {printed ? takeaway.printNow : takeaway.saveFile}
          </button>
        ) : null}
        {saveManifest === null ? null : (
          <button type="button" className="trilha-button trilha-button-strong" onClick={saveManifest}>
            <Icon name="download" />
            {takeaway.saveManifest}
          </button>
        )}
        <button type="button" className="trilha-button trilha-button-strong" onClick={onAgain}>
          {takeaway.again}
        </button>
        <button type="button" className="trilha-button trilha-button-strong" onClick={onClose}>
          {keyboard.close}
        </button>
      </div>
    </div>
  );
}
