import { diffText } from '../diff/index.js';
import type { TextDiff } from '../diff/index.js';

/** The words that two texts have in common, and those that each has alone; see `diffText`. */
export function compareTexts(before: string, after: string): TextDiff {
  return diffText(before, after);
}
