const GAP = 4;
const MARGIN = 8;

/** Puts an open panel below its anchor, or above where there is more room, inside the window; the start edges meet in the reading direction. */
export function placePanel(anchor: HTMLElement, panel: HTMLElement): void {
  const from = anchor.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const roomBelow = window.innerHeight - from.bottom - GAP - MARGIN;
  const above = height > roomBelow && from.top > roomBelow;
  const top = above ? from.top - GAP - height : from.bottom + GAP;
  const rightToLeft = getComputedStyle(anchor).direction === 'rtl';
  const left = rightToLeft ? from.right - width : from.left;
  panel.style.top = `${Math.max(MARGIN, top)}px`;
  panel.style.left = `${Math.max(MARGIN, Math.min(left, document.documentElement.clientWidth - width - MARGIN))}px`;
}
