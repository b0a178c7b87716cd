import { FIELD_OPERATORS, GROUP_DEPTH } from './fields.js';
import { lexQuery, type QuerySyntaxCode, type QuerySyntaxError, type QueryToken } from './lex.js';
import { tidyQuery } from './normalize.js';
import { nameOf, valueOf, type SyntaxName } from './syntax.js';
import type { AuditQuery, FieldCondition, QueryCondition, QueryOperator } from './types.js';
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

/** A term before it becomes part of the query: a condition, or one side of a period. */
type Term =
  | { readonly kind: 'condition'; readonly condition: QueryCondition }
  | { readonly kind: 'side'; readonly side: 0 | 1; readonly iso: string };

/** Terms that stand together between two `OU`: one, or what parentheses hold. */
type Operand = readonly Term[];

/**
 * Reads the text syntax: `ator:IA -entidade:Lead campo:status novo:waiting_customer "oi vi um anúncio" de:2026-02-19 ate:hoje`.
 * `:` is *is*, `~` is *contains*, `-` excludes, a comma separates values, `OU` joins the terms right before and after it (parentheses hold
 * more than one), words alone are free text (each has to be found), quotes keep a phrase together. Names are understood in every language of `SYNTAX_NAMES`. Never throws: mistakes come with
 * their place, and the rest still makes a query. `locale` is there for symmetry with `printQuery`.
 */
export function parseQuery(text: string, _locale = 'pt-BR', options: QuerySyntaxOptions = {}): ParsedQuery {
  const { tokens, errors: lexErrors } = lexQuery(text);
  const parser = createParser(tokens, text, options);
  const terms = parser.terms();
  const conditions = assemble(terms);
  const query = tidyQuery(parser.order() === 'oldest' ? { conditions, order: 'oldest' } : { conditions });
  return { query, errors: [...lexErrors, ...parser.errors].sort((x, y) => x.from - y.from), tokens };
}

/** A `de:` and the `ate:` after it are one period. */
function assemble(terms: readonly Term[]): readonly QueryCondition[] {
  const conditions: QueryCondition[] = [];
  let open: { readonly index: number; readonly sides: [string, string] } | undefined;
  for (const term of terms) {
    if (term.kind === 'condition') {
      conditions.push(term.condition);
      continue;
    }
    if (open === undefined || open.sides[term.side] !== '') {
      open = { index: conditions.length, sides: ['', ''] };
      conditions.push({ field: 'occurredAt', operator: 'in', values: [] });
    }
    open.sides[term.side] = term.iso;
    conditions[open.index] = { field: 'occurredAt', operator: 'in', values: [...open.sides] };
  }
  return conditions;
}

const group = (operands: readonly Operand[], negated: boolean): Term => ({
  kind: 'condition',
  condition: { field: 'any', operator: 'of', alternatives: operands.map(assemble), ...(negated ? { negated } : {}) },
});

function createParser(
  tokens: readonly QueryToken[],
  text: string,
  options: WhenOptions,
): { readonly errors: QuerySyntaxError[]; terms(): readonly Term[]; order(): 'newest' | 'oldest' | undefined } {
  const errors: QuerySyntaxError[] = [];
  let order: 'newest' | 'oldest' | undefined;
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
    if (key === 'order') {
      order = read[0] === 'newest' || read[0] === 'oldest' ? read[0] : order;
      return [];
    }
    const kind: QueryOperator = operator.text === '~' ? 'contains' : 'is';
    return read.length === 0 ? [] : [{ kind: 'condition', condition: { field: key, operator: kind, values: read, ...sign } }];
  };

  const term = (depth: number): Operand => {
    let negated = false;
    let sign: QueryToken | undefined;
    for (let token = take('not'); token !== undefined; token = take('not')) {
      negated = !negated;
      sign ??= token;
    }
    const token = tokens[at];
    if (token === undefined) {
      if (sign !== undefined) failAt('unexpected', sign);
      return [];
    }
    at += 1;
    if (token.kind === 'value') {
      const condition: FieldCondition = {
        field: 'text',
        operator: 'contains',
        values: [token.text],
        ...(negated ? { negated } : {}),
      };
      return token.text === '' ? [] : [{ kind: 'condition', condition }];
    }
    if (token.kind === 'name') {
      const operator = take('operator');
      return operator === undefined ? [] : named(token, operator, negated);
    }
    if (token.kind === 'open') {
      if (depth === GROUP_DEPTH) {
        failAt('too-deep', token);
        skipGroup();
        return [];
      }
      const inner = list(depth + 1);
      if (take('close') === undefined) failAt('unclosed-parenthesis', token);
      return negated && inner.length > 0 ? [group([inner], true)] : inner;
    }
    failAt('unexpected', token);
    return [];
  };

  const skipGroup = (): void => {
    for (let open = 1; open > 0 && at < tokens.length; at += 1) {
      if (tokens[at]?.kind === 'open') open += 1;
      if (tokens[at]?.kind === 'close') open -= 1;
    }
  };

  /** Terms up to the end or a closing parenthesis; `OU` joins the one before with the one after. */
  const list = (depth: number): Operand => {
    const units: Operand[][] = [];
    const ends = (token: QueryToken): boolean => depth > 0 && token.kind === 'close';
    for (let token = peek(); token !== undefined && !ends(token); token = peek()) {
      if (take('and') !== undefined) continue;
      const unit = units.at(-1);
      const or = unit === undefined ? undefined : take('or');
      const known = errors.length;
      const next = peek() === undefined || (or !== undefined && peek()?.kind === 'close') ? [] : term(depth);
      if (or === undefined || unit === undefined) units.push([next]);
      else if (next.length > 0) unit.push(next);
      // What was already said to be wrong is not wrong twice.
      else if (errors.length === known) failAt('unexpected', or);
    }
    return units.flatMap((operands) => {
      const filled = operands.filter((operand) => operand.length > 0);
      return filled.length > 1 ? [group(filled, false)] : filled.flat();
    });
  };

  return { errors, terms: () => list(0), order: () => order };
}

const isField = (name: SyntaxName): name is Exclude<SyntaxName, 'from' | 'to' | 'period' | 'order'> =>
  name !== 'from' && name !== 'to' && name !== 'period' && name !== 'order';
