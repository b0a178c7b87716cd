'use client';
import type { JSX } from 'react';
import { lazy, Suspense, useState } from 'react';
import { useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import type { ExportDialogProps } from './ExportDialog.js';

const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.js')).ExportDialog }));

/** Opens the export. The writers come when it is first opened. */
export function ExportButton(props: Omit<ExportDialogProps, 'onClose'>): JSX.Element {
  const { takeaway } = useTrilha().words.messages;
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="trilha-button trilha-button-strong trilha-screen-action"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="download" />
        <span className="trilha-action-label">{takeaway.title}</span>
      </button>
      {open ? (
        <Suspense fallback={null}>
          <ExportDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
