'use client';
import type { JSX } from 'react';
import type { EntryView, History, Seam } from '../../hooks/index.js';
import { useDoubts, useInferred, useTrilha } from '../../hooks/index.js';
import { Icon, Mark } from '../parts/index.js';

/** Props of {@link EntryMarks}. */
export interface EntryMarksProps {
  readonly view: EntryView;
  readonly seam: Seam | null;
  readonly history: History;
  readonly onGoTo: (id: string) => void;
}

/** What must be known to read an entry rightly: it failed, a value is inferred or contradicted, cut, or continuity cannot be told. */
export function EntryMarks({ view, seam, history, onGoTo }: EntryMarksProps): JSX.Element {
  const { messages } = useTrilha().words;
  const inferred = useInferred(view, seam, history);
  const doubts = useDoubts(seam, inferred !== null);
  const { outcome, cut, changes } = view;
  const failed = outcome.value === 'failure' || outcome.value === 'denied';
  const contradicted = changes.some(({ certainty }) => certainty.type === 'contradicted');
  return (
    <>
      {failed ? <Mark word={outcome.label} icon="warning" tone="delete" /> : null}
      {inferred === null ? null : (
        <Mark
          word={messages.certainty.inferred}
          icon="inferred"
          explanation={inferred.explanation}
          action={
            <button type="button" className="trilha-button" onClick={() => onGoTo(inferred.from)}>
              <Icon name="inferred" className="trilha-timeline-small" />
              {messages.certainty.open}
            </button>
          }
        />
      )}
      {contradicted ? <Mark word={messages.certainty.contradicted} icon="contradicted" tone="delete" /> : null}
      {cut ? (
        <Mark word={messages.sides.truncated} icon="truncated" tone="warning" explanation={messages.sides.truncatedHelp} />
      ) : null}
      {doubts === null ? null : (
        <Mark word={messages.continuity['cannot-tell']} icon="unrecorded" tone={doubts.tone} explanation={doubts.explanation} />
      )}
    </>
  );
}
