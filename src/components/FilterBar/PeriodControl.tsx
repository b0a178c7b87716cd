'use client';
import type { JSX } from 'react';
import { lazy, Suspense } from 'react';
import type { AuditQuery, PeriodValues } from '../../hooks/index.js';
import { isPeriod, setPeriod, usePeriod, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { Popover } from '../parts/Popover.js';
import { VisuallyHidden } from '../parts/VisuallyHidden.js';
import { useFilterClass } from './parts.js';

const PeriodPanel = lazy(async () => ({ default: (await import('./PeriodPanel.js')).PeriodPanel }));

/** Props of {@link PeriodControl}. */
export interface PeriodControlProps {
  readonly query: AuditQuery;
  readonly setQuery: (query: AuditQuery) => void;
}

/** The period that is asked for: shown in words, opened to be chosen or written, moved back and forth by its own length. */
export function PeriodControl({ query, setQuery }: PeriodControlProps): JSX.Element {
  const { messages } = useTrilha().words;
  const words = messages.query;
  const partClass = useFilterClass();
  const [from = '', to = ''] = query.conditions.find(isPeriod)?.values ?? [];
  const values: PeriodValues = [from, to];
  const period = usePeriod(values);
  const active = from !== '' || to !== '';
  const shift = (label: string, next: PeriodValues | null, back: boolean): JSX.Element => (
    <button
      type="button"
      className="trilha-button trilha-button-strong trilha-icon-button"
      aria-label={label}
      title={label}
      disabled={next === null}
      onClick={() => next !== null && setQuery(setPeriod(query, next))}
    >
      <Icon name="chevron" className={back ? 'trilha-icon-back' : undefined} />
    </button>
  );
  return (
    <span className={partClass('period')} role="group" aria-label={messages.filters.period}>
      {active ? shift(words.shiftBack, period.before, true) : null}
      <Popover
        className={`trilha-button trilha-button-strong ${active ? 'trilha-button-active' : ''}`}
        trigger={
          <>
            <Icon name="clock" />
            {active ? <VisuallyHidden>{messages.filters.period}: </VisuallyHidden> : null}
            <span className="trilha-period-label">{period.label}</span>
          </>
        }
      >
        {(close) => (
          <Suspense fallback={<VisuallyHidden>{messages.states.loading}</VisuallyHidden>}>
            <PeriodPanel
              values={values}
              onChange={(next) => {
                close();
                setQuery(setPeriod(query, next));
              }}
            />
          </Suspense>
        )}
      </Popover>
      {active ? shift(words.shiftForward, period.after, false) : null}
    </span>
  );
}
