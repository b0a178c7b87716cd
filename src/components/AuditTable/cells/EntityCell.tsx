'use client';
import type { JSX } from 'react';
import type { CellProps } from '../types.js';

/** What it happened to: "Lead #18", and its recorded name below. A link where the host makes one. */
export function EntityCell({ view }: CellProps): JSX.Element {
  const { name, label, href } = view.entity;
  return (
    <>
      {href === undefined ? (
        <span className="trilha-line">{name}</span>
      ) : (
        <a className="trilha-line trilha-link" href={href} tabIndex={-1}>
          {name}
        </a>
      )}
      {label === undefined ? null : <bdi className="trilha-line trilha-second">{label}</bdi>}
    </>
  );
}
