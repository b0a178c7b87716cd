import { FIELD_OPERATORS, FIELD_VALUES } from './fields.js';
import { readInstant } from './instant.js';
import { tidyQuery } from './normalize.js';
import { QUERY_FIELDS, type AuditQuery, type QueryCondition, type QueryField, type QueryOperator } from './types.js';

/** Why a parameter was left out. */
export type DropReason = 'unknown-parameter' | 'unknown-value' | 'unreadable-time' | 'empty-value' | 'repeated';

/** A parameter that did not become part of the query. Said on screen, because the list is wider than its address asked for. */
export interface DroppedParameter {
  readonly name: string;
  readonly value: string;
  readonly reason: DropReason;
}

/** Options of {@link queryToSearchParams} and {@link queryFromSearchParams}. */
export interface SearchParamsOptions {
  /** Stands before each name (`audit.`), so that the query can share an address with the host's own parameters, which are then left alone. Default `''`. */
  readonly prefix?: string;
  /** Names that are not the query's and not a mistake either (`limit`, `cursor`). */
  readonly ignore?: readonly string[];
}

const NAME = /^(-?)([A-Za-z]+)(?:\.(\d+))?(~?)$/;
const isField = (word: string): word is QueryField => QUERY_FIELDS.some((field) => field === word);
const groupKey = (sign: string, field: string, operator: string): string => `${sign}${field} ${operator}`;

/**
 * Writes a query as readable parameters: `entityType=Lead&entityType=Campaign&-action=Criado&actorName~=ana&q=texto&from=…&to=…&order=oldest`.
 * A repeated name means *or*, `-` before it *not*, `~` after it *contains*; `q` is free text, `from` and `to` the period. A second
 * condition with the same name that has to hold *as well* gets a number: `tag=a&tag.2=b`.
 */
export function queryToSearchParams(query: AuditQuery, options: SearchParamsOptions = {}): URLSearchParams {
  const { prefix = '' } = options;
  const params = new URLSearchParams();
  const groups = new Map<string, number>();
  const { conditions, order } = tidyQuery(query);
  for (const { field, operator, values, negated } of conditions) {
    const sign = negated === true ? '-' : '';
    const key = groupKey(sign, field, operator);
    const number = (groups.get(key) ?? 0) + 1;
    groups.set(key, number);
    const suffix = number > 1 ? `.${number}` : '';
    if (operator === 'in') {
      const [from = '', to = ''] = values;
      if (from !== '') params.append(`${prefix}${sign}from${suffix}`, from);
      if (to !== '') params.append(`${prefix}${sign}to${suffix}`, to);
    } else {
      const name = field === 'text' ? `q${suffix}` : `${field}${suffix}${operator === 'contains' ? '~' : ''}`;
      for (const value of values) params.append(`${prefix}${sign}${name}`, value);
    }
  }
  if (order !== undefined) params.append(`${prefix}order`, order);
  return params;
}

interface Draft {
  readonly field: QueryField;
  readonly operator: QueryOperator;
  readonly negated: boolean;
  readonly values: string[];
}

/** What a name stands for: the field, its operator and, for a period, which side. */
function readName(word: string, tilde: string): { field: QueryField; operator: QueryOperator; side?: 0 | 1 } | null {
  if (word === 'q') return tilde === '' ? { field: 'text', operator: 'contains' } : null;
  if (word === 'from' || word === 'to')
    return tilde === '' ? { field: 'occurredAt', operator: 'in', side: word === 'from' ? 0 : 1 } : null;
  if (!isField(word) || word === 'text' || word === 'occurredAt') return null;
  const operator = tilde === '' ? 'is' : 'contains';
  return FIELD_OPERATORS[word].includes(operator) ? { field: word, operator } : null;
}

function checkValue(field: QueryField, operator: QueryOperator, value: string): DropReason | null {
  if (operator === 'in') return readInstant(value) === null ? 'unreadable-time' : null;
  if (operator === 'contains') return value === '' ? 'empty-value' : null;
  const known = FIELD_VALUES[field];
  return known === undefined || value === '' || known.includes(value) ? null : 'unknown-value';
}

/**
 * Reads what {@link queryToSearchParams} wrote. It never throws: parameters it does not know, and values that make no sense, are left
 * out and reported in `dropped`.
 */
export function queryFromSearchParams(
  params: URLSearchParams | string,
  options: SearchParamsOptions = {},
): { readonly query: AuditQuery; readonly dropped: readonly DroppedParameter[] } {
  const { prefix = '', ignore = [] } = options;
  const drafts = new Map<string, Draft>();
  const dropped: DroppedParameter[] = [];
  let order: 'newest' | 'oldest' | undefined;
  for (const [name, value] of typeof params === 'string' ? new URLSearchParams(params) : params) {
    if (!name.startsWith(prefix) || ignore.includes(name.slice(prefix.length))) continue;
    const drop = (reason: DropReason): void => void dropped.push({ name, value, reason });
    const bare = name.slice(prefix.length);
    if (bare === 'order') {
      if (value !== 'newest' && value !== 'oldest') drop('unknown-value');
      else if (order === undefined) order = value;
      else drop('repeated');
      continue;
    }
    const [, sign = '', word = '', number = '', tilde = ''] = NAME.exec(bare) ?? [];
    const target = readName(word, tilde);
    if (target === null) {
      drop('unknown-parameter');
      continue;
    }
    const { field, operator, side } = target;
    const problem = checkValue(field, operator, value);
    if (problem !== null) {
      drop(problem);
      continue;
    }
    const key = `${groupKey(sign, field, operator)} ${number}`;
    let draft = drafts.get(key);
    if (draft === undefined) {
      draft = { field, operator, negated: sign === '-', values: side === undefined ? [] : ['', ''] };
      drafts.set(key, draft);
    }
    if (side === undefined) draft.values.push(value);
    else if (draft.values[side] === '') draft.values[side] = value;
    else drop('repeated');
  }
  const conditions: readonly QueryCondition[] = [...drafts.values()];
  return { query: tidyQuery(order === undefined ? { conditions } : { conditions, order }), dropped };
}
