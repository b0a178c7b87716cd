'use client';
import type { JSX, KeyboardEvent } from 'react';
import { useState } from 'react';
import type { AuditEntries, AuditRow } from '../../hooks/index.js';
import { copyRows, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import type { Checks } from './useTableChecks.js';

/** Props of {@link SelectionBar}. */
export interface SelectionBarProps {
  readonly entries: AuditEntries;
  readonly checks: Checks;
}

/** The marked rows that are loaded, in the list's order. */
function rowsOf({ rows, indexOf }: AuditEntries, ids: ReadonlySet<string>): readonly AuditRow[] {
  const places = [...ids].map(indexOf).filter((place) => place >= 0);
  return places.toSorted((a, b) => a - b).flatMap((place) => rows.at(place) ?? []);
}

/** How many rows are marked, and what can be done with them. */
export function SelectionBar({ entries, checks }: SelectionBarProps): JSX.Element {
  const { words } = useTrilha();
  const { messages, format } = words;
  const { takeaway } = messages;
  const { ids, setIds, setChoosing } = checks;
  const [said, say] = useState('');
  const loaded = entries.rows.length - entries.away;
  const selected = format.message(takeaway.selected, { count: ids.size });
  const copy = (form: 'sheet' | 'json'): void => {
    const rows = rowsOf(entries, ids);
    copyRows(rows, form, words, entries.historyOf).then(
      () => say(format.message(takeaway.copied, { count: rows.length })),
      () => say(takeaway.notCopied),
    );
  };
  const selectLoaded = (): void => {
    const all = new Set<string>();
    for (let index = 0; index < entries.rows.length; index++) {
      const id = entries.rows.at(index)?.id;
      if (id !== undefined) all.add(id);
    }
    setIds(all);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (ids.size > 0) setIds(new Set());
    else setChoosing(false);
  };
  const handlers = { onKeyDown };
  const none = ids.size === 0;
  const button = (label: string, onClick: () => void, disabled: boolean, icon?: 'copy'): JSX.Element => (
    <button type="button" className="trilha-button" disabled={disabled} onClick={onClick}>
      {icon ? <Icon name={icon} /> : null}
      {label}
    </button>
  );
  return (
    <div role="group" aria-label={takeaway.select} className="trilha-selection" {...handlers}>
      <span role="status" className="trilha-selection-count">
        {said === '' ? selected : `${selected}. ${said}`}
      </span>
      {button(format.message(takeaway.selectLoaded, { count: loaded }), selectLoaded, ids.size >= loaded)}
      {button(takeaway.copySheet, () => copy('sheet'), none, 'copy')}
      {button(takeaway.copyJson, () => copy('json'), none, 'copy')}
      {button(takeaway.clear, () => setIds(new Set()), none)}
      {button(takeaway.selectDone, () => setChoosing(false), false)}
    </div>
  );
}
