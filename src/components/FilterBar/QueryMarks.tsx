'use client';
import type { JSX } from 'react';
import type { QuerySyntaxError, QueryToken } from '../../hooks/index.js';

/** Props of {@link QueryMarks}. */
export interface QueryMarksProps {
  readonly text: string;
  readonly tokens: readonly QueryToken[];
  readonly errors: readonly QuerySyntaxError[];
  /** How far the field is scrolled, in pixels. */
  readonly scroll: number;
}

type Mark = 'error' | 'name' | 'sign' | 'plain';
const SIGNS: ReadonlySet<QueryToken['kind']> = new Set(['not', 'or', 'and', 'open', 'close']);

/** The text cut where its marks change. Errors go before everything. */
function stretches({
  text,
  tokens,
  errors,
}: Omit<QueryMarksProps, 'scroll'>): readonly { readonly mark: Mark; readonly text: string }[] {
  const marks = Array.from({ length: text.length }, (): Mark => 'plain');
  for (const { kind, from, to } of tokens) {
    const mark = kind === 'name' || kind === 'operator' ? 'name' : SIGNS.has(kind) ? 'sign' : null;
    if (mark !== null) marks.fill(mark, from, to);
  }
  for (const { from, to } of errors) marks.fill('error', from, to);
  const found: { mark: Mark; text: string }[] = [];
  for (const [index, mark] of marks.entries()) {
    const last = found.at(-1);
    if (last?.mark === mark) last.text += text.charAt(index);
    else found.push({ mark, text: text.charAt(index) });
  }
  return found;
}

/** The marks behind the field's text: names and signs shaded, mistakes underlined. The field's own text stays the one that is seen. */
export function QueryMarks({ text, tokens, errors, scroll }: QueryMarksProps): JSX.Element {
  return (
    <span className="trilha-query-marks" aria-hidden="true">
      <span className="trilha-query-text" style={scroll === 0 ? undefined : { transform: `translateX(${-scroll}px)` }}>
        {stretches({ text, tokens, errors }).map((stretch, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- stretches of one text have no other identity than their place
          <span key={index} data-mark={stretch.mark}>
            {stretch.text}
          </span>
        ))}
      </span>
    </span>
  );
}
