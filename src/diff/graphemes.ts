/** Code units after a place that are looked at to find the grapheme it is in. */
const AHEAD = 64;
/** Most code units before it; fewer when two plain letters stand nearer, between which there is always a boundary. */
const BEHIND = 1024;

/** Finds grapheme boundaries with one segmenter, in small windows: segmenting a long text in one call is slow in some engines. */
export interface Graphemes {
  /** The last boundary at or before `index`. */
  readonly floor: (text: string, index: number) => number;
  /** The first boundary at or after `index`. */
  readonly ceil: (text: string, index: number) => number;
}

/** ASCII beside ASCII is always a boundary, but for CR LF. */
const plainAt = (text: string, index: number): boolean => {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  return before < 128 && after < 128 && !(before === 13 && after === 10);
};

/** Where a window may start without splitting what it looks at. */
function windowStart(text: string, index: number): number {
  const lowest = Math.max(0, index - BEHIND);
  for (let at = index - 1; at > lowest; at -= 1) if (plainAt(text, at)) return at;
  return lowest;
}

/** Without `Intl.Segmenter` only surrogate pairs and combining marks are kept together. */
function createGraphemes(): Graphemes {
  const segmenter =
    typeof Intl === 'object' && 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null;
  const isBoundary = (text: string, index: number): boolean =>
    index <= 0 || index >= text.length || plainAt(text, index) || !joins(segmenter, text, index);
  return {
    floor: (text, index) => {
      let at = Math.min(Math.max(index, 0), text.length);
      while (!isBoundary(text, at)) at -= 1;
      return at;
    },
    ceil: (text, index) => {
      let at = Math.min(Math.max(index, 0), text.length);
      while (!isBoundary(text, at)) at += 1;
      return at;
    },
  };
}

/** Whether the code units on both sides of a place belong to one grapheme. */
function joins(segmenter: Intl.Segmenter | null, text: string, index: number): boolean {
  if (segmenter === null) {
    const code = text.charCodeAt(index);
    return (
      (code >= 0xdc00 && code <= 0xdfff) ||
      /^(?:\p{M}|\u{200d})/u.test(text.slice(index, index + 2)) ||
      text[index - 1] === '\u200d'
    );
  }
  const start = windowStart(text, index);
  const segment = segmenter.segment(text.slice(start, index + AHEAD)).containing(index - start);
  return segment !== undefined && segment.index !== index - start;
}

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** The finder, with a segmenter made when it is first asked for: making one costs as much as a comparison. */
export const sharedGraphemes: () => Graphemes = /* @__PURE__ */ once(createGraphemes);
