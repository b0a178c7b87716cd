'use client';

import { lazy } from 'react';
import type { ReactElement } from 'react';
import type { LineView } from '../../hooks/index.js';
import { useDiffWords } from '../../hooks/index.js';
import { Later } from '../parts/Later.js';
import { VisuallyHidden } from '../parts/VisuallyHidden.js';
import { SideValue } from './SideValue.js';
import { isProse, proseOf, shownSides } from './sides.js';

const TextParts = lazy(async () => ({ default: (await import('./TextParts.js')).TextParts }));

/** Before → after on one line; long texts as one text with its words inserted and removed. */
export function LineValues({ view }: { readonly view: LineView }): ReactElement {
  const { before, after } = shownSides(view);
  const words = useDiffWords().messages.sides;
  const both = (
    <>
      {before === null ? null : (
        <span className="trilha-diff-side">
          <VisuallyHidden>{`${words.before}: `}</VisuallyHidden>
          <SideValue side={view.line.before} view={view.before} tag={before} alone={after === null} />
        </span>
      )}
      {before === null || after === null ? null : <span className="trilha-diff-arrow" aria-hidden="true" />}
      {after === null ? null : (
        <span className="trilha-diff-side">
          <VisuallyHidden>{`${words.after}: `}</VisuallyHidden>
          <SideValue side={view.line.after} view={view.after} tag={after} />
        </span>
      )}
    </>
  );
  if (!isProse(view)) return <span className="trilha-diff-values">{both}</span>;
  return (
    <span className="trilha-diff-values" data-prose="">
      <Later fallback={both}>
        <TextParts before={proseOf(view.line.before)} after={proseOf(view.line.after)} whole={both} side="both" />
      </Later>
    </span>
  );
}
