import type { AuditProviderProps, AuditSource, Density, Messages, Theme } from '../index.js';
import { httpSource } from '../index.js';
import { LOCALES } from './locales.js';
import { PRESET_NAMES, presetNamed } from './presets.js';

/** Attributes that every element understands. */
export const SHARED_ATTRIBUTES: readonly string[] = [
  'src',
  'preset',
  'preset-options',
  'credentials',
  'source-time-zone',
  'locale',
  'time-zone',
  'theme',
  'density',
  'page-size',
  'heading-level',
  'fields',
  'actions',
  'entities',
  'stylesheet',
];

/** Tells the page's author, in the console, what cannot be used and what could. */
export function complain(element: Element, attribute: string, wrong: string): void {
  console.error(`trilha: <${element.localName} ${attribute}="${element.getAttribute(attribute) ?? ''}"> ${wrong}`);
}

/** One of a few words, or `undefined`. */
export function readChoice<T extends string>(element: Element, attribute: string, choices: readonly T[]): T | undefined {
  const given = element.getAttribute(attribute);
  if (given === null || given === '') return undefined;
  const found = choices.find((choice) => choice === given);
  if (found === undefined) complain(element, attribute, `is not known. Use one of: ${choices.join(', ')}.`);
  return found;
}

/** A whole number from `least` to `most`, or `undefined`. */
export function readNumber(element: Element, attribute: string, least: number, most: number): number | undefined {
  const given = element.getAttribute(attribute);
  if (given === null || given === '') return undefined;
  const number = Number(given);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  complain(element, attribute, `is not a whole number from ${least} to ${most}.`);
  return undefined;
}

/** JSON in an attribute, or `undefined`. */
export function readJson(element: Element, attribute: string): unknown {
  const given = element.getAttribute(attribute);
  if (given === null || given === '') return undefined;
  try {
    return JSON.parse(given) as unknown;
  } catch {
    complain(element, attribute, 'is not JSON.');
    return undefined;
  }
}

/** What was read last of each attribute, so that a list keeps its identity while its text stays. */
const read = new WeakMap<Element, Map<string, { readonly text: string; readonly list: readonly object[] | undefined }>>();

/** A JSON list of objects in an attribute, or `undefined`. What stands in them is the host's, as it is in the property. */
export function readList(element: Element, attribute: string): readonly object[] | undefined {
  const text = element.getAttribute(attribute) ?? '';
  const lists = read.get(element) ?? new Map<string, { text: string; list: readonly object[] | undefined }>();
  read.set(element, lists);
  const known = lists.get(attribute);
  if (known?.text === text) return known.list;
  const value = readJson(element, attribute);
  const list = Array.isArray(value) && value.every((one: unknown) => typeof one === 'object' && one !== null) ? value : undefined;
  if (value !== undefined && list === undefined) complain(element, attribute, 'is not a JSON list of objects.');
  lists.set(attribute, { text, list });
  return list;
}

function readZone(element: Element, attribute: string): string | undefined {
  const given = element.getAttribute(attribute);
  if (given === null || given === '') return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone;
  } catch {
    complain(element, attribute, 'is not a time zone. Use a name such as America/Sao_Paulo.');
    return undefined;
  }
}

/** Words, zone and looks, as `AuditProvider` takes them. */
export function readSurroundings(element: Element, messages: Messages | undefined): Omit<AuditProviderProps, 'source'> {
  const locale = messages ?? LOCALES.get(readChoice(element, 'locale', [...LOCALES.keys()]) ?? '');
  const timeZone = readZone(element, 'time-zone');
  const theme = readChoice<Theme>(element, 'theme', ['light', 'dark', 'auto']);
  const density = readChoice<Density>(element, 'density', ['comfortable', 'compact']);
  return { ...(locale && { locale }), ...(timeZone && { timeZone }), ...(theme && { theme }), ...(density && { density }) };
}

/** The source that `src` and its companions describe; `undefined` without `src`, or with a preset that nobody knows. */
export function readSource(element: Element): AuditSource | undefined {
  const src = element.getAttribute('src');
  if (src === null || src === '') return undefined;
  const name = readChoice(element, 'preset', PRESET_NAMES);
  if (name === undefined && element.getAttribute('preset')) return undefined;
  const preset = name === undefined ? undefined : presetNamed(name, readJson(element, 'preset-options'));
  const timeZone = readZone(element, 'source-time-zone');
  const credentials = readChoice<RequestCredentials>(element, 'credentials', ['omit', 'same-origin', 'include']);
  try {
    return httpSource({
      url: new URL(src, element.baseURI),
      ...(preset && { preset }),
      ...(timeZone && { parse: { timeZone } }),
      ...(credentials && { credentials }),
    });
  } catch {
    complain(element, 'src', 'is not an address.');
    return undefined;
  }
}
