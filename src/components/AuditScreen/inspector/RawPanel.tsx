'use client';
import type { JSX } from 'react';
import { lazy, Suspense, useMemo } from 'react';
import { rowAsJson, useTrilha } from '../../../hooks/index.js';
import type { InspectorPanelProps } from './types.js';

const RawView = lazy(async () => ({ default: (await import('../../RawView/index.js')).RawView }));

/** The row as it was read, whole, masked where it held secrets. The viewer comes when it is first looked at. */
export function RawPanel({ row }: InspectorPanelProps): JSX.Element {
  const { unreadable } = useTrilha().words.messages;
  const value = useMemo(() => rowAsJson(row), [row]);
  return (
    <div className="trilha-raw-panel">
      {row.kind === 'unreadable' ? (
        <p className="trilha-quiet">
          {unreadable.help} <code className="trilha-message-code">{row.problem.detail}</code>
        </p>
      ) : null}
      <Suspense fallback={null}>
        <RawView value={value} name={row.id} />
      </Suspense>
    </div>
  );
}
