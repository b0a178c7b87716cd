'use client';
import type { JSX, KeyboardEvent, ReactNode, SyntheticEvent } from 'react';
import { useLayoutEffect, useRef } from 'react';
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
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the element leaves the document, since only a dialog that is closed in it gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // The dialog itself, so that its name is read first and no button looks chosen.
    element?.focus();
    return () => element?.close();
  }, []);
  // The platform's dialog closes itself on Esc; here the state decides, so that both never disagree.
  const onCancel = (event: SyntheticEvent<HTMLDialogElement>): void => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      data-kind={kind}
      className={screenClass('sheet', classNames)}
      aria-label={label}
      onCancel={onCancel}
    >
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
