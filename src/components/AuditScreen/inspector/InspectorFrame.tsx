'use client';
import type { JSX, KeyboardEvent, ReactNode } from 'react';
import { useModal } from '../../parts/useModal.js';
import type { AuditScreenClassNames } from '../parts.js';
import { screenClass } from '../parts.js';

/** Props of {@link InspectorFrame}. */
export interface InspectorFrameProps {
  readonly sheet: boolean;
  /** Accessible name. */
  readonly label: string;
  readonly onClose: () => void;
  readonly classNames: AuditScreenClassNames | undefined;
  /** What the column is about, for the style sheet. Default: the inspector. */
  readonly kind?: 'facets';
  readonly children: ReactNode;
}

function Sheet({ label, onClose, classNames, kind, children }: Omit<InspectorFrameProps, 'sheet'>): JSX.Element {
  const modal = useModal(onClose);
  return (
    <dialog {...modal} data-kind={kind} className={screenClass('sheet', classNames)} aria-label={label}>
      {children}
    </dialog>
  );
}

function Column({ label, onClose, classNames, kind, children }: Omit<InspectorFrameProps, 'sheet'>): JSX.Element {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  const handlers = { onKeyDown };
  return (
    <aside data-kind={kind} className={screenClass('inspector', classNames)} aria-label={label} {...handlers}>
      {children}
    </aside>
  );
}

/** A column beside the table, or a dialog over the screen. */
export function InspectorFrame({ sheet, ...props }: InspectorFrameProps): JSX.Element {
  return sheet ? <Sheet {...props} /> : <Column {...props} />;
}
