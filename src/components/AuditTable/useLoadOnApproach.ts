'use client';
import { useEffect } from 'react';
import type { AuditEntries } from '../../hooks/index.js';

/** Lines before the end at which the next page is asked for, and around what is looked at that should be here. */
export const AHEAD = 15;

/**
 * Asks for more rows when the window comes near the end. Not while rows are filtered here: a filter that leaves few rows would read the
 * whole source unasked; the reader asks with a button then.
 */
export function useLoadOnApproach({ status, end, local, loadMore }: AuditEntries, lastLine: number, lines: number): void {
  const near = status === 'ready' && end === null && local.length === 0 && lines > 0 && lastLine >= lines - AHEAD;
  useEffect(() => {
    if (near) loadMore();
  }, [near, loadMore]);
}
