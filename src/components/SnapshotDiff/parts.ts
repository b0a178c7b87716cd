'use client';
import type { PartNames } from '../parts/partNames.js';
import { createPartNames } from '../parts/partNames.js';

/** Every visual part of the difference, named once: the key of `classNames`, with its class. */
export const DIFF_PARTS = {
  root: 'trilha-diff',
  head: 'trilha-diff-head',
  summary: 'trilha-diff-summary',
  tools: 'trilha-diff-tools',
  list: 'trilha-diff-list',
  line: 'trilha-diff-line',
  table: 'trilha-diff-table',
  row: 'trilha-diff-row',
  notices: 'trilha-diff-notices',
} as const;

/** Name of a part of the difference. */
export type SnapshotDiffPart = keyof typeof DIFF_PARTS;

/** Class names of the host's, by part; added to the part's own. */
export type SnapshotDiffClassNames = PartNames<SnapshotDiffPart>;

/** Hands the host's class names down, and gives each part its classes. */
export const { Names: DiffNames, usePartClass: useDiffClass } = createPartNames<SnapshotDiffPart>(DIFF_PARTS);
