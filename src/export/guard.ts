/** White space and invisible characters that spreadsheets skip before they look for a formula. */
const SKIPPED =
  '[\\s\\u0000-\\u0020\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0]*';

/** Signs that start a formula, with their full-width and small forms. */
const SIGNS = '[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20\\ufe66\\ufe62\\ufe63\\ufe6b]';

/**
 * Texts that a spreadsheet would run, and those that begin as the guard itself does.
 * https://owasp.org/www-community/attacks/CSV_Injection lists `= + - @`, tab, carriage return and line feed.
 */
const DANGEROUS = new RegExp(`^(?:['\\t\\r\\n]|${SKIPPED}${SIGNS})`);

/** Digits that a spreadsheet would round (more than fifteen) or shorten (leading zeros) if it read them as a number. */
const LOSES_DIGITS = /^\s*(?:0\d|(?:\d[.,]?){16,}|\d+(?:[.,]\d+)?[eE]\d)/;

/**
 * A text that no spreadsheet takes for a formula: an apostrophe stands before one that would be. Texts that begin with an apostrophe get
 * one more, so that taking exactly one away ({@link unguardCell}) always gives the text back.
 */
export const guardCell = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);

/** Takes the guard away again. */
export const unguardCell = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);

/** As {@link guardCell}, and for texts of digits too that a spreadsheet would change by reading them as numbers (`00123`, 20-digit ids). */
export const guardSheetCell = (text: string): string => (DANGEROUS.test(text) || LOSES_DIGITS.test(text) ? `'${text}` : text);
