'use client';
import type { JSX } from 'react';
import type { History, Path } from '../../hooks/index.js';
import { useFieldHistory, useTrilha } from '../../hooks/index.js';
import { Icon, Popover } from '../parts/index.js';

/** Props of {@link FieldHistoryPopover}. */
export interface FieldHistoryPopoverProps {
  readonly history: History;
  readonly path: Path;
}

/** "Quem mexeu neste campo": opens every value of one field, newest first. */
export function FieldHistoryPopover({ history, path }: FieldHistoryPopoverProps): JSX.Element {
  const { messages } = useTrilha().words;
  return (
    <Popover trigger={<Icon name="clock" />} label={messages.fieldHistory.open} className="trilha-field-history-trigger">
      {() => <FieldHistoryList history={history} path={path} />}
    </Popover>
  );
}

function FieldHistoryList({ history, path }: FieldHistoryPopoverProps): JSX.Element {
  const { format, messages } = useTrilha().words;
  const { label, spans } = useFieldHistory(history, path);
  return (
    <div className="trilha-field-history">
      <p className="trilha-field-history-title">{format.message(messages.fieldHistory.label, { field: label })}</p>
      {spans.length === 0 ? <p>{messages.fieldHistory.empty}</p> : null}
      <ol className="trilha-field-history-list">
        {spans.map((one, index) => (
          <li
            key={`${one.from}:${one.setBy?.id ?? spans.length - index}`}
            className="trilha-field-history-span"
            data-gap={one.gap ? true : undefined}
          >
            <span className="trilha-field-history-value" data-state={one.value.state} data-look={one.value.look}>
              {one.value.text}
            </span>
            <span className="trilha-field-history-facts">
              {[
                one.from,
                one.actor?.phrase,
                one.held === undefined
                  ? index === 0
                    ? messages.fieldHistory.current
                    : undefined
                  : format.message(messages.fieldHistory.held, { duration: one.held }),
              ]
                .filter((fact) => fact !== undefined && fact !== '')
                .join(' · ')}
            </span>
            {one.gap ? (
              <span className="trilha-field-history-gap">{format.message(messages.fieldHistory.gap, one.gap)}</span>
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
