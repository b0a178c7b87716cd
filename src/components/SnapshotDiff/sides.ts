import type { LineView, Side } from '../../hooks/index.js';

/** The element of each side, `null` where a side is not drawn. */
export interface ShownSides {
  readonly before: 'del' | 'span' | null;
  readonly after: 'ins' | 'span' | null;
}

/** What each verdict draws: nothing is called removed or inserted that was not compared. */
const SHOWN: Readonly<Record<LineView['verdict'], ShownSides>> = {
  changed: { before: 'del', after: 'ins' },
  added: { before: null, after: 'ins' },
  removed: { before: 'del', after: null },
  moved: { before: null, after: 'span' },
  same: { before: null, after: 'span' },
  truncated: { before: 'span', after: 'span' },
  unrecorded: { before: 'span', after: 'span' },
  redacted: { before: 'span', after: 'span' },
};

/** Which sides of a line are drawn, and as what. */
export function shownSides(view: LineView): ShownSides {
  // The same value in another form shows both forms: that is all there is to see.
  if (view.verdict === 'same' && view.line.form === 'other') return { before: 'span', after: 'span' };
  if (view.verdict === 'moved' && view.line.before.state !== 'value') return SHOWN.changed;
  return SHOWN[view.verdict];
}

/** A side's text, `''` when it is none. */
export function proseOf(side: Side): string {
  return side.state === 'value' && side.value.type === 'scalar' && typeof side.value.value === 'string' ? side.value.value : '';
}

const PROSE = 40;

/** Whether a change is between two texts long enough to be compared by their words. */
export function isProse(view: LineView): boolean {
  if (view.verdict !== 'changed' || view.before.look !== 'text' || view.after.look !== 'text') return false;
  const before = proseOf(view.line.before);
  const after = proseOf(view.line.after);
  return before !== '' && after !== '' && Math.max(before.length, after.length) > PROSE && /\s/.test(before) && /\s/.test(after);
}
