'use client';
import type { JSX } from 'react';
import { useTrilha } from '../../hooks/index.js';
import { ExportButton } from '../Export/index.js';
import { useScreen } from './useScreen.js';

/** The screen's export: everything that its query matches. Not offered without a source. */
export function ScreenExport(): JSX.Element | null {
  const { messages } = useTrilha().words;
  const { source, query, entries, props } = useScreen();
  const title = typeof props.title === 'string' ? props.title : messages.screen.title;
  return source === null ? null : <ExportButton source={source} query={query} entries={entries} title={title} />;
}
