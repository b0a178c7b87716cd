'use client';

import { useId } from 'react';
import type { ReactElement } from 'react';
import { onDemand, useOnDemand, useRootAttributes, useSurroundings } from '../../hooks/index.js';
import type { SnapshotDiffProps } from './types.js';

const COMPARISON = onDemand(() => import('./Comparison.js'));

/**
 * What changed between two snapshots, honestly: field by field, before → after, with what was cut, masked, not recorded, inferred or
 * contradicted said at its place. As a list, side by side, or as a tree. Works alone, without a provider. Until the code that
 * compares has come, and on the server, it says "Comparando…".
 */
export function SnapshotDiff(props: SnapshotDiffProps): ReactElement {
  const Comparison = useOnDemand(COMPARISON)?.Comparison;
  return Comparison === undefined ? <Waiting className={props.className} /> : <Comparison {...props} />;
}

function Waiting({ className = '' }: { readonly className: string | undefined }): ReactElement {
  const id = useId();
  const { messages } = useSurroundings().words;
  return (
    <div {...useRootAttributes()} className={`trilha trilha-diff ${className}`} role="group" aria-labelledby={id} aria-busy>
      <div className="trilha-diff-head">
        <p id={id} className="trilha-diff-summary">
          {messages.states.comparing}
        </p>
      </div>
    </div>
  );
}
