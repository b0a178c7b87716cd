'use client';

import type { ReactElement, ReactNode } from 'react';

/** A named fact. Without a value it is left out. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  /** `true`: shown in the fixed-width font. */
  readonly code?: boolean;
}

/** Names and values in two columns: a list of phrasing elements, since badges stand inside paragraphs too. */
export function Facts({ items }: { readonly items: readonly Fact[] }): ReactElement {
  return (
    <span className="trilha-facts" role="list">
      {items.map(({ name, value, code }) =>
        value === undefined || value === null || value === '' ? null : (
          <span key={name} className="trilha-fact" role="listitem">
            <span className="trilha-fact-name">{name}</span>{' '}
            <bdi className="trilha-fact-value" data-code={code ? '' : undefined}>
              {value}
            </bdi>
          </span>
        ),
      )}
    </span>
  );
}
