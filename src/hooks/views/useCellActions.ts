'use client';
import { useMemo } from 'react';
import type { EntryView } from '../../describe/index.js';
import { describeAction, describeField } from '../../describe/index.js';
import type { AuditEntry } from '../../entry/index.js';
import type { CellChoice } from '../../query/index.js';
import { canExclude, cellConditions, kinConditions } from '../../query/index.js';
import type { AuditSource } from '../../source/index.js';
import { splitQuery } from '../../source/index.js';
import { useEntryView } from '../useEntryView.js';
import { useTrilha } from '../useTrilha.js';

/** A choice in words. */
export interface CellAction {
  readonly choice: CellChoice;
  /** "Ação: Criado". */
  readonly label: string;
  /** `true`: the source cannot filter by it; only the loaded rows are looked through. */
  readonly local: boolean;
  /** Whether "not this" can be said of it. */
  readonly excludable: boolean;
}

/** What can be done from a cell. */
export interface CellActions {
  readonly view: EntryView;
  /** What the cell holds, the plainest first. */
  readonly choices: readonly CellAction[];
  /** Its request, its batch, its entity. */
  readonly kin: readonly CellAction[];
  /** What the cell says, as text to copy; `''` when it says nothing. */
  readonly text: string;
}

/** Choices of one cell that are offered, at most. */
const MOST = 4;

const TEXTS: Readonly<Record<string, (view: EntryView) => string>> = {
  when: ({ when }) => when.text,
  entity: ({ entity }) => entity.name,
  action: ({ entry }) => entry.action,
  actor: ({ actorLabel }) => actorLabel,
  origin: ({ origin }) => origin.ip ?? origin.phrase,
  change: ({ changes, remark }) => changes.map(({ phrase }) => phrase).join('\n') || (remark ?? ''),
};

/** What can be asked from one cell of an entry, in words; `null` for the whole row. */
export function useCellActions(entry: AuditEntry, columnId: string | null, source: AuditSource | null): CellActions {
  const { words, timeZone } = useTrilha();
  const view = useEntryView(entry, null);
  return useMemo(() => {
    const { messages, format } = words;
    const { queryFields } = messages;
    const valueOf = ({ kind, value }: CellChoice): string => {
      if (kind === 'entityType') return view.entity.typeLabel;
      if (kind === 'entity') return view.entity.name;
      if (kind === 'action') return describeAction(value, entry.operation, words).label;
      if (kind === 'operation') return view.action.operationLabel;
      if (kind === 'actorId') return view.actor === null ? value : `${view.actor.name} (${value})`;
      if (kind === 'actorKind') return view.actor?.kindLabel ?? value;
      if (kind === 'field') return describeField([value], words, entry.entity.type).label;
      return kind === 'day' ? format.date(entry.occurredAt) : value;
    };
    const toAction = (choice: CellChoice): CellAction => {
      const { kind, conditions } = choice;
      const name = kind === 'day' ? messages.views.day : kind === 'entity' ? messages.queryFields.entityType : queryFields[kind];
      return {
        choice,
        label: format.message(messages.views.choice, { field: name, value: valueOf(choice) }),
        local: splitQuery({ conditions }, source?.capabilities).local.length > 0,
        excludable: canExclude(choice),
      };
    };
    return {
      view,
      choices: cellConditions(entry, columnId, { timeZone })
        .slice(0, columnId === null ? undefined : MOST)
        .map(toAction),
      kin: kinConditions(entry).map(toAction),
      text: columnId !== null && Object.hasOwn(TEXTS, columnId) ? (TEXTS[columnId]?.(view) ?? '') : '',
    };
  }, [words, timeZone, view, entry, columnId, source]);
}
