'use client';
import type { JSX } from 'react';
import { Icon } from '../../parts/Icon.js';
import { useTableContext } from '../context.js';
import { partClass } from '../parts.js';
import type { CellProps } from '../types.js';

/** What was done, in the store's or the host's word, with the icon and tone of its operation. A failed or denied action says so. */
export function ActionCell({ view }: CellProps): JSX.Element {
  const { classNames } = useTableContext();
  const { label, icon, tone, operationLabel, known } = view.action;
  const { value, label: outcome } = view.outcome;
  const failed = value === 'failure' || value === 'denied';
  return (
    <>
      <span
        className={partClass('chip', classNames)}
        data-tone={tone}
        data-known={known ? undefined : 'false'}
        title={operationLabel}
      >
        <Icon name={icon} />
        <bdi className="trilha-line">{label}</bdi>
      </span>
      {failed ? <span className="trilha-outcome">{outcome}</span> : null}
    </>
  );
}
