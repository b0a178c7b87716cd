'use client';
import type { JSX, ReactNode } from 'react';
import { Icon } from '../parts/Icon.js';
import type { IconName } from '../parts/types.js';

/** Props of {@link MenuItem}. */
export interface MenuItemProps {
  readonly icon: IconName;
  readonly label: ReactNode;
  /** What exactly it is about ("Ação: Criado"). */
  readonly detail: string | undefined;
  /** How far it reaches, where that is not everything. */
  readonly scope: string | undefined;
  readonly onClick: () => void;
}

/** One thing a menu can do. */
export function MenuItem({ icon, label, detail, scope, onClick }: MenuItemProps): JSX.Element {
  return (
    <button type="button" role="menuitem" tabIndex={-1} className="trilha-cell-menu-item" onClick={onClick}>
      <Icon name={icon} />
      <span className="trilha-cell-menu-words">
        {label}
        {detail === undefined ? null : <bdi className="trilha-cell-menu-detail"> {detail}</bdi>}
        {scope === undefined ? null : <span className="trilha-scope"> {scope}</span>}
      </span>
    </button>
  );
}
