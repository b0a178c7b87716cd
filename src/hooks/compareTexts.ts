import { diffText } from '../diff/index.js';
import type { TextDiff } from '../diff/index.js';
import { wholeWords } from './diff/wholeWords.js';

/** The words that two texts have in common, and those that each has alone; see `diffText`. */
export function compareTexts(before: string, after: string): TextDiff {
  const found = diffText(before, after);
  return found.parts === null ? found : { ...found, parts: wholeWords(found.parts) };
}
