'use client';
import type { JSX } from 'react';
import type { UnreadableEntry } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import type { CellProps } from '../AuditTable/index.js';

function Box({ row, checked }: { readonly row: string; readonly checked: boolean }): JSX.Element {
  const { messages, format } = useTrilha().words;
  // The table hears the click, as it hears all that is done to rows; the keyboard marks from the row itself.
  return (
    <input
      type="checkbox"
      className="trilha-row-check"
      aria-label={format.message(messages.takeaway.selectRow, { row })}
      checked={checked}
      readOnly
      tabIndex={-1}
    />
  );
}

/** A row's box. */
export function CheckCell({ view, checked = false }: CellProps): JSX.Element {
  return <Box row={`${view.entity.name}, ${view.when.text}`} checked={checked} />;
}

/** The box of a row that could not be read. */
export function UnreadableCheck({
  checked = false,
}: {
  readonly row: UnreadableEntry;
  readonly checked: boolean | undefined;
}): JSX.Element {
  return <Box row={useTrilha().words.messages.unreadable.label} checked={checked} />;
}
