'use client';
import type { JSX } from 'react';
import type { AuditRow, History } from '../../../hooks/index.js';
import { useTrilha } from '../../../hooks/index.js';
import { Icon } from '../../parts/Icon.js';

/** Props of {@link PrintButton}. */
export interface PrintButtonProps {
  readonly row: AuditRow;
  readonly history: History | null;
}

/** Prints the opened row as a page of its own. What writes the page comes when it is first wanted. */
export function PrintButton({ row, history }: PrintButtonProps): JSX.Element {
  const { words, now } = useTrilha();
  const { printNow } = words.messages.takeaway;
  const print = async (): Promise<void> => {
    const { printEntry } = await import('../../Export/printEntry.js');
    await printEntry(row, history, words, now());
  };
  return (
    <button
      type="button"
      className="trilha-button trilha-icon-button"
      aria-label={printNow}
      title={printNow}
      onClick={() => void print()}
    >
      <Icon name="print" />
    </button>
  );
}
