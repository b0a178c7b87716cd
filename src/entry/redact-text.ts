import { MASK } from './print.js';
import { mentionsSecret, type SecretNames } from './secrets.js';

// A value in quotes up to the same quotes (escaped as they are: JSON inside JSON), a structure up to the end of the text (it cannot be
// told where it ends), or a word. One that is masked already is left alone.
const VALUE = String.raw`(?!(?:\\*["']|%2[27])?\[REDACTED\])(?:(?<quote>\\*["'])[^]*?(?:\k<quote>|$)|[[{(][^]*$|(?:(?:bearer|basic|token|digest)\s+)?[^\s&;,"'<>)\]}]+)`;

// Bounded, and begun only at a word's beginning (or after a percent-encoded character), so that long texts take linear time.
const NAME = String.raw`(?:(?<=%[\dA-F]{2})|(?<![\p{L}\p{N}_$%]))(?<name>[\p{L}\p{N}_$][\p{L}\p{N}_.$[\]-]{0,200})`;

/** The forms in which texts carry named values. Each has the groups `head` (kept), `name`, and perhaps `quote`; what follows the head is masked. */
const RULES: readonly RegExp[] = [
  // "name": "value" · 'name' => 'value' · \"name\":\"value\"
  new RegExp(String.raw`(?<head>(?<open>\\*["'])(?<name>[^"'\\]{1,200})\k<open>\s*(?:=>|[:=])\s*)${VALUE}`, 'giu'),
  // &quot;name&quot;:&quot;value&quot;
  /(?<head>&quot;(?<name>[^"'\\&;]{1,200})&quot;\s*:\s*)(?!\[REDACTED\])(?:&quot;[^]*?(?:&quot;|$)|[^\s,&}]+)/giu,
  // s:8:"password";s:6:"secret";
  /(?<head>s:\d+:\\*"(?<name>[^"\\]{1,200})\\*";)(?!\[REDACTED\])(?:s:\d+:\\*"[^]*?(?:\\*";|$)|[abdiO]:[^;]*)/gu,
  // name: rest of the line (YAML, headers)
  new RegExp(String.raw`(?<head>^[ \t>-]*${NAME}[ \t]*:[ \t]+)(?!\[REDACTED\])[^\r\n]+`, 'gimu'),
  // name=value · name = 'value' · name: value · name%3Dvalue · :name => value
  new RegExp(String.raw`(?<head>${NAME}(?:\s*(?:=>|[:=])\s*|(?:%2[27])?%3[AD](?:%2[27])?))${VALUE}`, 'giu'),
  // --name value
  new RegExp(String.raw`(?<head>--${NAME}\s+)${VALUE}`, 'giu'),
  // <name>value</name>
  new RegExp(String.raw`(?<head><${NAME}[^<>]{0,200}>)(?!\[REDACTED\])[^<]+`, 'giu'),
];

const USER_INFO = /(:\/\/[^/\s:@]*:)[^@/\s]+(?=@)/g;

function applyRule(text: string, pattern: RegExp, names: SecretNames): string {
  let out = '';
  let from = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { head = '', name = '', quote = '' } = match.groups ?? {};
    if (names.has(name)) {
      out += text.slice(from, match.index) + head + quote + MASK + quote;
      from = pattern.lastIndex;
    } else {
      // The value may itself name something: `q=token=abc`.
      pattern.lastIndex = match.index + head.length;
    }
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
