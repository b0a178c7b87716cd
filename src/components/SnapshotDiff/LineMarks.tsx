'use client';

import type { ReactElement } from 'react';
import type { LineView } from '../../hooks/index.js';
import { useDiffWords } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { Mark } from '../parts/Mark.js';
import { useDiffContext } from './context.js';

/** What must be known to read a line rightly: inferred, contradicted, moved, decoded, coarse, another form. Each with its explanation. */
export function LineMarks({ view }: { readonly view: LineView }): ReactElement | null {
  const { messages, format } = useDiffWords();
  const { isDecoded } = useDiffContext();
  const { diff, verdicts, verdictHelp } = messages;
  const { line, verdict } = view;
  const coarse = line.coarse;
  return (
    <span className="trilha-diff-marks">
      <CertaintyMark view={view} />
      {line.from === undefined || line.to === undefined ? null : (
        <Mark
          word={format.message(diff.positions, { from: line.from + 1, to: line.to + 1 })}
          icon="moved"
          explanation={verdictHelp.moved}
        />
      )}
      {verdict === 'redacted' && line.changed === true ? <Mark word={verdicts.changed} icon="changed" tone="update" /> : null}
      {line.form === 'other' ? <Mark word={diff.otherForm} icon="same" /> : null}
      {line.encoded === undefined && !isDecoded(line) ? null : <Mark word={diff.jsonInText} explanation={diff.jsonInTextHelp} />}
      {coarse === undefined ? null : <Mark word={diff[coarse]} icon="warning" tone="warning" />}
    </span>
  );
}

/** How the value before is known, when it was not recorded here. */
function CertaintyMark({ view }: { readonly view: LineView }): ReactElement | null {
  const { messages, format } = useDiffWords();
  const { describeSide, onEntryOpen } = useDiffContext();
  const { certainty, certaintyLabel } = view;
  if (certainty.type === 'recorded') return null;
  const words = messages.certainty;
  const when = certainty.at === null ? '' : format.dateTime(certainty.at);
  const explanation =
    certainty.type === 'inferred'
      ? format.message(words.inferredHelp, { when })
      : format.message(words.contradictedHelp, { when, expected: describeSide(certainty.expected, view.path).text });
  return (
    <Mark
      word={words[certainty.type]}
      icon={certainty.type}
      tone={certainty.type === 'inferred' ? 'neutral' : 'danger'}
      explanation={when === '' ? (certaintyLabel ?? '') : explanation}
      action={
        onEntryOpen === undefined ? null : (
          <button type="button" className="trilha-button" onClick={() => onEntryOpen(certainty.entry)}>
            <Icon name="external" />
            {words.open}
          </button>
        )
      }
    />
  );
}
