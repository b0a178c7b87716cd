import { SYNTAX_JOINS, SYNTAX_LOCALES } from './syntax.js';

/** A stretch of the text, for highlighting. `from` and `to` count UTF-16 units from 0; `to` is exclusive. */
export interface QueryToken {
  readonly kind: 'not' | 'name' | 'operator' | 'value' | 'comma' | 'open' | 'close' | 'or' | 'and';
  readonly from: number;
  readonly to: number;
  /** The stretch, without quotes and escapes. */
  readonly text: string;
  /** It stood in quotes, so it is never a keyword. */
  readonly quoted: boolean;
}

/**
 * What can be wrong with a text. `unknown-name`: nothing is called that. `missing-value`: nothing stands after `name:`.
 * `unknown-value`: the field has a closed set of values without this one. `operator-not-allowed`: the field has no `~`.
 * `unreadable-time`, `needs-time-zone`: a day or hour that cannot be placed. `too-deep`: parentheses in
 * parentheses, more than eight times. `unexpected`: a sign that makes no sense there.
 */
export type QuerySyntaxCode =
  | 'unknown-name'
  | 'missing-value'
  | 'unknown-value'
  | 'operator-not-allowed'
  | 'unreadable-time'
  | 'needs-time-zone'
  | 'unclosed-quote'
  | 'unclosed-parenthesis'
  | 'too-deep'
  | 'unexpected';

/** A mistake, with its place. The words for people come from the message catalogue by `code`. */
export interface QuerySyntaxError {
  readonly code: QuerySyntaxCode;
  readonly from: number;
  readonly to: number;
  /** The stretch at fault. */
  readonly found: string;
}

const JOINS = new Map<string, 'or' | 'and'>(
  (['or', 'and'] as const).flatMap((join) => SYNTAX_LOCALES.map((column) => [SYNTAX_JOINS[join][column], join] as const)),
);

/** The join that a bare word is. Only capitals join, because "e" and "or" are also ordinary words. */
export const joinOf = (word: string): 'or' | 'and' | undefined => JOINS.get(word);

const SPACE = /\s/;
const ENDS_WORD = /[\s"(),]/;
/** A name is letters and hyphens right before `:` or `~`. An address (`https://…`) is a value. */
const NAME = /^([\p{L}][\p{L}\p{M}-]*)([:~])(?!\/\/)/u;

/** Cuts a text into tokens. Never throws: what is wrong comes as errors beside the tokens. */
export function lexQuery(text: string): { readonly tokens: readonly QueryToken[]; readonly errors: readonly QuerySyntaxError[] } {
  const tokens: QueryToken[] = [];
  const errors: QuerySyntaxError[] = [];
  const push = (kind: QueryToken['kind'], from: number, to: number, value = text.slice(from, to), quoted = false): void =>
    void tokens.push({ kind, from, to, text: value, quoted });
  const SIGNS: Readonly<Record<string, QueryToken['kind']>> = { '(': 'open', ')': 'close', ',': 'comma' };

  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    const sign = SIGNS[character];
    if (SPACE.test(character)) at += 1;
    else if (sign !== undefined) push(sign, at, ++at, character);
    else if (character === '"') at = quoted(at);
    else at = word(at);
  }
  return { tokens, errors };

  function quoted(from: number): number {
    let value = '';
    for (let index = from + 1; index < text.length; index++) {
      const character = text.charAt(index);
      if (character === '"') {
        push('value', from, index + 1, value, true);
        return index + 1;
      }
      if (character === '\\' && index + 1 < text.length) index += 1;
      value += text.charAt(index);
    }
    errors.push({ code: 'unclosed-quote', from, to: text.length, found: text.slice(from) });
    push('value', from, text.length, value, true);
    return text.length;
  }

  function word(from: number): number {
    const starts = tokens.at(-1)?.kind;
    const afterOperator = starts === 'operator' && tokens.at(-1)?.to === from;
    if (text.charAt(from) === '-' && !afterOperator && /[^\s)]/.test(text.charAt(from + 1))) {
      push('not', from, from + 1);
      return from + 1;
    }
    const name = afterOperator ? null : NAME.exec(text.slice(from, from + 80));
    if (name !== null) {
      const colon = from + (name[1]?.length ?? 0);
      push('name', from, colon);
      push('operator', colon, colon + 1);
      return colon + 1;
    }
    let to = from + 1;
    while (to < text.length && !ENDS_WORD.test(text.charAt(to))) to += 1;
    const found = text.slice(from, to);
    push(afterOperator ? 'value' : (joinOf(found) ?? 'value'), from, to, found);
    return to;
  }
}

/** Whether a text may stand without quotes and be read back as the same value. */
export function isBareWord(text: string): boolean {
  return (
    /^[\p{L}\p{N}_.@/+#$%&*=!?;<>|[\]{}^'`][\p{L}\p{N}\p{M}_.@/+#$%&*=!?;<>|[\]{}^'`-]*$/u.test(text) &&
    joinOf(text) === undefined
  );
}
