'use client';

import { lazy, Suspense, useId, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useRootAttributes, useSnapshotDiff, useDiffWords } from '../../hooks/index.js';
import { ForeignText } from '../parts/ForeignText.js';
import { useControlled } from '../parts/useControlled.js';
import { DiffContextProvider } from './context.js';
import type { DiffContext } from './context.js';
import { LIST } from './LineList.js';
import { Notices } from './Notices.js';
import { DiffNames, useDiffClass } from './parts.js';
import { Rows } from './Rows.js';
import { TABLE } from './SplitTable.js';
import { Toolbar } from './Toolbar.js';
import type { DiffView, SnapshotDiffProps } from './types.js';
import { useLineSearch } from './useLineSearch.js';
import { useNarrow } from './useNarrow.js';

const RawSides = lazy(async () => ({ default: (await import('../RawView/index.js')).RawSides }));

/** Width in pixels below which two columns do not fit and the view side by side becomes the list. */
export const SPLIT_FROM = 560;
/** Differences of fewer lines are seen at a glance: nothing to search. */
const SEARCH_FROM = 8;

/** `SnapshotDiff` itself: comparing, describing and drawing. At once, where this code is part of what is loaded anyway. */
export function Comparison(props: SnapshotDiffProps): ReactElement {
  return (
    <DiffNames given={props.classNames}>
      <OneComparison {...props} />
    </DiffNames>
  );
}

function OneComparison(props: SnapshotDiffProps): ReactElement {
  const { toolbar = true, fieldAction, onEntryOpen } = props;
  const id = useId();
  const partClass = useDiffClass();
  const root = useRootAttributes();
  const { messages, format } = useDiffWords();
  const [view, setView] = useControlled<DiffView>(props.view, props.defaultView ?? 'unified', props.onViewChange);
  const [onlyChanges, setOnlyChanges] = useControlled(
    props.onlyChanges,
    props.defaultOnlyChanges ?? true,
    props.onOnlyChangesChange,
  );
  const [raw, setRaw] = useState(false);
  const [typed, setTyped] = useState('');
  const [box, narrow] = useNarrow(SPLIT_FROM);
  const layout = view === 'tree' ? 'tree' : 'path';
  const diff = useSnapshotDiff(props, { layout, show: onlyChanges ? 'changes' : 'all', searching: typed !== '' });
  const { describe, describeSide, decoded, plainText, linePatch, toggle } = diff;
  const { search, lines } = useLineSearch(typed, diff.lines, diff.searchable, describe);
  const nested = layout === 'tree' && search === '';
  const shared = useMemo<DiffContext>(
    () => ({
      describe,
      describeSide,
      isDecoded: (line) => decoded.has(line.key),
      plainText,
      linePatch,
      toggle,
      search,
      nested,
      fieldAction,
      onEntryOpen,
    }),
    [describe, describeSide, decoded, plainText, linePatch, toggle, search, nested, fieldAction, onEntryOpen],
  );
  const kit = view === 'split' && !narrow ? TABLE : LIST;
  const searchable = typed !== '' || diff.searchable.length >= SEARCH_FROM;
  const empty = search === '' ? (diff.recorded ? messages.summary.none : messages.diff.noSnapshots) : messages.diff.noMatches;
  return (
    <div
      {...root}
      ref={box}
      className={`trilha ${partClass('root')} ${props.className ?? ''}`}
      role="group"
      aria-labelledby={id}
      aria-busy={diff.pending}
    >
      <div className={partClass('head')}>
        <p id={id} className={partClass('summary')}>
          {diff.pending ? messages.states.comparing : diff.summary}
        </p>
        {toolbar && diff.recorded ? (
          <Toolbar
            view={view}
            onView={(next) => {
              setRaw(false);
              setView(next);
            }}
            narrow={narrow}
            onlyChanges={onlyChanges}
            onOnlyChanges={setOnlyChanges}
            search={searchable ? typed : null}
            onSearch={setTyped}
            raw={raw}
            onRaw={setRaw}
            copies={diff.copies}
          />
        ) : null}
        <span role="status" className="trilha-diff-matches">
          {search === '' || raw ? null : format.message(messages.diff.matches, { count: lines.length })}
        </span>
      </div>
      {diff.texts.map((text) => (
        <p key={text} className="trilha-diff-text">
          <ForeignText text={text} />
        </p>
      ))}
      <DiffContextProvider value={shared}>
        {raw ? (
          <Suspense fallback={null}>
            <RawSides before={diff.sides.before} after={diff.sides.after} />
          </Suspense>
        ) : lines.length > 0 && diff.recorded ? (
          <Rows lines={lines} kit={kit} label={messages.diff.label} />
        ) : diff.pending ? null : (
          <p className="trilha-diff-empty">{empty}</p>
        )}
      </DiffContextProvider>
      <Notices notices={diff.notices} />
    </div>
  );
}
