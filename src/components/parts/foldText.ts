/** A text without case and accents, and where each of its characters stood in the original (UTF-16 positions). */
export interface FoldedText {
  readonly text: string;
  readonly starts: readonly number[];
}

const MARKS = /\p{M}/gu;

/** A text as people search it: without case and accents. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase();
}

/** {@link foldText} with positions, so that a match can be drawn in the original. */
export function foldWithPositions(text: string): FoldedText {
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldText(character);
    for (let index = 0; index < piece.length; index += 1) starts.push(at);
    folded += piece;
    at += character.length;
  }
  starts.push(at);
  return { text: folded, starts };
}

/** `[from, to)` positions of every match of an already folded `query` in `text`. Empty without a query. */
export function findMatches(text: string, query: string): readonly (readonly [from: number, to: number])[] {
  if (query === '') return [];
  const folded = foldWithPositions(text);
  const found: (readonly [number, number])[] = [];
  let at = folded.text.indexOf(query);
  while (at !== -1) {
    found.push([folded.starts[at] ?? 0, folded.starts[at + query.length] ?? text.length]);
    at = folded.text.indexOf(query, at + query.length);
  }
  return found;
}
