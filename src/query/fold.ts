/**
 * The form in which texts are compared by `contains`: canonical decomposition (Unicode NFD), marks removed, lower case, one sigma.
 * `fold('Anúncio') === 'anuncio'`.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ς', 'σ');
}

let variants: Map<string, string> | undefined;

/** For each letter, the precomposed letters that fold to it. Made once, on the first search. */
function letterVariants(): Map<string, string> {
  if (variants !== undefined) return variants;
  variants = new Map();
  for (const [first, last] of [
    [0xc0, 0x24f],
    [0x370, 0x52f],
    [0x1e00, 0x1fff],
  ] as const) {
    for (let code = first; code <= last; code++) {
      const letter = String.fromCharCode(code);
      const folded = fold(letter);
      if (folded !== letter && folded.length === 1) variants.set(folded, (variants.get(folded) ?? '') + letter);
    }
  }
  return variants;
}

const escapeInClass = (text: string): string => text.replace(/[\\\]^-]/g, '\\$&');
const hex = (character: string): string =>
  character
    .charCodeAt(0)
    .toString(16)
    .padStart(4, '0')
    .replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

/** Characters with a short escape in JSON. */
const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't', '\b': 'b', '\f': 'f' };

const lettersOf = (character: string): string => {
  const upper = character.toUpperCase();
  const own = upper.length === 1 && upper !== character ? character + upper : character;
  return own + (letterVariants().get(character) ?? '');
};

/** A pattern for one folded character in a text that holds no backslash. */
const plainPattern = (character: string): string => `[${escapeInClass(lettersOf(character))}]`;

/** The same in JSON text, where the character may be escaped, once per layer of JSON-in-text. */
const escapedPattern = (character: string): string => {
  if (character === '\\') return '\\\\+';
  const letters = lettersOf(character);
  const ways = [`\\\\*[${escapeInClass(letters)}]`];
  const short = SHORT_ESCAPES[character];
  if (short !== undefined) ways.push(`\\\\+${short}`);
  const coded = letters.split('').filter((letter) => letter > '~' || letter < ' ');
  if (coded.length > 0) ways.push(`\\\\+u(?:${coded.map(hex).join('|')})`);
  return ways.length === 1 ? String(ways[0]) : `(?:${ways.join('|')})`;
};

/** A pattern of a longer needle would be larger than engines take; such texts are pasted, not typed, so speed does not matter. */
const LONGEST_PATTERN = 256;

/** The same by folding each text. Escapes are seen through by leaving the backslashes of both sides out. */
function longFinder(folded: string): (text: string) => boolean {
  const bare = folded.replaceAll('\\', '');
  return (text) => fold(text).includes(folded) || fold(text).replaceAll('\\', '').includes(bare);
}

const MARKS = '[\\u0300-\\u036f]*';

/** Characters of `u00e9` after its backslash. */
const CODED = 5;

const isMark = (code: number): boolean => code >= 0x0300 && code <= 0x036f;

/** The place `count` characters before `at`, marks not counted. */
function before(text: string, at: number, count: number): number {
  let place = at;
  for (let left = count; left > 0 && place > 0; place -= 1) if (!isMark(text.charCodeAt(place - 1))) left -= 1;
  return place;
}

/** The place after the `count` characters that follow `at`, marks not counted. */
function after(text: string, at: number, count: number): number {
  let place = at + 1;
  for (let left = count; left > 0 && place < text.length; place += 1) if (!isMark(text.charCodeAt(place))) left -= 1;
  while (isMark(text.charCodeAt(place))) place += 1;
  return place;
}

/**
 * Makes the test behind `contains`: whether a text holds `needle`, ignoring case and accents, as `fold(text).includes(fold(needle))`
 * would say, but without building a folded copy of the text; JSON escapes (`\/`, `\"`, `\u00e9`) are seen through.
 * An empty needle is in every text.
 */
export function createFinder(needle: string): (text: string) => boolean {
  const folded = fold(needle);
  if (folded === '') return () => true;
  if (folded.length > LONGEST_PATTERN) return longFinder(folded);
  const units = folded.split('');
  const plain = new RegExp(units.map(plainPattern).join(MARKS));
  let [bare, escaped]: (RegExp | undefined)[] = [];
  const { length } = units;
  // Such a character stands behind its backslash as another one, so it takes more than leaving backslashes out.
  const coded = units.some((unit) => unit === '\\' || unit < ' ');
  return (text) => {
    // A letter of the needle takes at least one of the text.
    if (text.length < length) return false;
    if (plain.test(text)) return true;
    const first = text.indexOf('\\');
    if (first === -1) return false;
    // Only what reaches over a backslash is left, so only their neighbourhood is looked at.
    const part = text.slice(before(text, first, length), after(text, text.lastIndexOf('\\'), length + CODED));
    if (!coded && !part.includes('\\u')) {
      bare ??= new RegExp(units.map(plainPattern).join(`${MARKS}\\\\*`));
      return bare.test(part);
    }
    // This pattern is several times slower.
    escaped ??= new RegExp(units.map(escapedPattern).join(MARKS));
    return escaped.test(part);
  };
}
