'use client';
import type { JSX } from 'react';
import type { AuditEntry } from '../../../hooks/index.js';
import { useTrilha } from '../../../hooks/index.js';
import { Facts } from '../../parts/Facts.js';

/** Message and reason that the store wrote, as text. Nothing when there is none. */
export function EntryText({ entry }: { readonly entry: AuditEntry }): JSX.Element | null {
  const { inspector } = useTrilha().words.messages;
  const { message, reason } = entry;
  if (message === undefined && reason === undefined) return null;
  return (
    <Facts
      items={[
        { name: inspector.message, value: message === undefined ? undefined : <bdi>{message}</bdi> },
        { name: inspector.reason, value: reason === undefined ? undefined : <bdi>{reason}</bdi> },
      ]}
    />
  );
}
