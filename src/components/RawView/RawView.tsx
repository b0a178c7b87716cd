'use client';

import { lazy, Suspense, useId } from 'react';
import type { ReactElement } from 'react';
import { useRawJson, useRootAttributes, useTrilha } from '../../hooks/index.js';
import { CopyButton } from '../parts/CopyButton.js';

const JsonTree = lazy(async () => ({ default: (await import('./JsonTree.js')).JsonTree }));

/** Props of {@link RawView}. */
export interface RawViewProps {
  /** A snapshot, a JSON text (whole or cut), or any plain value. */
  readonly value: unknown;
  /** Heading and accessible name. Default "JSON bruto". */
  readonly label?: string;
  /** What the value belongs to (an entry's id). Another name starts the tree anew, as it was first opened. */
  readonly name?: string;
  /** Added to the class `trilha trilha-raw`. */
  readonly className?: string;
}

/** What was recorded, as JSON that opens and closes, with a button that copies it as the store wrote it. Foreign text stays text. */
export function RawView({ value, label, name = '', className }: RawViewProps): ReactElement {
  const id = useId();
  const root = useRootAttributes();
  const { raw } = useTrilha().words.messages;
  const { data, text, left } = useRawJson(value);
  return (
    <div {...root} className={`trilha trilha-raw ${className ?? ''}`} role="group" aria-labelledby={id}>
      <div className="trilha-raw-head">
        <p id={id} className="trilha-raw-label">
          {label ?? raw.label}
        </p>
        {text === '' ? null : <CopyButton text={text} label={raw.whole} />}
      </div>
      {data === null ? (
        <p className={text === '' ? 'trilha-raw-none' : 'trilha-raw-text'}>{text === '' ? raw.none : text}</p>
      ) : (
        <Suspense fallback={<p className="trilha-raw-text">{text.slice(0, 2_000)}</p>}>
          <JsonTree key={name} data={data} label={label ?? raw.label} />
        </Suspense>
      )}
      {left === 0 ? null : <p className="trilha-raw-none">{raw.pruned}</p>}
    </div>
  );
}
