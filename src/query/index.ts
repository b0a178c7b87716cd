export type * from './types.js';
export { QUERY_FIELDS } from './types.js';
export { FIELD_OPERATORS, FIELD_VALUES, fieldConditions, FILTER_FIELDS, isGroup } from './fields.js';
export { createFinder, fold } from './fold.js';
export { readInstant } from './instant.js';
export { changedParts, type ChangedParts } from './changed.js';
export { compileQuery, fieldValues, matches, type EntryPredicate } from './match.js';
export { compileRowQuery } from './rows.js';
export { emptyQuery, normalizeQuery, queryKey, tidyQuery } from './normalize.js';
export {
  isQueryParameter,
  queryFromSearchParams,
  queryToSearchParams,
  type DroppedParameter,
  type DropReason,
  type SearchParamsOptions,
} from './url.js';
export { applyChoice, canExclude, cellConditions, kinConditions } from './cell.js';
export type { CellChoice, CellChoiceKind, CellOptions } from './cell.js';
export { readAddress, writeAddress, type AddressedQuery, type AddressOptions } from './address.js';
export { completeDates, completeNames, placeInQuery, writeValue, type QueryPlace } from './complete.js';
export { addCondition, isPeriod, removeCondition, replaceCondition, setPeriod, toggleNegation, withoutField } from './edit.js';
export {
  namedPeriod,
  PERIOD_NAMES,
  periodName,
  readWallText,
  shiftPeriod,
  wallText,
  type PeriodClock,
  type PeriodName,
  type PeriodValues,
  type WallMoment,
} from './period.js';
export { textsOf } from './texts.js';
export { parseQuery, type ParsedQuery, type QuerySyntaxOptions } from './parseQuery.js';
export { printQuery } from './printQuery.js';
export {
  SYNTAX_LOCALES,
  SYNTAX_NAMES,
  SYNTAX_VALUES,
  queryFieldOf,
  syntaxColumn,
  type SyntaxLocale,
  type SyntaxName,
} from './syntax.js';
export type { QuerySyntaxCode, QuerySyntaxError, QueryToken } from './lex.js';
export { dayOf, momentOf, startOfDays, wallClock } from './zone.js';
