'use client';

import type { ReactElement } from 'react';
import { ForeignText } from '../parts/ForeignText.js';
import { useDiffContext } from './context.js';

const BETWEEN = ' › ';

/** A field's words: its parents muted, the field itself strong. In the tree the parents stand above and are left out. */
export function LinePath({ label }: { readonly label: string }): ReactElement {
  const { search, nested } = useDiffContext();
  const at = label.lastIndexOf(BETWEEN);
  const parents = at === -1 || nested ? '' : label.slice(0, at + BETWEEN.length);
  return (
    <span className="trilha-diff-path">
      {parents === '' ? null : (
        <span className="trilha-diff-parents">
          <ForeignText text={parents} search={search} />
        </span>
      )}
      <bdi className="trilha-diff-leaf">
        <ForeignText text={at === -1 ? label : label.slice(at + BETWEEN.length)} search={search} />
      </bdi>
    </span>
  );
}
