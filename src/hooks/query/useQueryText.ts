'use client';
import { useCallback, useMemo, useState } from 'react';
import type { AuditQuery, ParsedQuery } from '../../query/index.js';
import { parseQuery, printQuery, queryKey, withoutField } from '../../query/index.js';
import { useTrilha } from '../useTrilha.js';

/** A query as a text that is being written. */
export interface QueryText {
  readonly draft: string;
  readonly write: (text: string) => void;
  /** Reads the draft (or another text) and makes its query the one that is asked; what could not be read is left out and stays to be mended. */
  readonly apply: (text?: string) => void;
  readonly parsed: ParsedQuery;
  /** The draft asks something else than what is asked now. */
  readonly pending: boolean;
  /** It differs in plain words alone, so that it can be asked while it is written. */
  readonly wordsOnly: boolean;
}

/** Keeps a text and a query the same: a query changed elsewhere is written anew, a text that means the asked query stays as it was written. */
export function useQueryText(query: AuditQuery, onChange: (query: AuditQuery) => void): QueryText {
  const { words, timeZone, now } = useTrilha();
  const { locale } = words;
  const key = queryKey(query);
  const printed = useMemo(() => printQuery(query, locale, { timeZone }), [query, locale, timeZone]);
  const [draft, setDraft] = useState(printed);
  const [shown, setShown] = useState(key);
  const read = useCallback((text: string) => parseQuery(text, locale, { timeZone, now: now() }), [locale, timeZone, now]);
  if (shown !== key) {
    setShown(key);
    if (queryKey(read(draft).query) !== key) setDraft(printed);
  }
  const parsed = useMemo(() => read(draft), [read, draft]);
  const asked = queryKey(parsed.query);
  const apply = useCallback(
    (text: string = draft): void => {
      const { query: next } = read(text);
      setDraft(text);
      setShown(queryKey(next));
      if (queryKey(next) !== key) onChange(next);
    },
    [draft, read, key, onChange],
  );
  return {
    draft,
    write: setDraft,
    apply,
    parsed,
    pending: asked !== key && draft !== printed,
    wordsOnly:
      parsed.errors.length === 0 && queryKey(withoutField(parsed.query, 'text')) === queryKey(withoutField(query, 'text')),
  };
}
