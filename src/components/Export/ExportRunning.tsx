'use client';
import type { JSX } from 'react';
import { useId } from 'react';
import type { Total } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { VisuallyHidden } from '../parts/VisuallyHidden.js';
import { doneWords } from './countWords.js';

/** Props of {@link ExportRunning}. */
export interface ExportRunningProps {
  readonly progress: { readonly rows: number; readonly bytes: number };
  readonly total: Total | null;
  readonly onCancel: () => void;
}

/** Announced numbers: one leading digit, so that a long export speaks a few times and not all the time. */
const rounded = (rows: number): number => {
  const step = 10 ** Math.floor(Math.log10(Math.max(1, rows)));
  return Math.floor(rows / step) * step;
};

/** How far the export is, with the way to stop it. */
export function ExportRunning({ progress, total, onCancel }: ExportRunningProps): JSX.Element {
  const { words } = useTrilha();
  const { takeaway } = words.messages;
  const label = useId();
  const known = total !== null && total.relation !== 'atLeast' && total.value > 0;
  return (
    <div className="trilha-export-form">
      <p id={label} className="trilha-export-count">
        {takeaway.running}
      </p>
      <progress
        className="trilha-export-progress"
        aria-labelledby={label}
        {...(known ? { value: Math.min(progress.rows, total.value), max: total.value } : {})}
      />
      <p className="trilha-export-note">{doneWords(progress.rows, total, words)}</p>
      <div role="status">
        <VisuallyHidden>{`${takeaway.running} ${doneWords(rounded(progress.rows), total, words)}`}</VisuallyHidden>
      </div>
      <div className="trilha-export-actions">
        <button type="button" className="trilha-button trilha-button-strong" onClick={onCancel}>
          {takeaway.cancel}
        </button>
      </div>
    </div>
  );
}
