'use client';
import { useId, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';

/** Options of {@link useListbox}. */
export interface ListboxOptions {
  /** How many options are shown. */
  readonly count: number;
  readonly open: boolean;
  readonly onChoose: (index: number) => void;
  /** Asked for by the down arrow while the list is closed. */
  readonly onOpen?: (() => void) | undefined;
  /** Asked for by Esc while the list is open. Without it Esc is left to what is around. */
  readonly onClose?: (() => void) | undefined;
}

/** What {@link useListbox} hands out; spread each on its element and give the roles there. */
export interface Listbox {
  /** Place of the active option; -1: none, the focus is on the text alone. */
  readonly active: number;
  readonly input: {
    readonly role: 'combobox';
    readonly 'aria-autocomplete': 'list';
    readonly 'aria-expanded': boolean;
    readonly 'aria-controls': string;
    readonly 'aria-activedescendant': string | undefined;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
  readonly listbox: { readonly id: string };
  readonly option: (index: number) => {
    readonly id: string;
    readonly 'data-active': true | undefined;
    readonly ref: ((element: HTMLElement | null) => void) | undefined;
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onClick: () => void;
  };
}

const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

/**
 * A text field with a list of options, after the ARIA Authoring Practices' combobox with `aria-activedescendant`: the focus stays in the
 * field, arrows move through the options and past their ends back to the text, Enter chooses the active one.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function useListbox({ count, open, onChoose, onOpen, onClose }: ListboxOptions): Listbox {
  const id = useId();
  const [wanted, setActive] = useState(-1);
  const active = open && wanted < count ? wanted : -1;
  const idOf = (index: number): string => `${id}o${index}`;
  const move = (step: 1 | -1): void => setActive(((active + 1 + step + count + 1) % (count + 1)) - 1);
  const choose = (index: number): void => {
    setActive(-1);
    onChoose(index);
  };
  return {
    active,
    input: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': open && count > 0,
      'aria-controls': id,
      'aria-activedescendant': active >= 0 ? idOf(active) : undefined,
      onKeyDown: (event) => {
        if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          if (!open) onOpen?.();
          else if (count > 0) move(event.key === 'ArrowDown' ? 1 : -1);
          event.preventDefault();
        } else if (event.key === 'Enter' && active >= 0) {
          event.preventDefault();
          choose(active);
        } else if (event.key === 'Escape' && open && count > 0 && onClose !== undefined) {
          event.preventDefault();
          event.stopPropagation();
          setActive(-1);
          onClose();
        } else if (event.key.length === 1 || event.key === 'Backspace') setActive(-1);
      },
    },
    listbox: { id },
    option: (index) => ({
      id: idOf(index),
      'data-active': index === active || undefined,
      ref: index === active ? intoView : undefined,
      // The focus stays in the field.
      onPointerDown: (event) => event.preventDefault(),
      onClick: () => choose(index),
    }),
  };
}
