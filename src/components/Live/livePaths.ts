/** The live bar's own icons, on a 16 × 16 grid for a stroke of 1.5 with round ends. */
export const LIVE_PATHS = {
  open: 'M9.25 8a1.25 1.25 0 1 1-2.5 0 1.25 1.25 0 0 1 2.5 0zM4.8 11.2a4.5 4.5 0 0 1 0-6.4M11.2 4.8a4.5 4.5 0 0 1 0 6.4M2.7 13.3a7.5 7.5 0 0 1 0-10.6M13.3 2.7a7.5 7.5 0 0 1 0 10.6',
  polling: 'M14.25 8a6.25 6.25 0 1 1-12.5 0 6.25 6.25 0 0 1 12.5 0zM8 4.5V8l2.5 1.75',
  connecting: 'M13.5 2.75v3.5H10M13.2 6.25a5.6 5.6 0 1 0 .4 2.25',
  offline: 'M2.25 2.25l11.5 11.5M5 9.75a4.3 4.3 0 0 1 3-1.25M2.5 6.75a8 8 0 0 1 2.6-1.6M8.5 4.5a8 8 0 0 1 5 2.25M8 12.25h.01',
  closed: 'M8 2l6.5 11.5h-13zM8 6.5v3.25M8 11.5h.01',
  paused: 'M5.75 3.5v9M10.25 3.5v9',
  play: 'M5 3.25v9.5L12.5 8z',
  up: 'M8 13V3.5M4 7.25L8 3.25l4 4',
} as const;

/** Name of one of {@link LIVE_PATHS}. */
export type LivePath = keyof typeof LIVE_PATHS;
