import { FIELD_OPERATORS } from './fields.js';
import { lexQuery, type QuerySyntaxCode, type QuerySyntaxError, type QueryToken } from './lex.js';
import { tidyQuery } from './normalize.js';
import { nameOf, valueOf, type SyntaxName } from './syntax.js';
import type { AuditQuery, QueryCondition, QueryOperator } from './types.js';
import { readWhen, type WhenOptions } from './when.js';

/** Options of `parseQuery` and `printQuery`: the clock for days and relative times. */
export interface QuerySyntaxOptions {
  /** Milliseconds since 1970. Needed for `hoje`, `7d` and the like. */
  readonly now?: number;
  /** IANA zone of written days and hours. Needed for everything but full instants. */
  readonly timeZone?: string;
}

/** What `parseQuery` gives: the query of all that could be read, and what could not. */
export interface ParsedQuery {
  readonly query: AuditQuery;
  readonly errors: readonly QuerySyntaxError[];
  /** For highlighting. */
  readonly tokens: readonly QueryToken[];
}

/** A term before it becomes part of the query: a condition, one side of the period, or the order. */
type Term =
  | { readonly kind: 'condition'; readonly condition: QueryCondition }
  | { readonly kind: 'side'; readonly side: 0 | 1; readonly iso: string }
  | { readonly kind: 'order'; readonly order: 'newest' | 'oldest' };

/**
 * Reads the text syntax: `ator:IA -entidade:Lead campo:status novo:waiting_customer "oi vi um anúncio" de:2026-02-19 ate:hoje`.
 * `:` is *is*, `~` is *contains*, `-` excludes, a comma or `OU` separates alternatives of one field, words alone are free text (each has
 * to be found), quotes keep a phrase together. Names are understood in every language of `SYNTAX_NAMES`. Never throws: mistakes come with
 * their place, and the rest still makes a query. `locale` is there for symmetry with `printQuery`.
 */
export function parseQuery(text: string, _locale = 'pt-BR', options: QuerySyntaxOptions = {}): ParsedQuery {
  const { tokens, errors: lexErrors } = lexQuery(text);
  const parser = createParser(tokens, text, options);
  const terms = parser.terms();
  return { query: assemble(terms), errors: [...lexErrors, ...parser.errors].sort((a, b) => a.from - b.from), tokens };
}

/** A `de:` and the `ate:` after it are one period. */
function assemble(terms: readonly Term[]): AuditQuery {
  const conditions: QueryCondition[] = [];
  let order: 'newest' | 'oldest' | undefined;
  let open: { readonly index: number; readonly sides: [string, string] } | undefined;
  for (const term of terms) {
    if (term.kind === 'order') order = term.order;
    else if (term.kind === 'condition') conditions.push(term.condition);
    else {
      if (open === undefined || open.sides[term.side] !== '') {
        open = { index: conditions.length, sides: ['', ''] };
        conditions.push({ field: 'occurredAt', operator: 'in', values: [] });
      }
      open.sides[term.side] = term.iso;
      conditions[open.index] = { field: 'occurredAt', operator: 'in', values: [...open.sides] };
    }
  }
  return tidyQuery(order === undefined ? { conditions } : { conditions, order });
}

const sameKind = (a: QueryCondition, b: QueryCondition): boolean =>
  a.field === b.field && a.operator === b.operator && a.negated === b.negated;

function createParser(
  tokens: readonly QueryToken[],
  text: string,
  options: WhenOptions,
): { readonly errors: QuerySyntaxError[]; terms(): Term[] } {
  const errors: QuerySyntaxError[] = [];
  let at = 0;
  const peek = (): QueryToken | undefined => tokens[at];
  const take = (kind: QueryToken['kind']): QueryToken | undefined => (tokens[at]?.kind === kind ? tokens[at++] : undefined);
  const fail = (code: QuerySyntaxCode, from: number, to: number): void =>
    void errors.push({ code, from, to, found: text.slice(from, to) });
  const failAt = (code: QuerySyntaxCode, token: QueryToken): void => fail(code, token.from, token.to);

  /** The values after an operator: one, some with commas, or alternatives in parentheses. */
  const values = (after: QueryToken): QueryToken[] => {
    const found: QueryToken[] = [];
    const open = peek()?.from === after.to ? take('open') : undefined;
    if (open === undefined) {
      let next = peek()?.from === after.to ? take('value') : undefined;
      while (next !== undefined) {
        found.push(next);
        next = take('comma') === undefined ? undefined : take('value');
      }
    } else {
      for (let token = peek(); token !== undefined && token.kind !== 'close'; token = peek()) {
        at += 1;
        if (token.kind === 'value') found.push(token);
        else if (token.kind !== 'or' && token.kind !== 'comma') failAt('unexpected', token);
      }
      if (take('close') === undefined) failAt('unclosed-parenthesis', open);
    }
    if (found.length === 0) failAt('missing-value', after);
    return found;
  };

  const instant = (token: QueryToken, word: string, side: 'from' | 'to'): string | null => {
    const read = readWhen(word, side, options);
    if ('iso' in read) return read.iso;
    failAt(read.code, token);
    return null;
  };

  const period = (token: QueryToken): readonly string[] | null => {
    const [from = '', to, ...rest] = token.text.split('..');
    if (rest.length > 0) {
      failAt('unreadable-time', token);
      return null;
    }
    // One day alone is a period too: from its beginning to its end.
    const sides = [from === '' ? '' : instant(token, from, 'from'), to === '' ? '' : instant(token, to ?? from, 'to')];
    return sides.every((side) => side !== null) ? sides : null;
  };

  const named = (name: QueryToken, operator: QueryToken, negated: boolean): Term[] => {
    const key = nameOf(name.text);
    const given = values(operator);
    if (key === null) {
      failAt('unknown-name', name);
      return [];
    }
    if (operator.text === '~' && !(isField(key) && FIELD_OPERATORS[key].includes('contains'))) {
      failAt('operator-not-allowed', operator);
      return [];
    }
    const sign = negated ? { negated } : {};
    if (key === 'from' || key === 'to') {
      const sides = given.flatMap((token): Term[] => {
        const iso = instant(token, token.text, key);
        if (iso === null) return [];
        const side = key === 'from' ? 0 : 1;
        return negated
          ? [
              {
                kind: 'condition',
                condition: { field: 'occurredAt', operator: 'in', values: side === 0 ? [iso, ''] : ['', iso], negated },
              },
            ]
          : [{ kind: 'side', side, iso }];
      });
      return sides.slice(0, 1);
    }
    if (key === 'period') {
      return given.flatMap((token): Term[] => {
        const sides = period(token);
        return sides === null
          ? []
          : [{ kind: 'condition', condition: { field: 'occurredAt', operator: 'in', values: sides, ...sign } }];
      });
    }
    const read = given.flatMap((token) => {
      const value = operator.text === '~' ? token.text : token.text === '' && token.quoted ? '' : valueOf(key, token.text);
      if (value !== null) return [value];
      failAt('unknown-value', token);
      return [];
    });
    if (key === 'order') return read[0] === 'newest' || read[0] === 'oldest' ? [{ kind: 'order', order: read[0] }] : [];
    const kind: QueryOperator = operator.text === '~' ? 'contains' : 'is';
    return read.length === 0 ? [] : [{ kind: 'condition', condition: { field: key, operator: kind, values: read, ...sign } }];
  };

  const term = (negated: boolean): Term[] => {
    const token = tokens[at];
    if (token === undefined) return [];
    at += 1;
    if (token.kind === 'value') {
      const condition: QueryCondition = {
        field: 'text',
        operator: 'contains',
        values: [token.text],
        ...(negated ? { negated } : {}),
      };
      return token.text === '' ? [] : [{ kind: 'condition', condition }];
    }
    if (token.kind === 'not') return peek() === undefined ? (failAt('unexpected', token), []) : term(!negated);
    if (token.kind === 'name') {
      const operator = take('operator');
      return operator === undefined ? [] : named(token, operator, negated);
    }
    if (token.kind === 'open') {
      const inner = list(true, negated);
      if (take('close') === undefined) failAt('unclosed-parenthesis', token);
      return inner;
    }
    failAt('unexpected', token);
    return [];
  };

  /** Terms up to the end or a closing parenthesis; `OU` joins the one before with the one after. */
  const list = (inside: boolean, negated: boolean): Term[] => {
    const found: Term[] = [];
    const ends = (token: QueryToken): boolean => inside && token.kind === 'close';
    for (let token = peek(); token !== undefined && !ends(token); token = peek()) {
      if (token.kind === 'and') {
        at += 1;
        continue;
      }
      const or = found.length > 0 ? take('or') : undefined;
      const next = term(negated);
      const left = found.at(-1);
      const right = next[0];
      if (or === undefined) found.push(...next);
      else if (right === undefined) failAt('unexpected', or);
      else if (
        left?.kind === 'condition' &&
        right.kind === 'condition' &&
        next.length === 1 &&
        right.condition.operator !== 'in' &&
        sameKind(left.condition, right.condition)
      ) {
        found[found.length - 1] = {
          kind: 'condition',
          condition: { ...left.condition, values: [...left.condition.values, ...right.condition.values] },
        };
      } else failAt('or-across-fields', or);
    }
    return found;
  };

  return { errors, terms: () => list(false, false) };
}

const isField = (name: SyntaxName): name is Exclude<SyntaxName, 'from' | 'to' | 'period' | 'order'> =>
  name !== 'from' && name !== 'to' && name !== 'period' && name !== 'order';
