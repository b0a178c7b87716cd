'use client';
import type { JSX } from 'react';
import type { FieldSpanView, History, Path } from '../../hooks/index.js';
import { useFieldHistory, useFieldName, useTrilha } from '../../hooks/index.js';
import { ForeignText } from '../parts/ForeignText.js';
import { Icon, Mark, Popover } from '../parts/index.js';

/** Props of {@link FieldHistoryPopover}. */
export interface FieldHistoryPopoverProps {
  readonly history: History;
  readonly path: Path;
  /** Shows the entry that set a value. Without it the entries are named and not linked. */
  readonly onEntryOpen?: ((entryId: string) => void) | undefined;
}

/** "Quem mexeu neste campo": opens every value of one field, newest first. */
export function FieldHistoryPopover(props: FieldHistoryPopoverProps): JSX.Element {
  const { history, path } = props;
  const { format, messages } = useTrilha().words;
  const field = useFieldName(history, path);
  return (
    <Popover
      trigger={<Icon name="clock" />}
      label={format.message(messages.fieldHistory.label, { field })}
      className="trilha-field-history-trigger"
    >
      {() => <FieldHistoryList {...props} />}
    </Popover>
  );
}

function FieldHistoryList({ history, path, onEntryOpen }: FieldHistoryPopoverProps): JSX.Element {
  const { messages } = useTrilha().words;
  const { label, spans } = useFieldHistory(history, path);
  return (
    <div className="trilha-field-history">
      <p className="trilha-field-history-title">
        {messages.fieldHistory.open}: <ForeignText text={label} />
      </p>
      {spans.length === 0 ? <p className="trilha-timeline-empty">{messages.fieldHistory.empty}</p> : null}
      <ol className="trilha-field-history-list" aria-label={messages.fieldHistory.open}>
        {spans.map((span, index) => (
          <li key={span.key} className="trilha-field-history-span" data-gap={span.gap ? true : undefined}>
            <Span span={span} newest={index === 0} onEntryOpen={onEntryOpen} />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface SpanProps extends Pick<FieldHistoryPopoverProps, 'onEntryOpen'> {
  readonly span: FieldSpanView;
  readonly newest: boolean;
}

function Span({ span, newest, onEntryOpen }: SpanProps): JSX.Element {
  const { format, messages } = useTrilha().words;
  const { value, knowledge, from, actor, held, setBy, gap } = span;
  const lasted =
    held === undefined
      ? newest
        ? messages.fieldHistory.current
        : undefined
      : format.message(messages.fieldHistory.held, { duration: held });
  return (
    <>
      <span className="trilha-field-history-value" data-state={value.state} data-look={value.look} title={value.full}>
        <ForeignText text={value.text} />
        {knowledge === 'known' ? null : (
          <Mark word={messages.state[knowledge]} icon={knowledge === 'inferred' ? 'inferred' : 'unrecorded'} />
        )}
      </span>
      <span className="trilha-field-history-facts">
        {setBy !== null && onEntryOpen && from !== '' ? (
          <button type="button" className="trilha-field-history-entry trilha-link" onClick={() => onEntryOpen(setBy.id)}>
            {from}
          </button>
        ) : from === '' ? null : (
          <span>{from}</span>
        )}
        {actor === null ? null : <span>{actor.phrase}</span>}
        {lasted === undefined ? null : <span>{lasted}</span>}
      </span>
      {gap ? <span className="trilha-field-history-gap">{format.message(messages.fieldHistory.gap, gap)}</span> : null}
    </>
  );
}
