import type { Messages } from '../../types.js';

/** What else happened around an entry. */
export const pivot: Messages['pivot'] = {
  tab: 'Around',
  title: 'What else happened?',
  within: 'Within',
  minutes: { one: '{count} minute before and after', other: '{count} minutes before and after' },
  hours: { one: '{count} hour before and after', other: '{count} hours before and after' },
  lanes: 'In common with this entry',
  request: 'Same request',
  actor: 'Same actor',
  ip: 'Same IP',
  entity: 'Same entity',
  others: { zero: 'no others', one: '{count} other', other: '{count} others' },
  shown: { one: 'showing {count} other; there are more', other: 'showing {count} others; there are more' },
  all: 'View all',
  allOf: 'View all: {lane}',
  here: 'this entry',
  before: '{duration} before',
  after: '{duration} after',
  together: 'at the same instant',
  list: 'Entries around it',
  loading: 'Looking…',
  failed: '{lane}: the search failed',
  lonely: 'Nothing else was recorded around this moment.',
  unable: 'The source does not filter by request, actor, IP or entity within a period.',
  undated: 'This entry has no readable moment, so there is nothing to look around.',
};
