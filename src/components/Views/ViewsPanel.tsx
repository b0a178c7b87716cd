'use client';
import type { JSX } from 'react';
import { useId } from 'react';
import { addressOf, useTrilha } from '../../hooks/index.js';
import { useScreen } from '../AuditScreen/useScreen.js';
import { CopyButton } from '../parts/CopyButton.js';
import { ColumnsEditor } from './ColumnsEditor.js';
import { Choice } from './Choice.js';
import { SavedList } from './SavedList.js';
import { SaveForm } from './SaveForm.js';
import { StorageNotice } from './ViewNotice.js';

/** Saved views, and the columns, density, folding and style of the one that is shown. */
export function ViewsPanel(): JSX.Element {
  const { messages, format } = useTrilha().words;
  const { screen, views } = messages;
  const { view: state, rowFolding, props } = useScreen();
  const Heading = `h${Math.min(6, (props.headingLevel ?? 1) + 1)}` as 'h2';
  const { view, arrange, saved } = state;
  const base = useId();
  return (
    <div className="trilha-views">
      {saved.status === 'off' ? null : (
        <section className="trilha-views-part" aria-labelledby={`${base}s`}>
          <Heading id={`${base}s`} className="trilha-views-title">
            {views.saved}
          </Heading>
          <StorageNotice />
          <SavedList />
          <SaveForm />
        </section>
      )}
      <CopyButton text={() => addressOf(view, location.href)} label={views.copyLink} />
      <section className="trilha-views-part" aria-labelledby={`${base}c`}>
        <Heading id={`${base}c`} className="trilha-views-title">
          {views.columns}
        </Heading>
        <ColumnsEditor />
      </section>
      <section className="trilha-views-part" aria-labelledby={`${base}d`}>
        <Heading id={`${base}d`} className="trilha-views-title">
          {views.display}
        </Heading>
        <label className="trilha-choice-option">
          <input
            className="trilha-tick"
            type="checkbox"
            checked={view.folded}
            onChange={() => arrange({ folded: !view.folded })}
          />
          {views.fold}
          {rowFolding === null ? null : (
            <span className="trilha-quiet">{format.message(views.behind, { count: rowFolding.behind })}</span>
          )}
        </label>
        <Choice
          label={screen.density}
          options={[
            ['comfortable', screen.comfortable],
            ['compact', screen.compact],
          ]}
          value={view.density}
          onChange={(density) => arrange({ density })}
        />
        <Choice
          label={screen.changeMode}
          options={[
            ['fields', screen.modeFields],
            ['classic', screen.modeClassic],
          ]}
          value={view.changeStyle}
          onChange={(changeStyle) => arrange({ changeStyle })}
        />
      </section>
    </div>
  );
}
