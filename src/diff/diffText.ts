import { diffChars, diffWordsWithSpace } from 'diff';
import { type Graphemes, sharedGraphemes } from './graphemes.js';
import type { TextDiff, TextDiffOptions, TextPart } from './types.js';

const TIMEOUT = 150;
const MAX_LENGTH = 50_000;
/** Texts shorter than this, and without space, are compared letter by letter. */
const TOKEN_LENGTH = 64;

/**
 * Characters that take no place: the soft hyphen, zero-width ones, direction marks, the byte order mark. A joiner after an emoji draws
 * another emoji, and so do variation selectors and tags: those are seen.
 */
const INVISIBLE =
  /[\u{ad}\u{61c}\u{180e}\u{200b}\u{200c}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2064}\u{2066}-\u{206f}\u{feff}]|\u{34f}|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\u{fe0f}])\u{200d}/gu;

const visible = (text: string): string => text.normalize('NFC').replaceAll(INVISIBLE, '').normalize('NFC');

/** Asks again with the answer, from 0, until it stays: the place is then a boundary in both texts. */
function settle(next: (length: number) => number, first = 0): number {
  let length = first;
  for (;;) {
    const settled = next(length);
    if (settled === length) return length;
    length = settled;
  }
}

/** Code units that are looked at to find where a word begins or ends; a longer run of letters is not taken for a word. */
const WORD_REACH = 100;

const isWordUnit = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}\p{M}\p{Cs}_]/u.test(unit);

/** How far the word that a place is inside of reaches from it, in one direction; 0 between words. */
function wordReach(text: string, place: number, direction: 1 | -1): number {
  const unitAt = (distance: number): string | undefined => text[direction === 1 ? place + distance : place - 1 - distance];
  if (!isWordUnit(text[place]) || !isWordUnit(text[place - 1])) return 0;
  let distance = 0;
  while (distance < WORD_REACH && isWordUnit(unitAt(distance))) distance += 1;
  return distance === WORD_REACH ? 0 : distance;
}

/** What two texts have in common at both ends, in code units: never ending inside a grapheme of either, nor inside a word of either when `words`. */
function commonEnds(
  a: string,
  b: string,
  words: boolean,
  graphemes: Graphemes,
): { readonly start: number; readonly end: number } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  if (words) start -= Math.max(wordReach(a, start, -1), wordReach(b, start, -1));
  start = settle((to) => Math.min(graphemes.floor(a, to), graphemes.floor(b, to)), start);

  let end = 0;
  while (end < most - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end += 1;
  if (words) end -= Math.max(wordReach(a, a.length - end, 1), wordReach(b, b.length - end, 1));
  end = settle(
    (to) => Math.min(a.length - graphemes.ceil(a, a.length - to), b.length - graphemes.ceil(b, b.length - to)),
    Math.max(0, end),
  );
  return { start, end };
}

/** A stretch of `before` (`a`) and of `after` (`b`) that is equal, or that became the other. Offsets in code units. */
interface Stretch {
  readonly same: boolean;
  readonly a: number;
  readonly b: number;
}

/** Ends of stretches, each moved out of the graphemes it would split; stretches that vanish fall away. */
function widen(
  a: string,
  b: string,
  parts: readonly { readonly value: string; readonly added?: boolean; readonly removed?: boolean }[],
  graphemes: Graphemes,
): Stretch[] {
  const stretches: Stretch[] = [];
  let [atA, atB] = [0, 0];
  const push = (same: boolean, endA: number, endB: number): void => {
    const last = stretches.at(-1);
    if (last !== undefined && last.same === same) stretches.pop();
    stretches.push({ same, a: endA, b: endB });
  };
  for (const { value, added = false, removed = false } of parts) {
    const from = { a: atA, b: atB };
    if (!added) atA += value.length;
    if (!removed) atB += value.length;
    if (added || removed) {
      push(false, atA, atB);
      continue;
    }
    // The equal stretch shrinks at both ends until neither text is split there.
    const lead = settle((by) => Math.max(graphemes.ceil(a, from.a + by) - from.a, graphemes.ceil(b, from.b + by) - from.b));
    const tail = settle((by) => Math.max(atA - graphemes.floor(a, atA - by), atB - graphemes.floor(b, atB - by)));
    if (lead > 0) push(false, Math.min(from.a + lead, atA), Math.min(from.b + lead, atB));
    if (value.length - lead - tail > 0) push(true, atA - tail, atB - tail);
    if (tail > 0) push(false, atA, atB);
  }
  return stretches;
}

function toParts(a: string, b: string, stretches: readonly Stretch[]): TextPart[] {
  const parts: TextPart[] = [];
  const add = (kind: TextPart['kind'], text: string): void => {
    if (text !== '') parts.push({ kind, text });
  };
  let [atA, atB] = [0, 0];
  for (const stretch of stretches) {
    const [removed, added] = [a.slice(atA, stretch.a), b.slice(atB, stretch.b)];
    if (stretch.same) add('same', removed);
    else {
      add('removed', removed);
      add('added', added);
    }
    [atA, atB] = [stretch.a, stretch.b];
  }
  return parts;
}

const isToken = (text: string): boolean => text.length < TOKEN_LENGTH && !/\s/.test(text.trim());

/**
 * Compares two texts by words (when both are one short word: by letters), with jsdiff under a time limit.
 *
 * - The `same` and `removed` parts, joined, are `a`; the `same` and `added` parts, joined, are `b`.
 * - No part begins or ends inside a grapheme of the texts: emoji, families, flags and combining accents stay whole.
 * - `parts` is `null` when what differs is longer than `maxLength`, or the time ran out: show both texts whole.
 * - `invisible` says that the texts look the same: they differ in Unicode normalisation or in characters that take no place.
 */
export function diffText(a: string, b: string, options: TextDiffOptions = {}): TextDiff {
  if (a === b) return { parts: a === '' ? [] : [{ kind: 'same', text: a }], invisible: false };
  const { timeout = TIMEOUT, maxLength = MAX_LENGTH } = options;
  const graphemes = sharedGraphemes();
  const letters = isToken(a) && isToken(b);
  const { start, end } = commonEnds(a, b, !letters, graphemes);
  const innerA = a.slice(start, a.length - end);
  const innerB = b.slice(start, b.length - end);
  const invisible = visible(innerA) === visible(innerB);
  if (Math.max(innerA.length, innerB.length) > maxLength) return { parts: null, invisible };

  const compare = letters ? diffChars : diffWordsWithSpace;
  const alone = innerA === '' || innerB === '';
  const found = alone
    ? [
        { value: innerA, removed: true },
        { value: innerB, added: true },
      ]
    : compare(innerA, innerB, { timeout });
  if (found === undefined) return { parts: null, invisible };
  const inner = toParts(innerA, innerB, widen(innerA, innerB, found, graphemes));
  const ends = (text: string): TextPart[] => (text === '' ? [] : [{ kind: 'same', text }]);
  return { parts: merge([...ends(a.slice(0, start)), ...inner, ...ends(a.slice(a.length - end))]), invisible };
}

/** Joins neighbours of one kind. */
function merge(parts: readonly TextPart[]): TextPart[] {
  const merged: TextPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last?.kind === part.kind) merged[merged.length - 1] = { kind: part.kind, text: last.text + part.text };
    else merged.push(part);
  }
  return merged;
}
