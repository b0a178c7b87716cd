'use client';
import type { JSX } from 'react';
import type { AuditRow } from '../../../hooks/index.js';
import { entryAddress, useTrilha } from '../../../hooks/index.js';
import { CopyButton } from '../../parts/CopyButton.js';

/** Copies the address of one entry, which opens it whatever is loaded. */
export function EntryLinkButton({ row }: { readonly row: AuditRow }): JSX.Element {
  const { messages, hrefFor } = useTrilha().words;
  return (
    <CopyButton
      text={() => entryAddress(row, location.href, hrefFor)}
      label={messages.views.entryLink}
      className="trilha-icon-button"
    >
      {null}
    </CopyButton>
  );
}
