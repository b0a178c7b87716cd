const CHARACTERS = 280;
const LINES = 5;

/** The beginning of a long text: at most 280 characters and 5 lines, never half an emoji. The text itself when it is short enough. */
export function clampText(text: string): string {
  let end = text.length;
  let newline = -1;
  for (let line = 0; line < LINES; line += 1) {
    newline = text.indexOf('\n', newline + 1);
    if (newline === -1) break;
  }
  if (newline !== -1 && newline < end - 1) end = newline;
  // A little over is shown whole: a button that opens three more words helps nobody.
  if (end > CHARACTERS * 1.25) end = CHARACTERS;
  if (end >= text.length) return text;
  return text.slice(0, wholeEnd(text, end));
}

/** The nearest place at or before `end` that does not cut a grapheme (emoji sequences, accents, surrogate pairs). */
function wholeEnd(text: string, end: number): number {
  const from = Math.max(0, end - 64);
  const around = text.slice(from, end + 64);
  const segment = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(around).containing(end - from);
  return segment === undefined || segment.index === 0 ? end : from + segment.index;
}
