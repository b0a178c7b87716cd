'use client';
import type { JSX } from 'react';
import type { EntryView } from '../../../describe/index.js';
import { snapshotText } from '../../../hooks/index.js';
import { useTableContext } from '../context.js';

/** The original screen's texts, as the store wrote them: `novo: …` and, where one was recorded, `antes: …`. */
export function ClassicChange({ view, className }: { readonly view: EntryView; readonly className: string }): JSX.Element {
  const { table } = useTableContext().messages;
  const sides = [
    { word: table.after, text: snapshotText(view.entry.after) },
    { word: table.before, text: snapshotText(view.entry.before) },
  ];
  return (
    <span className={className} data-classic="">
      {sides.map(({ word, text }) =>
        text === null ? null : (
          <span key={word} className="trilha-line trilha-classic" title={text}>
            {word}: <bdi>{text}</bdi>
          </span>
        ),
      )}
    </span>
  );
}
