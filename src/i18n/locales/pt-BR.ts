import { actor } from './pt-BR/actor.js';
import { certainty, lines, sides, summary, verdicts } from './pt-BR/change.js';
import { copy, diff, limits, raw, verdictHelp } from './pt-BR/diff.js';
import { actions, entity, operations, origin, outcome, sentences, time, unreadable } from './pt-BR/entry.js';
import { columns, counts, errors, states, table } from './pt-BR/list.js';
import { notes } from './pt-BR/notes.js';
import { filters, keyboard, queryFields, screen } from './pt-BR/screen.js';
import { inspector, timeline, continuity, runs, state, fieldHistory } from './pt-BR/timeline.js';
import { query } from './pt-BR/query.js';
import { overview } from './pt-BR/overview.js';
import { pivot } from './pt-BR/pivot.js';
import { live } from './pt-BR/live.js';
import { takeaway } from './pt-BR/takeaway.js';
import { views } from './pt-BR/views.js';

/** The Portuguese catalogue's shape, section by section; every other locale has the same. */
export interface PortugueseCatalogue {
  /** The tag these words are written for; dates and numbers follow it unless another locale is asked for. */
  readonly locale: 'pt-BR';
  readonly screen: typeof screen;
  readonly columns: typeof columns;
  readonly table: typeof table;
  readonly filters: typeof filters;
  readonly queryFields: typeof queryFields;
  readonly counts: typeof counts;
  readonly keyboard: typeof keyboard;
  readonly states: typeof states;
  readonly unreadable: typeof unreadable;
  readonly errors: typeof errors;
  readonly notes: typeof notes;
  readonly operations: typeof operations;
  readonly actions: typeof actions;
  readonly actor: typeof actor;
  readonly entity: typeof entity;
  readonly origin: typeof origin;
  readonly time: typeof time;
  readonly outcome: typeof outcome;
  readonly sentences: typeof sentences;
  readonly verdicts: typeof verdicts;
  readonly verdictHelp: typeof verdictHelp;
  readonly lines: typeof lines;
  readonly sides: typeof sides;
  readonly certainty: typeof certainty;
  readonly summary: typeof summary;
  readonly diff: typeof diff;
  readonly raw: typeof raw;
  readonly limits: typeof limits;
  readonly copy: typeof copy;
  readonly inspector: typeof inspector;
  readonly timeline: typeof timeline;
  readonly continuity: typeof continuity;
  readonly runs: typeof runs;
  readonly state: typeof state;
  readonly fieldHistory: typeof fieldHistory;
  readonly query: typeof query;
  readonly overview: typeof overview;
  readonly pivot: typeof pivot;
  readonly live: typeof live;
  readonly takeaway: typeof takeaway;
  readonly views: typeof views;
}

/**
 * Brazilian Portuguese: the default words, and the shape of every catalogue. One section per part of the interface, each a
 * constant of its own under `pt-BR/`, so that a program which shows only actors carries only their words.
 */
export const ptBR: PortugueseCatalogue = {
  locale: 'pt-BR',
  screen,
  columns,
  table,
  filters,
  queryFields,
  counts,
  keyboard,
  states,
  unreadable,
  errors,
  notes,
  operations,
  actions,
  actor,
  entity,
  origin,
  time,
  outcome,
  sentences,
  verdicts,
  verdictHelp,
  lines,
  sides,
  certainty,
  summary,
  diff,
  raw,
  limits,
  copy,
  inspector,
  timeline,
  continuity,
  runs,
  state,
  fieldHistory,
  query,
  overview,
  pivot,
  live,
  takeaway,
  views,
};
