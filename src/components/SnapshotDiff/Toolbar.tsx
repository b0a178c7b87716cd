'use client';

import type { ReactElement } from 'react';
import { useDiffWords } from '../../hooks/index.js';
import { CopyButton } from '../parts/CopyButton.js';
import { Icon } from '../parts/Icon.js';
import { Popover } from '../parts/Popover.js';
import { useDiffClass } from './parts.js';
import type { DiffView } from './types.js';

/** Props of {@link Toolbar}. */
export interface ToolbarProps {
  readonly view: DiffView;
  readonly onView: (view: DiffView) => void;
  /** `true`: no room for two columns. */
  readonly narrow: boolean;
  readonly onlyChanges: boolean;
  readonly onOnlyChanges: (onlyChanges: boolean) => void;
  /** What is typed; `null` leaves the field out (few lines). */
  readonly search: string | null;
  readonly onSearch: (text: string) => void;
  readonly raw: boolean;
  readonly onRaw: (raw: boolean) => void;
  /** Texts to copy, made when asked for; `null` where there is none. */
  readonly copies: { readonly patch: (() => string) | null; readonly both: (() => string) | null };
}

const VIEWS = [
  { view: 'unified', word: 'byPath' },
  { view: 'split', word: 'sideBySide' },
  { view: 'tree', word: 'tree' },
] as const satisfies readonly { view: DiffView; word: string }[];

/** View, filter, search, raw JSON and copying. */
export function Toolbar(props: ToolbarProps): ReactElement {
  const { diff, raw, copy } = useDiffWords().messages;
  const partClass = useDiffClass();
  return (
    <div className={partClass('tools')} role="group" aria-label={diff.tools}>
      <div className="trilha-segments" role="group" aria-label={diff.viewAs}>
        {VIEWS.filter(({ view }) => view !== 'split' || !props.narrow).map(({ view, word }) => {
          const pressed = !props.raw && (view === props.view || (view === 'unified' && props.narrow && props.view === 'split'));
          return (
            <button
              key={view}
              type="button"
              className="trilha-button trilha-segment"
              aria-pressed={pressed}
              onClick={() => props.onView(view)}
            >
              {diff[word]}
            </button>
          );
        })}
        <button
          type="button"
          className="trilha-button trilha-segment"
          aria-pressed={props.raw}
          onClick={() => props.onRaw(!props.raw)}
        >
          {raw.label}
        </button>
      </div>
      {props.raw ? null : (
        <label className="trilha-check">
          <input
            className="trilha-check-box"
            type="checkbox"
            checked={props.onlyChanges}
            onChange={(event) => props.onOnlyChanges(event.target.checked)}
          />
          {diff.onlyChanges}
        </label>
      )}
      {props.search === null || props.raw ? null : (
        <span className="trilha-diff-search">
          <Icon name="search" className="trilha-diff-search-icon" />
          <input
            className="trilha-input trilha-diff-search-input"
            type="search"
            aria-label={diff.search}
            placeholder={diff.search}
            value={props.search}
            onChange={(event) => props.onSearch(event.target.value)}
          />
        </span>
      )}
      {props.copies.patch === null && props.copies.both === null ? null : (
        <Popover trigger={<Icon name="copy" />} label={copy.label} className="trilha-diff-menu">
          <span className="trilha-menu">
            {props.copies.patch === null ? null : <CopyButton text={props.copies.patch} label={copy.patch} />}
            {props.copies.both === null ? null : <CopyButton text={props.copies.both} label={copy.both} />}
          </span>
        </Popover>
      )}
    </div>
  );
}
