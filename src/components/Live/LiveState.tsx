'use client';
import type { JSX } from 'react';
import { Glyph } from '../parts/Glyph.js';
import { LIVE_PATHS } from './livePaths.js';
import type { StateWords } from './useStateWords.js';

/** What the feed does: an icon, words, and what they mean on demand. */
export function LiveState({ look, icon, words, help }: StateWords): JSX.Element {
  return (
    <span className="trilha-live-state" data-look={look} title={help}>
      <Glyph path={LIVE_PATHS[icon]} className="trilha-live-icon" />
      {words}
      {look === 'broken' && help !== undefined ? <span className="trilha-live-help">{help}</span> : null}
    </span>
  );
}
