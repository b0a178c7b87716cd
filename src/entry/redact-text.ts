import { MASK } from './print.js';
import { mentionsSecret, type SecretNames } from './secrets.js';

// A value in quotes up to the same quotes (escaped as they are: JSON inside JSON), a structure up to the end of the text (it cannot be
// told where it ends), or a word. One that is masked already is left alone.
const VALUE =
  /(?!(?:\\*["']|%2[27])?\[REDACTED\])(?:(?<quote>\\*["'])[^]*?(?:\k<quote>|$)|[[{(][^]*$|(?:(?:bearer|basic|token|digest)\s+)?[^\s&;,"'<>)\]}]+)/iy;

// Bounded, and begun only at a word's beginning (or after a percent-encoded character), so that long texts take linear time.
const NAME = String.raw`(?:(?<=%[\dA-F]{2})|(?<![\p{L}\p{N}_$%]))(?<name>[\p{L}\p{N}_$][\p{L}\p{N}_.$[\]-]{0,200})`;

/** One form in which texts carry named values. `head` ends where the value begins and has the group `name`; only a secret's value is looked for. */
interface Rule {
  readonly head: RegExp;
  readonly value: RegExp;
}

const RULES: readonly Rule[] = [
  // "name": "value" · 'name' => 'value' · \"name\":\"value\"
  { head: /(?<!\\)(?<open>\\*["'])(?<name>[^"'\\]{1,200})\k<open>\s*(?:=>|[:=])\s*/giu, value: VALUE },
  // &quot;name&quot;:&quot;value&quot;
  {
    head: /&quot;(?<name>[^"'\\&;]{1,200})&quot;\s*:\s*/giu,
    value: /(?!\[REDACTED\])(?:&quot;[^]*?(?:&quot;|$)|[^\s,&}]+)/y,
  },
  // s:8:"password";s:6:"secret";
  {
    head: /s:\d{1,9}:\\*"(?<name>[^"\\]{1,200})\\*";/gu,
    value: /(?!\[REDACTED\])(?:s:\d+:\\*"[^]*?(?:\\*";|$)|[abdiO]:[^;]*)/y,
  },
  // name: rest of the line (YAML, headers)
  { head: new RegExp(String.raw`^[ \t>-]*${NAME}[ \t]*:[ \t]+`, 'gimu'), value: /(?!\[REDACTED\])[^\r\n]+/y },
  // name=value · name = 'value' · name: value · name%3Dvalue · :name => value
  {
    head: new RegExp(String.raw`${NAME}(?:%5D|%2[27])*(?:\s*(?:=>|[:=])\s*|%3[AD](?:%2[27])?)`, 'giu'),
    value: VALUE,
  },
  // --name value
  { head: new RegExp(String.raw`--${NAME}\s+`, 'giu'), value: VALUE },
  // <name>value</name>
  { head: new RegExp(String.raw`<${NAME}[^<>]{0,200}>`, 'giu'), value: /(?!\[REDACTED\])[^<]+/y },
];

const USER_INFO = /(:\/\/[^/\s:@]*:)[^@/\s]+(?=@)/g;

function applyRule(text: string, { head, value }: Rule, names: SecretNames): string {
  let out = '';
  let from = 0;
  head.lastIndex = 0;
  for (let match = head.exec(text); match !== null; match = head.exec(text)) {
    if (!names.has(match.groups?.name ?? '')) continue;
    value.lastIndex = head.lastIndex;
    const found = value.exec(text);
    if (found === null) continue;
    const { quote = '' } = found.groups ?? {};
    out += text.slice(from, found.index) + quote + MASK + quote;
    from = value.lastIndex;
    head.lastIndex = from;
  }
  return out === '' ? text : out + text.slice(from);
}

/**
 * Masks named secrets in foreign text: query parameters, assignments, headers, JSON and PHP fragments, YAML lines, command options, XML
 * elements, and passwords in addresses. Gives the same text when there is none.
 */
export function redactText(text: string, names: SecretNames | null): string {
  if (names === null || !mentionsSecret(text, names)) return text;
  return RULES.reduce((masked, rule) => applyRule(masked, rule, names), text.replaceAll(USER_INFO, `$1${MASK}`));
}
