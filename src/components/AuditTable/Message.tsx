'use client';
import type { JSX, ReactNode } from 'react';
import { Icon } from '../parts/Icon.js';
import type { IconName } from '../parts/types.js';
import { useTableContext } from './context.js';
import { partClass } from './parts.js';

/** Props of {@link Message}. */
export interface MessageProps {
  readonly icon: IconName;
  readonly title: string;
  readonly help?: string | undefined;
  readonly children?: ReactNode;
}

/** What stands in the place of rows: nothing there, no match, no answer. */
export function Message({ icon, title, help, children }: MessageProps): JSX.Element {
  const { classNames } = useTableContext();
  return (
    <div className={partClass('message', classNames)}>
      <Icon name={icon} className="trilha-message-icon" />
      <p className="trilha-message-title">{title}</p>
      {help === undefined ? null : <p className="trilha-message-help">{help}</p>}
      {children}
    </div>
  );
}
