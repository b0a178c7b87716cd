'use client';

import { Fragment } from 'react';
import type { ReactElement, ReactNode } from 'react';

/** A named fact. Without a value it is left out. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  /** `true`: shown in the fixed-width font. */
  readonly code?: boolean;
}

/** Names and values in two columns, as a description list. */
export function Facts({ items }: { readonly items: readonly Fact[] }): ReactElement {
  return (
    <dl className="trilha-facts">
      {items.map(({ name, value, code }) =>
        value === undefined || value === null || value === '' ? null : (
          <Fragment key={name}>
            <dt className="trilha-fact-name">{name}</dt>
            <dd className="trilha-fact-value" data-code={code ? '' : undefined}>
              {value}
            </dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}
