'use client';
import type { JSX } from 'react';
import { useId, useState } from 'react';
import type { PeriodValues, WallMoment } from '../../hooks/index.js';
import { momentWords, PERIOD_NAMES, periodWords, readWallText, usePeriod, useTrilha, wallText } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';

/** Props of {@link PeriodPanel}. */
export interface PeriodPanelProps {
  readonly values: PeriodValues;
  /** Two empty texts take the period away. */
  readonly onChange: (values: PeriodValues) => void;
}

/** Periods by name, and one from minute to minute on the screen's clock, said in words before it is asked. */
export function PeriodPanel({ values, onChange }: PeriodPanelProps): JSX.Element {
  const { words, timeZone, now } = useTrilha();
  const { messages, format } = words;
  const { query } = messages;
  const id = useId();
  const period = usePeriod(values);
  const [texts, setTexts] = useState<PeriodValues>([wallText(values[0], timeZone), wallText(values[1], timeZone)]);
  const moments = texts.map((text) => readWallText(text, timeZone));
  const asked: PeriodValues = [moments[0]?.iso ?? '', moments[1]?.iso ?? ''];
  const reversed = asked[0] !== '' && asked[1] !== '' && asked[1] <= asked[0];
  const note = (moment: WallMoment | null | undefined): string | null =>
    moment == null || moment.clock === 'once'
      ? null
      : format.message(query.clocks[moment.clock], { time: momentWords(moment.iso, words) });
  const notes = [...new Set(moments.map(note).filter((text) => text !== null))];
  const write = (side: 0 | 1, text: string): void => setTexts(side === 0 ? [text, texts[1]] : [texts[0], text]);
  return (
    <form
      className="trilha-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (!reversed) onChange(asked);
      }}
    >
      <span className="trilha-period-names">
        {PERIOD_NAMES.map((name) => (
          <button
            key={name}
            type="button"
            className="trilha-button trilha-button-strong"
            aria-pressed={period.name === name}
            onClick={() => onChange(period.named(name))}
          >
            {query.periods[name]}
          </button>
        ))}
      </span>
      <fieldset className="trilha-period-range" aria-describedby={`${id}w`}>
        <legend className="trilha-choice-label">{format.message(query.customPeriod, { zone: format.zoneName(now()) })}</legend>
        {([0, 1] as const).map((side) => (
          <label key={side} className="trilha-editor-label">
            {side === 0 ? query.from : query.to}
            <input
              type="datetime-local"
              className="trilha-input trilha-date"
              step={texts[side].length > 16 ? 1 : 60}
              max="9999-12-31T23:59"
              value={texts[side]}
              aria-invalid={reversed}
              onChange={(event) => write(side, event.target.value)}
            />
          </label>
        ))}
      </fieldset>
      <span id={`${id}w`} className="trilha-period-words" role={reversed ? 'alert' : undefined}>
        {reversed ? query.reversed : periodWords(asked, words)}
        {notes.map((text) => (
          <span key={text} className="trilha-period-note">
            <Icon name="warning" />
            {text}
          </span>
        ))}
      </span>
      <span className="trilha-editor-actions">
        <button type="submit" className="trilha-button trilha-button-strong" disabled={reversed}>
          <Icon name="check" />
          {query.apply}
        </button>
        {values[0] === '' && values[1] === '' ? null : (
          <button type="button" className="trilha-button" onClick={() => onChange(['', ''])}>
            {query.anyPeriod}
          </button>
        )}
      </span>
    </form>
  );
}
