'use client';
import type { JSX } from 'react';
import { useId } from 'react';
import { useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { useModal } from '../parts/useModal.js';
import { capsOf, KEYS } from './keys.js';

/** Props of {@link HelpDialog}. */
export interface HelpDialogProps {
  /** `false`: the screen's letters are turned off. */
  readonly letters: boolean;
  readonly onClose: () => void;
}

/** The keyboard, as a dialog of the platform, from the same table that listens. */
export function HelpDialog({ letters, onClose }: HelpDialogProps): JSX.Element {
  const { messages } = useTrilha().words;
  const { keyboard } = messages;
  const modal = useModal(onClose);
  const heading = useId();
  return (
    <dialog {...modal} className="trilha-help" aria-labelledby={heading}>
      <div className="trilha-help-head">
        <h2 id={heading} className="trilha-inspector-title">
          {keyboard.title}
        </h2>
        <button type="button" className="trilha-button trilha-icon-button" aria-label={keyboard.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <dl className="trilha-help-keys">
        {KEYS.map((binding) => {
          const caps = capsOf(binding, letters);
          const word = binding.word(messages);
          return caps.length === 0 ? null : (
            <div key={word} className="trilha-help-line">
              <dt className="trilha-help-key">
                {caps.map((cap) => (
                  <kbd key={cap} className="trilha-kbd">
                    {cap}
                  </kbd>
                ))}
              </dt>
              <dd className="trilha-help-word">{word}</dd>
            </div>
          );
        })}
      </dl>
    </dialog>
  );
}
