import type { TextPart } from '../../diff/index.js';

/** A stretch that is the same in both texts, followed by what was there and what came in its place. */
interface Stretch {
  same: string;
  removed: string;
  added: string;
}

const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}_]+$/u;
const STARTS_IN_WORD = /^[\p{L}\p{N}\p{M}_]+/u;
const ONE_WORD = /^[\p{L}\p{N}\p{M}_]+$/u;

const touches = (pattern: RegExp, { removed, added }: Stretch): boolean => pattern.test(removed) || pattern.test(added);

function stretchesOf(parts: readonly TextPart[]): Stretch[] {
  const stretches: Stretch[] = [{ same: '', removed: '', added: '' }];
  for (const { kind, text } of parts) {
    const last = stretches.at(-1);
    if (last === undefined) continue;
    if (kind !== 'same') last[kind] += text;
    else if (last.removed === '' && last.added === '') last.same += text;
    else stretches.push({ same: text, removed: '', added: '' });
  }
  return stretches;
}

/**
 * Parts whose changes are whole words: people read "anual → mensal", not the letters that the two have in common. Letters in common at
 * the edges of a changed word, and between two changes inside one word, become part of the change.
 */
export function wholeWords(parts: readonly TextPart[]): readonly TextPart[] {
  const merged: Stretch[] = [];
  for (const stretch of stretchesOf(parts)) {
    const last = merged.at(-1);
    const isChange = stretch.removed !== '' || stretch.added !== '';
    if (last !== undefined && touches(ENDS_IN_WORD, last)) {
      const shared = isChange && ONE_WORD.test(stretch.same) && touches(STARTS_IN_WORD, stretch) ? stretch.same : undefined;
      const tail = shared ?? STARTS_IN_WORD.exec(stretch.same)?.[0] ?? '';
      last.removed += tail;
      last.added += tail;
      stretch.same = stretch.same.slice(tail.length);
      if (shared !== undefined) {
        last.removed += stretch.removed;
        last.added += stretch.added;
        continue;
      }
    }
    const head = isChange && touches(STARTS_IN_WORD, stretch) ? (ENDS_IN_WORD.exec(stretch.same)?.[0] ?? '') : '';
    merged.push({
      same: stretch.same.slice(0, stretch.same.length - head.length),
      removed: head + stretch.removed,
      added: head + stretch.added,
    });
  }
  return merged.flatMap(({ same, removed, added }): readonly TextPart[] =>
    [
      { kind: 'same', text: same } as const,
      { kind: 'removed', text: removed } as const,
      { kind: 'added', text: added } as const,
    ].filter((part) => part.text !== ''),
  );
}
