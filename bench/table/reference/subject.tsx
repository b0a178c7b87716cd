import { all } from '../../harness/look.js';
import { reactSubject } from '../../harness/react.js';
import type { Subject } from '../../harness/view.js';
import { ReferenceTable } from './ReferenceTable.js';

const component = reactSubject(({ shown, entries, oldest, action, text }) =>
  shown ? <ReferenceTable entries={entries} oldest={oldest} actions={action} text={text} /> : null,
);

/** The near limit. */
export const subject: Subject = {
  ...component,
  rows: () => all('#root [data-row]'),
  idOf: (row) => row.dataset['row'],
  scroller: () => document.querySelector('#root > div'),
  searches: 'after',
};
