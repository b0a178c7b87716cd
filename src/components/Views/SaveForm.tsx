'use client';
import type { JSX, SyntheticEvent } from 'react';
import { useState } from 'react';
import { useTrilha } from '../../hooks/index.js';
import { useScreen } from '../AuditScreen/useScreen.js';

const fold = (name: string): string => name.trim().toLocaleLowerCase();

/** Saves what is shown under a name; under a name that is there already, in its place. */
export function SaveForm(): JSX.Element {
  const { views } = useTrilha().words.messages;
  const { view, saved, setCurrentId } = useScreen().view;
  const [name, setName] = useState('');
  const twin = saved.views.find((one) => fold(one.name) === fold(name));
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    const id = twin?.id ?? crypto.randomUUID();
    saved.edit(twin === undefined ? { type: 'create', id, name, view } : { type: 'overwrite', id, view });
    setCurrentId(id);
    setName('');
  };
  const handlers = { onSubmit };
  return (
    <form className="trilha-views-form" {...handlers}>
      <input
        className="trilha-input trilha-views-input"
        aria-label={views.name}
        placeholder={views.name}
        value={name}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="trilha-button trilha-button-strong" disabled={name.trim() === ''}>
        {twin === undefined ? views.save : views.replace}
      </button>
    </form>
  );
}
