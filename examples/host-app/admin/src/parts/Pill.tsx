import type { JSX } from 'react';

const TONES: Readonly<Record<string, string>> = {
  new: 'blue',
  won: 'green',
  lost: 'red',
  active: 'green',
  paused: 'amber',
  with_agent: 'amber',
  waiting_customer: 'blue',
};

/** A status in a coloured pill; the word says it too. */
export const Pill = ({ value, word }: { readonly value: string; readonly word: string }): JSX.Element => (
  <span className="pill" data-tone={TONES[value] ?? 'grey'}>
    {word}
  </span>
);
