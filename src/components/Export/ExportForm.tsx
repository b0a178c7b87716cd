'use client';
import type { FormEvent, JSX } from 'react';
import { useId } from 'react';
import type { AuditEntries, ExportFormat, ExportPlan } from '../../hooks/index.js';
import { EXPORT_FORMATS, MEMORY_LIMIT, PRINT_LIMIT, USUAL_COLUMNS, useTrilha, writesToDisk } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { Choices } from './Choices.js';
import { ColumnChoices } from './ColumnChoices.js';
import { countWords } from './countWords.js';

/** Lines that Excel opens, titles left out. */
const SHEET_LINES = 1_048_575;

/** Props of {@link ExportForm}. */
export interface ExportFormProps {
  readonly plan: ExportPlan;
  readonly onPlanChange: (plan: ExportPlan) => void;
  readonly entries: AuditEntries;
  readonly onStart: () => void;
}

const LAYOUTS = {
  sheet: ['entry', 'change'],
  csv: ['entry', 'change'],
  ndjson: ['whole', 'entry', 'change'],
  json: ['whole', 'entry', 'change'],
  print: ['entry'],
} as const satisfies Record<ExportFormat, readonly ExportPlan['layout'][]>;

const browserZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What to export and how, with how much it will be and what stands in the way. */
export function ExportForm({ plan, onPlanChange, entries, onStart }: ExportFormProps): JSX.Element {
  const { words, timeZone, now } = useTrilha();
  const { messages, format } = words;
  const { takeaway } = messages;
  const zoneId = useId();
  const layouts: readonly ExportPlan['layout'][] = LAYOUTS[plan.format];
  const layoutWords = { entry: takeaway.perEntry, change: takeaway.perChange, whole: takeaway.whole };
  const choose = (next: Partial<ExportPlan>): void => {
    const merged = { ...plan, ...next };
    const fits: readonly ExportPlan['layout'][] = LAYOUTS[merged.format];
    const layout = next.format !== undefined && next.format !== plan.format ? (fits[0] ?? 'entry') : merged.layout;
    const columns = layout === plan.layout || layout === 'whole' ? merged.columns : USUAL_COLUMNS[layout];
    onPlanChange({ ...merged, layout, columns });
  };
  const zones = [...new Set([timeZone, 'UTC', browserZone()])];
  const total = entries.total?.value ?? 0;
  const notes = [
    takeaway.scope,
    entries.local.length > 0 ? takeaway.localOnly : null,
    plan.format === 'print' ? format.message(takeaway.printRows, { total: format.number(PRINT_LIMIT) }) : null,
    plan.format === 'sheet' && total > SHEET_LINES ? takeaway.sheetRows : null,
    plan.format !== 'print' && !writesToDisk()
      ? format.message(takeaway.memory, { size: format.number(MEMORY_LIMIT / 1024 / 1024) })
      : null,
  ];
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    onStart();
  };
  return (
    <form className="trilha-export-form" onSubmit={onSubmit}>
      <p className="trilha-export-count">{countWords(entries.total, words)}</p>
      {notes.map((note) =>
        note === null ? null : (
          <p key={note} className="trilha-export-note">
            {note}
          </p>
        ),
      )}
      <Choices
        label={takeaway.format}
        value={plan.format}
        onChange={(chosen) => choose({ format: chosen })}
        options={EXPORT_FORMATS.map((one) => [one, takeaway[one]])}
      />
      {layouts.length > 1 ? (
        <Choices
          label={takeaway.layout}
          value={plan.layout}
          onChange={(layout) => choose({ layout })}
          options={layouts.map((one) => [one, layoutWords[one]])}
        />
      ) : null}
      {plan.layout === 'whole' || plan.format === 'print' ? null : (
        <ColumnChoices layout={plan.layout} columns={plan.columns} onChange={(columns) => choose({ columns })} />
      )}
      <div className="trilha-export-row">
        <label htmlFor={zoneId} className="trilha-export-legend">
          {takeaway.zone}
        </label>
        <select
          id={zoneId}
          className="trilha-input trilha-select trilha-export-zone"
          value={plan.timeZone}
          onChange={(event) => choose({ timeZone: event.target.value })}
        >
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone === timeZone ? format.zoneName(now()) : zone}
            </option>
          ))}
        </select>
      </div>
      <div className="trilha-export-actions">
        <button
          type="submit"
          className="trilha-button trilha-button-strong trilha-button-main"
          disabled={plan.layout !== 'whole' && plan.columns.length === 0}
        >
          <Icon name="download" />
          {plan.format === 'print' ? takeaway.printNow : takeaway.start}
        </button>
      </div>
    </form>
  );
}
