'use client';
import type { JSX } from 'react';
import { useState } from 'react';
import type { FieldCondition, QueryField } from '../../hooks/index.js';
import { canFilter, FIELD_OPERATORS, FILTER_FIELDS, useFilterOptions, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import type { FilterParts } from './types.js';
import { ValuePicker } from './ValuePicker.js';

/** An operator with its sign, as people choose it. */
const OPERATORS = {
  is: { operator: 'is', negated: false },
  isNot: { operator: 'is', negated: true },
  contains: { operator: 'contains', negated: false },
  containsNot: { operator: 'contains', negated: true },
} as const;
type OperatorName = keyof typeof OPERATORS;
const NAMES: readonly OperatorName[] = ['is', 'isNot', 'contains', 'containsNot'];

const nameOf = ({ operator, negated }: FieldCondition): OperatorName =>
  operator === 'contains' ? (negated === true ? 'containsNot' : 'contains') : negated === true ? 'isNot' : 'is';

/** Props of {@link ConditionEditor}. */
export interface ConditionEditorProps extends FilterParts {
  /** What is changed; `null`: a new condition. */
  readonly condition: FieldCondition | null;
  readonly onApply: (condition: FieldCondition) => void;
}

/** Field, operator and values of one condition. What the source cannot do is marked, not hidden. */
export function ConditionEditor({ condition, onApply, query, source, rows }: ConditionEditorProps): JSX.Element {
  const { messages } = useTrilha().words;
  const words = messages.query;
  const [field, setField] = useState<QueryField>(condition?.field ?? 'entityType');
  const [chosen, setOperator] = useState<OperatorName>(condition === null ? 'is' : nameOf(condition));
  const [values, setValues] = useState<readonly string[]>(condition?.values ?? []);
  const [written, setWritten] = useState('');
  const offered = NAMES.filter((name) => FIELD_OPERATORS[field].includes(OPERATORS[name].operator));
  const name = offered.includes(chosen) ? chosen : (offered[0] ?? 'is');
  const { operator, negated } = OPERATORS[name];
  const options = useFilterOptions(field, query, rows, source ?? undefined);
  const can = (one: QueryField, by: OperatorName): boolean =>
    source === null || canFilter(source.capabilities, one, OPERATORS[by].operator, OPERATORS[by].negated);
  const mark = (word: string, able: boolean): string => (able ? word : `${word} ${words.loadedMark}`);
  const all = written.trim() === '' || values.includes(written.trim()) ? values : [...values, written.trim()];
  const change = (next: QueryField): void => {
    setField(next);
    setValues([]);
    setWritten('');
  };
  return (
    <form
      className="trilha-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (all.length > 0) onApply({ field, operator, values: all, ...(negated && { negated }) });
      }}
    >
      <span className="trilha-editor-line">
        <label className="trilha-editor-label">
          {words.field}
          <select
            className="trilha-input trilha-select"
            value={field}
            onChange={(event) => change(event.target.value as QueryField)}
          >
            {FILTER_FIELDS.map((one) => (
              <option key={one} value={one}>
                {mark(
                  messages.queryFields[one],
                  FIELD_OPERATORS[one].some((by) => source === null || canFilter(source.capabilities, one, by)),
                )}
              </option>
            ))}
          </select>
        </label>
        <label className="trilha-editor-label">
          {words.operator}
          <select
            className="trilha-input trilha-select"
            value={name}
            onChange={(event) => setOperator(event.target.value as OperatorName)}
          >
            {offered.map((one) => (
              <option key={one} value={one}>
                {mark(words.operators[one], can(field, one))}
              </option>
            ))}
          </select>
        </label>
      </span>
      <ValuePicker
        options={options}
        values={values}
        onChange={setValues}
        written={written}
        onWrite={setWritten}
        free={operator === 'contains' ? 'text' : options.length > 0 && FIELD_OPERATORS[field].length === 1 ? 'none' : 'value'}
        unrecorded={operator === 'is'}
      />
      {can(field, name) ? null : (
        <span className="trilha-scope">
          <Icon name="filter" />
          {words.loadedHelp}
        </span>
      )}
      <span className="trilha-editor-actions">
        <button type="submit" className="trilha-button trilha-button-strong" disabled={all.length === 0}>
          <Icon name="check" />
          {words.apply}
        </button>
      </span>
    </form>
  );
}
