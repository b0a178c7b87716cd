'use client';
import type { JSX } from 'react';
import { useTableContext } from '../context.js';
import { partClass } from '../parts.js';
import type { CellProps } from '../types.js';
import { ChangeLine } from './ChangeLine.js';
import { ClassicChange } from './ClassicChange.js';

/** What changed: the fields that matter most, one line each, and how many others; or the original screen's texts. */
export function ChangeCell({ view, changeStyle, lines }: CellProps): JSX.Element {
  const { classNames, messages, format } = useTableContext();
  const className = partClass('change', classNames);
  if (changeStyle === 'classic') return <ClassicChange view={view} className={className} />;
  const shown = view.changes.slice(0, lines);
  const more = view.changes.length - shown.length + view.more;
  if (shown.length === 0) {
    return (
      <span className={className} data-remark="">
        <bdi className="trilha-line">{view.remark ?? view.summary}</bdi>
      </span>
    );
  }
  return (
    <span className={className}>
      {shown.map((line, index) => (
        <ChangeLine
          key={line.key}
          line={line}
          when={view.when.text}
          more={index === shown.length - 1 && more > 0 ? format.message(messages.table.moreChanges, { count: more }) : undefined}
        />
      ))}
    </span>
  );
}
