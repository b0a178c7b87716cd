'use client';
import type { JSX } from 'react';
import type { QuerySyntaxError } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { ForeignText } from '../parts/ForeignText.js';
import { Icon } from '../parts/Icon.js';

/** Mistakes said at once; mending the first often mends the others. */
const SAID = 3;

/** Props of {@link QueryErrors}. */
export interface QueryErrorsProps {
  readonly id: string;
  readonly text: string;
  readonly errors: readonly QuerySyntaxError[];
}

/** What is wrong with a query's text, where, and what to write instead. */
export function QueryErrors({ id, text, errors }: QueryErrorsProps): JSX.Element {
  const { messages, format } = useTrilha().words;
  const { errors: words } = messages.query;
  return (
    <div id={id} role="alert">
      <ul className="trilha-query-errors">
        {errors.slice(0, SAID).map(({ code, from, to, found }) => (
          <li key={`${from} ${code}`} className="trilha-query-error">
            <Icon name="warning" />
            <span>
              <ForeignText
                text={format.message(words[code], {
                  found: found.slice(0, 40),
                  name: nameBefore(text, from),
                  place: from + 1,
                  end: to,
                })}
              />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The name whose value is at fault. */
const nameBefore = (text: string, from: number): string =>
  /([\p{L}\p{M}-]+)[:~][^:~]*$/u.exec(text.slice(0, from + 1))?.[1] ?? '';
