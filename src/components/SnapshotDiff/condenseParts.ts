import type { TextPart } from '../../hooks/index.js';

/** A stretch that is the same in both texts and not shown. */
export interface FoldedPart {
  readonly kind: 'folded';
  /** Characters. */
  readonly length: number;
}

const KEPT = 48;
const FOLDED_FROM = 160;

/** A part and where it begins, counted over all parts: its identity. */
export interface PlacedPart<T> {
  readonly part: T;
  readonly at: number;
}

/** Parts with the place where each begins. */
export function placeParts<T extends TextPart | FoldedPart>(parts: readonly T[]): readonly PlacedPart<T>[] {
  let at = 0;
  return parts.map((part) => {
    const placed = { part, at };
    at += part.kind === 'folded' ? part.length : part.text.length;
    return placed;
  });
}

/** Parts with long equal stretches folded; some words stay on the sides that touch a difference. */
export function condenseParts(parts: readonly TextPart[]): readonly (TextPart | FoldedPart)[] {
  return parts.flatMap((part, index): readonly (TextPart | FoldedPart)[] => {
    if (part.kind !== 'same' || part.text.length < FOLDED_FROM) return [part];
    const start = index === 0 ? '' : upToSpace(part.text.slice(0, KEPT));
    const end = index === parts.length - 1 ? '' : fromSpace(part.text.slice(-KEPT));
    const pieces: readonly (TextPart | FoldedPart)[] = [
      { kind: 'same', text: start },
      { kind: 'folded', length: part.text.length - start.length - end.length },
      { kind: 'same', text: end },
    ];
    return pieces.filter((piece) => piece.kind !== 'same' || piece.text !== '');
  });
}

/** Cut at a space, so that no word and no emoji is halved; nothing where there is none. */
function upToSpace(text: string): string {
  return text.slice(0, text.search(/\s\S*$/) + 1);
}

function fromSpace(text: string): string {
  const at = text.search(/\s/);
  return at === -1 ? '' : text.slice(at);
}
