/** Longest text of a value in a row or a sentence, in characters as people count them. */
export const SHORT = 80;

const PLAIN = /^[\u0020-\u007E\u00A0-\u0300]*$/;
// Direction overrides can make "exe.fdp" read as "pdf.exe"; invisible characters can make two names look alike.
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF\u00AD]/g;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u001F\u007F-\u009F]/g;

const codePoint = (character: string): string => `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;

function controlPicture(character: string): string {
  if (character === '\n') return '↵';
  if (character === '\t') return '⇥';
  return codePoint(character);
}

/** Foreign text on one line, with direction marks, invisible and control characters made visible (`[U+202E]`, `↵`). */
export function visibleText(text: string): string {
  if (PLAIN.test(text) && !text.includes('\u00AD')) return text;
  return text.replace(/\r\n?/g, '\n').replace(BIDI, codePoint).replace(CONTROL, controlPicture);
}

/** The beginning of a text, cut between characters as people see them (never inside an emoji or an accent), with `…`. */
export function shortenText(text: string, most: number = SHORT): string {
  if (text.length <= most) return text;
  let end = 0;
  let count = 0;
  for (const { index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.slice(0, most * 4 + 16))) {
    if (count === most - 1) end = index;
    count += 1;
    if (count > most) return `${text.slice(0, end).trimEnd()}…`;
  }
  return text.length <= most * 4 + 16 ? text : `${text.slice(0, end || most).trimEnd()}…`;
}

/** Foreign text made fit for one line of a row: visible and short. */
export function lineText(text: string, most: number = SHORT): string {
  // Longer than anything shown even if every character grows: no need to walk a megabyte.
  return shortenText(visibleText(text.length > most * 8 ? text.slice(0, most * 8) : text), most);
}
