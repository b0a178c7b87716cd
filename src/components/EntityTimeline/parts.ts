'use client';
import type { PartNames } from '../parts/partNames.js';
import { createPartNames } from '../parts/partNames.js';

/** Every visual part of the timeline, named once: the key of `classNames`, with its class. */
export const TIMELINE_PARTS = {
  root: 'trilha-timeline',
  header: 'trilha-timeline-header',
  list: 'trilha-timeline-list',
  line: 'trilha-timeline-line',
  day: 'trilha-timeline-day',
  entry: 'trilha-timeline-entry',
  sentence: 'trilha-timeline-sentence',
  facts: 'trilha-timeline-facts',
  gap: 'trilha-timeline-gap',
} as const;

/** Name of a part of the timeline. */
export type EntityTimelinePart = keyof typeof TIMELINE_PARTS;

/** Class names of the host's, by part; added to the part's own. */
export type EntityTimelineClassNames = PartNames<EntityTimelinePart>;

/** Hands the host's class names down, and gives each part its classes. */
export const { Names: TimelineNames, usePartClass: useTimelineClass } = createPartNames<EntityTimelinePart>(TIMELINE_PARTS);
