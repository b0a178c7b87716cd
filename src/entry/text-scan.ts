/** What a JSON string turned out to be. `next` is the position after it, or the text's end when it was cut. */
export interface ScannedString {
  readonly state: 'whole' | 'cut';
  readonly value: string;
  readonly next: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Drops what a cut may have left of one character: a high surrogate without its pair, or the replacement characters of half a UTF-8 sequence. */
function dropHalfCharacter(text: string): string {
  const whole = text.replace(/\uFFFD{1,3}$/, '');
  const last = whole.charCodeAt(whole.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? whole.slice(0, -1) : whole;
}

/** Reads one escape at `pos` (its backslash): the character, `'half'` when the text ends inside it, `null` when it is no JSON escape. */
function readEscape(text: string, pos: number): { readonly char: string; readonly next: number } | 'half' | null {
  const kind = text[pos + 1];
  if (kind === undefined) return 'half';
  if (kind !== 'u') {
    const char = ESCAPES[kind];
    return char === undefined ? null : { char, next: pos + 2 };
  }
  const hex = text.slice(pos + 2, pos + 6);
  if (!/^[0-9a-fA-F]*$/.test(hex)) return null;
  return hex.length < 4 ? 'half' : { char: String.fromCharCode(Number.parseInt(hex, 16)), next: pos + 6 };
}

/**
 * Reads a JSON string by the strict grammar of RFC 8259, from the character after its opening quote. `null`: not a JSON string.
 * A string the text ends inside of gives its decoded beginning, without half escapes and half characters.
 */
export function scanString(text: string, start: number): ScannedString | null {
  let value = '';
  let from = start;
  let pos = start;
  for (; pos < text.length; pos += 1) {
    const code = text.charCodeAt(pos);
    if (code === QUOTE) return { state: 'whole', value: value + text.slice(from, pos), next: pos + 1 };
    if (code < 0x20) return null;
    if (code !== BACKSLASH) continue;
    const escape = readEscape(text, pos);
    if (escape === null) return null;
    value += text.slice(from, pos);
    if (escape === 'half') return { state: 'cut', value: dropHalfCharacter(value), next: text.length };
    value += escape.char;
    from = escape.next;
    pos = from - 1;
  }
  return { state: 'cut', value: dropHalfCharacter(value + text.slice(from)), next: text.length };
}

/** What stands where a number or a word should. */
export interface ScannedWord {
  readonly state: 'whole' | 'cut';
  readonly of: 'number' | 'literal';
  readonly text: string;
  readonly next: number;
}

// `NaN` and the infinities are no JSON, but Python's and Go's writers put them there, and the rest of the text is worth reading.
const LITERALS = ['true', 'false', 'null', 'NaN', 'Infinity', '-Infinity'] as const;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const NUMBER_BEGINNING = /^-?(?:(?:0|[1-9]\d*)(?:\.\d*|(?:\.\d+)?[eE][+-]?\d*)?)?$/;

function numberEnd(text: string, start: number): number {
  let pos = start;
  for (; pos < text.length; pos += 1) {
    const code = text.charCodeAt(pos);
    const digit = code >= 0x30 && code <= 0x39;
    if (!digit && code !== 0x2d && code !== 0x2b && code !== 0x2e && code !== 0x45 && code !== 0x65) break;
  }
  return pos;
}

/**
 * Reads a number, `true`, `false`, `null`, `NaN` or an infinity at `start`; `null` when none stands there. A number that reaches the end
 * of the text is never whole (digits may be missing), unless `wholeAtEnd` says that the text is known to be complete. A literal is.
 */
export function scanWord(text: string, start: number, wholeAtEnd: boolean): ScannedWord | null {
  for (const word of LITERALS) {
    if (text.startsWith(word, start)) return { state: 'whole', of: 'literal', text: word, next: start + word.length };
  }
  const next = numberEnd(text, start);
  const run = text.slice(start, next);
  if (run !== '') {
    if (next === text.length && !wholeAtEnd)
      return NUMBER_BEGINNING.test(run) ? { state: 'cut', of: 'number', text: run, next } : null;
    if (NUMBER.test(run)) return { state: 'whole', of: 'number', text: run, next };
  }
  if (text.length - start >= 9 || wholeAtEnd) return null;
  const rest = text.slice(start);
  return LITERALS.some((word) => word.startsWith(rest)) ? { state: 'cut', of: 'literal', text: rest, next: text.length } : null;
}
