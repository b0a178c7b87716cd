'use client';
import type { PartNames } from '../parts/partNames.js';
import { createPartNames } from '../parts/partNames.js';

/** Every visual part of the filter bar, named once: the key of `classNames`, with its class. */
export const FILTER_PARTS = {
  root: 'trilha-filter-bar',
  line: 'trilha-filter-line',
  search: 'trilha-search',
  period: 'trilha-period',
  chips: 'trilha-filter-chips',
  chip: 'trilha-filter-chip',
} as const;

/** Name of a part of the filter bar. */
export type FilterBarPart = keyof typeof FILTER_PARTS;

/** Class names of the host's, by part; added to the part's own. */
export type FilterBarClassNames = PartNames<FilterBarPart>;

/** Hands the host's class names down, and gives each part its classes. */
export const { Names: FilterNames, usePartClass: useFilterClass } = createPartNames<FilterBarPart>(FILTER_PARTS);
