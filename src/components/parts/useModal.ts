'use client';
import type { RefObject, SyntheticEvent } from 'react';
import { useLayoutEffect, useRef } from 'react';

/** What a `<dialog>` that is modal while it is mounted spreads. */
export interface ModalProps {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly tabIndex: -1;
  readonly onCancel: (event: SyntheticEvent<HTMLDialogElement>) => void;
  readonly onClose: (event: SyntheticEvent<HTMLDialogElement>) => void;
}

/**
 * The platform's modal dialog, open from mount to unmount. Esc and everything else that would close it calls `onDismiss`: the state decides, so that
 * state and element never disagree. The dialog itself has the focus at first, so that its name is read first and no button looks chosen.
 */
export function useModal(onDismiss: () => void): ModalProps {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    element?.showModal();
    element?.focus();
    // Before the element leaves the document, since only a dialog that is closed in it gives the focus back.
    return () => element?.close();
  }, []);
  return {
    ref,
    tabIndex: -1,
    onCancel: (event) => {
      event.preventDefault();
      onDismiss();
    },
    // `close` is told late: under StrictMode the dialog is closed and open again by then.
    onClose: (event) => {
      if (!event.currentTarget.open) onDismiss();
    },
  };
}
