import type { Messages } from '../../types.js';

/** The live feed and its shelf. */
export const live: Messages['live'] = {
  label: 'Live entries',
  states: {
    open: 'Live',
    polling: 'Checking every few seconds',
    connecting: 'Connecting…',
    waiting: 'Reconnecting in {wait}',
    offline: 'Offline',
    closed: 'Live updates stopped',
    paused: 'Paused',
    off: 'Live updates are off',
  },
  help: {
    open: 'Entries arrive as soon as they are recorded.',
    polling: 'The source has no continuous connection; nothing is lost.',
    waiting: 'The connection broke. What is missing arrives when it is back.',
    offline: 'What is missing arrives when you are back online.',
    paused: 'What is recorded now arrives when you resume.',
  },
  pause: 'Pause',
  resume: 'Resume',
  start: 'Go live',
  retry: 'Try now',
  key: 'Show new entries',
  none: 'No new entries',
  waiting: { one: '{count} new entry', other: '{count} new entries' },
  more: { one: 'More than {count} new entry', other: 'More than {count} new entries' },
  missed: 'This list may lack entries',
  reload: 'Reload',
  below: { one: '{count} new further down', other: '{count} new further down' },
  above: { one: '{count} new above', other: '{count} new above' },
};
