import { fold } from './fold.js';
import { lexQuery } from './lex.js';
import { quoteWord } from './printQuery.js';
import {
  nameOf,
  SYNTAX_DAYS,
  SYNTAX_LOCALES,
  SYNTAX_NAMES,
  SYNTAX_NOW,
  SYNTAX_VALUES,
  syntaxColumn,
  type SyntaxLocale,
  type SyntaxName,
} from './syntax.js';

/** What is being written at the caret. */
export interface QueryPlace {
  /** `name`: a name could stand here. `value`: a value of `name`. `date`: a day or hour of `name`. */
  readonly kind: 'name' | 'value' | 'date';
  /** The name whose value it is; `null` for `kind: 'name'`. */
  readonly name: SyntaxName | null;
  /** What is written so far, without quotes. */
  readonly written: string;
  /** The stretch that a completion replaces. */
  readonly from: number;
  readonly to: number;
}

const isDate = (name: SyntaxName): boolean => name === 'from' || name === 'to' || name === 'period';

/** What stands at the caret of a query's text; `null` inside other things, such as operators. */
export function placeInQuery(text: string, caret: number): QueryPlace | null {
  const { tokens } = lexQuery(text);
  const index = tokens.findLastIndex((token) => token.from < caret);
  const token = tokens[index];
  const fresh: QueryPlace = { kind: 'name', name: null, written: '', from: caret, to: caret };
  if (token === undefined) return fresh;
  const inside = caret <= token.to;
  const owner = ownerAt(index);
  if (owner !== null && (inside || token.to === caret)) {
    const at = token.kind === 'value' ? token : { from: caret, to: caret, text: '' };
    return {
      kind: isDate(owner) ? 'date' : 'value',
      name: owner,
      written: text.slice(at.from, caret).replace(/^"/, ''),
      from: at.from,
      to: at.to,
    };
  }
  if (!inside) return fresh;
  if (token.kind === 'value' && token.text === '-') return fresh;
  if (token.kind === 'value' && !token.quoted)
    return { kind: 'name', name: null, written: text.slice(token.from, caret), from: token.from, to: token.to };
  return token.kind === 'not' || token.kind === 'open' ? fresh : null;

  /** The name that the token at `end`, or an empty place right after it, gives a value to. */
  function ownerAt(end: number): SyntaxName | null {
    let at = end;
    if (tokens[at]?.kind === 'value' || tokens[at]?.kind === 'comma') {
      while (tokens[at]?.kind === 'value' && tokens[at - 1]?.kind === 'comma') at -= 2;
      if (tokens[at]?.kind === 'comma') return ownerAt(at - 1);
      if (tokens[at]?.kind === 'value') at -= 1;
    }
    const operator = tokens[at];
    const next = tokens[at + 1];
    const name = tokens[at - 1];
    if (operator?.kind !== 'operator' || name === undefined || (next !== undefined && at < end && next.from !== operator.to))
      return null;
    return nameOf(name.text);
  }
}

/** One way to go on writing. */
export interface QueryCompletion {
  /** What takes the place of `from` to `to`. */
  readonly insert: string;
  /** The name it stands for (`kind: 'name'`), or the value. */
  readonly value: string;
}

const startsWith = (word: string, written: string): boolean => fold(word).startsWith(fold(written));

/** Names that begin with what is written, in the language of the screen; names of other languages are completed when only they fit. */
export function completeNames(
  written: string,
  locale: string,
): readonly { readonly name: SyntaxName; readonly insert: string }[] {
  const column = syntaxColumn(locale);
  const all = Object.keys(SYNTAX_NAMES).filter((key): key is SyntaxName => Object.hasOwn(SYNTAX_NAMES, key));
  const fitting = (languages: readonly SyntaxLocale[]): ReturnType<typeof completeNames> =>
    all.flatMap((name) => {
      const word = languages.flatMap((language) => SYNTAX_NAMES[name][language]).find((one) => startsWith(one, written));
      return word === undefined ? [] : [{ name, insert: `${word}:` }];
    });
  const own = fitting([column]);
  return own.length > 0 ? own : fitting(SYNTAX_LOCALES);
}

const RELATIVE = ['1h', '24h', '7d', '30d'];

/** Days and times that a person may mean, as the syntax has them: by name, ago, and the calendar's own form with today as the example. */
export function completeDates(written: string, locale: string, today: string): readonly string[] {
  const column = syntaxColumn(locale);
  const named = [...SYNTAX_DAYS.map(({ names }) => names[column]), SYNTAX_NOW[column]].filter((word) => word !== undefined);
  return [...named, ...RELATIVE, today].filter((word) => startsWith(word, written));
}

/** A value as it is written in the text: closed sets by their words, others quoted where they have to be. */
export function writeValue(name: SyntaxName, value: string, locale: string): string {
  return quoteWord(SYNTAX_VALUES[name]?.[value]?.[syntaxColumn(locale)] ?? value);
}
