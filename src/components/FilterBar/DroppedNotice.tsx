'use client';
import type { JSX } from 'react';
import { useState } from 'react';
import type { DroppedParameter } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { ForeignText } from '../parts/ForeignText.js';

/** Names listed, at most; an address can hold thousands. */
const LISTED = 5;

/** Says which parameters of the address were left out and why, since the list is wider than the address asked for. */
export function DroppedNotice({ dropped }: { readonly dropped: readonly DroppedParameter[] }): JSX.Element | null {
  const { messages, format } = useTrilha().words;
  const { dropped: words } = messages.query;
  const key = JSON.stringify(dropped);
  const [put, setPut] = useState<string | null>(null);
  if (put === key) return null;
  const listed = dropped.slice(0, LISTED);
  return (
    <div className="trilha-dropped" role="alert">
      <Icon name="warning" />
      <div className="trilha-dropped-text">
        {format.message(words.title, { count: dropped.length })}
        <ul className="trilha-dropped-list">
          {listed.map(({ name, value, reason }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- an address may hold the same parameter twice; the list never moves
            <li key={index} className="trilha-dropped-item">
              <bdi className="trilha-dropped-name">
                <ForeignText text={`${name}=${value}`.slice(0, 80)} />
              </bdi>{' '}
              {words.reasons[reason]}
            </li>
          ))}
          {dropped.length > LISTED ? (
            <li className="trilha-dropped-item">{format.message(words.more, { count: dropped.length - LISTED })}</li>
          ) : null}
        </ul>
      </div>
      <button type="button" className="trilha-button trilha-icon-button" aria-label={words.dismiss} onClick={() => setPut(key)}>
        <Icon name="close" />
      </button>
    </div>
  );
}
