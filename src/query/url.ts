import { FIELD_OPERATORS, FIELD_VALUES, GROUP_DEPTH, isGroup } from './fields.js';
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
const IN_GROUP = /^(-?)any(\d{1,4})\.(\d{1,4})\.(.+)$/;
const isField = (word: string): word is QueryField => QUERY_FIELDS.some((field) => field === word);
const draftKey = (sign: string, field: string, operator: string): string => `${sign}${field} ${operator}`;

/**
 * Writes a query as readable parameters: `entityType=Lead&entityType=Campaign&-action=Criado&actorName~=ana&q=texto&from=…&to=…&order=oldest`.
 * A repeated name means *or*, `-` before it *not*, `~` after it *contains*; `q` is free text, `from` and `to` the period. A second
 * condition with the same name that has to hold *as well* gets a number: `tag=a&tag.2=b`. A group of alternatives over several fields puts
 * `any<group>.<alternative>.` before each name: `any1.1.entityType=Lead&any1.2.actorName=IA`, again inside for a group in a group.
 */
export function queryToSearchParams(query: AuditQuery, options: SearchParamsOptions = {}): URLSearchParams {
  const params = new URLSearchParams();
  const { conditions, order } = tidyQuery(query);
  write(conditions, options.prefix ?? '', params);
  if (order !== undefined) params.append(`${options.prefix ?? ''}order`, order);
  return params;
}

function write(conditions: readonly QueryCondition[], prefix: string, params: URLSearchParams): void {
  const used = new Map<string, number>();
  const numberOf = (key: string): number => {
    const number = (used.get(key) ?? 0) + 1;
    used.set(key, number);
    return number;
  };
  for (const condition of conditions) {
    const sign = condition.negated === true ? '-' : '';
    if (isGroup(condition)) {
      const number = numberOf('any');
      condition.alternatives.forEach((list, index) => write(list, `${prefix}${sign}any${number}.${index + 1}.`, params));
      continue;
    }
    const { field, operator, values } = condition;
    const number = numberOf(draftKey(sign, field, operator));
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
}

interface FieldDraft {
  readonly field: QueryField;
  readonly operator: QueryOperator;
  readonly negated: boolean;
  readonly values: string[];
}
interface GroupDraft {
  readonly negated: boolean;
  readonly lists: Map<string, Drafts>;
}
/** Conditions as they come together, by sign, name and number. */
type Drafts = Map<string, FieldDraft | GroupDraft>;

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

/** Puts one parameter where it belongs; says why when it does not. */
function place(drafts: Drafts, name: string, value: string, depth: number): DropReason | null {
  const inGroup = IN_GROUP.exec(name);
  if (inGroup !== null) {
    const [, sign = '', number = '', alternative = '', inner = ''] = inGroup;
    if (depth === GROUP_DEPTH) return 'unknown-parameter';
    const key = `${sign}any ${Number(number)}`;
    const known = drafts.get(key);
    const group = known !== undefined && 'lists' in known ? known : { negated: sign === '-', lists: new Map<string, Drafts>() };
    const list: Drafts = group.lists.get(alternative) ?? new Map();
    const problem = place(list, inner, value, depth + 1);
    if (problem === null) {
      group.lists.set(alternative, list);
      drafts.set(key, group);
    }
    return problem;
  }
  const [, sign = '', word = '', number = '', tilde = ''] = NAME.exec(name) ?? [];
  const target = readName(word, tilde);
  if (target === null) return 'unknown-parameter';
  const { field, operator, side } = target;
  const problem = checkValue(field, operator, value);
  if (problem !== null) return problem;
  const key = `${draftKey(sign, field, operator)} ${number}`;
  const known = drafts.get(key);
  const draft =
    known !== undefined && 'values' in known
      ? known
      : { field, operator, negated: sign === '-', values: side === undefined ? [] : ['', ''] };
  drafts.set(key, draft);
  if (side === undefined) draft.values.push(value);
  else if (draft.values[side] === '') draft.values[side] = value;
  else return 'repeated';
  return null;
}

/** Whether a parameter's name is one of the query's, whatever its value. */
export function isQueryParameter(name: string, { prefix = '', ignore = [] }: SearchParamsOptions = {}): boolean {
  const bare = name.slice(prefix.length);
  if (!name.startsWith(prefix) || ignore.includes(bare)) return false;
  return bare === 'order' || place(new Map(), bare, '', 0) !== 'unknown-parameter';
}

const finish = (drafts: Drafts): readonly QueryCondition[] =>
  [...drafts.values()].map((draft): QueryCondition =>
    'lists' in draft
      ? { field: 'any', operator: 'of', alternatives: [...draft.lists.values()].map(finish), negated: draft.negated }
      : draft,
  );

/**
 * Reads what {@link queryToSearchParams} wrote. It never throws: parameters it does not know, and values that make no sense, are left
 * out and reported in `dropped`.
 */
export function queryFromSearchParams(
  params: URLSearchParams | string,
  options: SearchParamsOptions = {},
): { readonly query: AuditQuery; readonly dropped: readonly DroppedParameter[] } {
  const { prefix = '', ignore = [] } = options;
  const drafts: Drafts = new Map();
  const dropped: DroppedParameter[] = [];
  let order: 'newest' | 'oldest' | undefined;
  const readOrder = (value: string): DropReason | null => {
    if (value !== 'newest' && value !== 'oldest') return 'unknown-value';
    if (order !== undefined) return 'repeated';
    order = value;
    return null;
  };
  for (const [name, value] of typeof params === 'string' ? new URLSearchParams(params) : params) {
    const bare = name.slice(prefix.length);
    if (!name.startsWith(prefix) || ignore.includes(bare)) continue;
    const reason = bare === 'order' ? readOrder(value) : place(drafts, bare, value, 0);
    if (reason !== null) dropped.push({ name, value, reason });
  }
  const conditions = finish(drafts);
  return { query: tidyQuery(order === undefined ? { conditions } : { conditions, order }), dropped };
}
