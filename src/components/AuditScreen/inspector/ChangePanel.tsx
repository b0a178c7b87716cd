'use client';
import type { JSX } from 'react';
import { Comparison } from '../../SnapshotDiff/index.js';
import { useScreen } from '../useScreen.js';
import { EntryText } from './EntryText.js';
import type { InspectorPanelProps } from './types.js';

/** What changed, field by field, with the store's own words above. */
export function ChangePanel({ row, history, onOpen }: InspectorPanelProps): JSX.Element | null {
  const { diffView, setDiffView } = useScreen();
  if (row.kind !== 'entry') return null;
  return (
    <>
      <EntryText entry={row} />
      <Comparison
        key={row.id}
        entry={row}
        {...(history && { history })}
        onEntryOpen={onOpen}
        view={diffView}
        onViewChange={setDiffView}
      />
    </>
  );
}
