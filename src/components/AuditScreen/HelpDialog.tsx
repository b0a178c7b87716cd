'use client';
import type { JSX } from 'react';
import { useId, useLayoutEffect, useRef } from 'react';
import type { Messages } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';

const KEYS: readonly (readonly [keys: readonly string[], word: Exclude<keyof Messages['keyboard'], 'title'>])[] = [
  [['↑', '↓'], 'rows'],
  [['PageUp', 'PageDown'], 'page'],
  [['Home', 'End'], 'ends'],
  [['Enter'], 'enter'],
  [['Esc'], 'escape'],
  [['/'], 'search'],
  [['?'], 'help'],
];

/** The keyboard, as a dialog of the platform. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { keyboard } = useTrilha().words.messages;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="trilha-help" aria-labelledby={heading} onClose={onClose}>
      <div className="trilha-help-head">
        <h2 id={heading} className="trilha-inspector-title">
          {keyboard.title}
        </h2>
        <button type="button" className="trilha-button trilha-icon-button" aria-label={keyboard.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <dl className="trilha-help-keys">
        {KEYS.map(([keys, word]) => (
          <div key={word} className="trilha-help-line">
            <dt className="trilha-help-key">
              {keys.map((key) => (
                <kbd key={key} className="trilha-kbd">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className="trilha-help-word">{keyboard[word]}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
