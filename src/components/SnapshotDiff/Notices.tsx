'use client';

import type { ReactElement } from 'react';
import type { DiffNotice } from '../../hooks/index.js';
import { useDiffWords } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { useDiffClass } from './parts.js';

/** What the reader must know of the whole comparison: what was not read, and where it is coarser than it could be. */
export function Notices({ notices }: { readonly notices: readonly DiffNotice[] }): ReactElement | null {
  const { messages } = useDiffWords();
  const partClass = useDiffClass();
  if (notices.length === 0) return null;
  return (
    <ul className={partClass('notices')}>
      {notices.map((notice) => (
        <li key={notice.code} className="trilha-diff-notice" data-kind={notice.kind}>
          <Icon name="warning" />
          <span>{notice.kind === 'limit' ? messages.limits[notice.code] : messages.diff[notice.code]}</span>
        </li>
      ))}
    </ul>
  );
}
