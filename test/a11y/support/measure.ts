/** What a person can press: controls, and what takes their place. */
const TARGETS = 'a[href], button, input, select, textarea, summary, [role=button], [role=menuitem], [role=tab], [role=option]';
const LEAST = 24;

/** How an element is called in a report. */
const nameOf = (element: Element): string => {
  const { width, height } = element.getBoundingClientRect();
  return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ${Math.round(width)}×${Math.round(height)} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}"`;
};

const isSeen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;

/** A link amid a sentence is as high as its line (WCAG 2.5.8, "inline"). */
const isInline = (element: Element): boolean =>
  element.matches('a, .trilha-link') && getComputedStyle(element).display === 'inline';

/** What is pressed: a box with its label counts as a whole. */
const pressed = (element: Element): Element => (element.matches('input') ? (element.closest('label') ?? element) : element);

/** Whether a small target has so much room around it that a circle of 24 px over its middle meets no other target (WCAG 2.5.8, "spacing"). */
function hasRoom(element: Element, all: readonly Element[]): boolean {
  const box = element.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return all.every((other) => {
    const { left, right, top, bottom } = other.getBoundingClientRect();
    const apart = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    return other === element || other.contains(element) || element.contains(other) || apart >= LEAST / 2;
  });
}

/** Targets that are too small to hit, each once. Bars of a chart are left out: their width is the chart's, and the table beside it says the same. */
export function smallTargets(): readonly string[] {
  const all = [...document.querySelectorAll(TARGETS)]
    .filter((element) => isSeen(element) && !isInline(element) && !(element instanceof SVGElement))
    .map(pressed);
  const small = all.filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return Math.min(width, height) < LEAST - 0.01 && !(element.matches('input') && hasRoom(element, all));
  });
  return [...new Set(small.map(nameOf))];
}

/** What reaches beyond the window's end, deepest first; empty when the page does not scroll sideways. */
export function beyondTheWindow(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
  );
  return [`${scrollWidth} > ${clientWidth}`, ...wide.map(nameOf).toReversed()];
}

/**
 * Boxes that cut their text off below. Beside is another matter: a line that ends in an ellipsis has its whole text in the opened entry. Boxes
 * for the ear alone, and boxes that scroll, cut nothing.
 */
export function cutBelow(): readonly string[] {
  return [...document.querySelectorAll('.trilha, .trilha *')]
    .filter((element) => {
      if (!isSeen(element)) return false;
      const { overflowY, webkitLineClamp } = getComputedStyle(element);
      return (
        webkitLineClamp === 'none' &&
        (overflowY === 'hidden' || overflowY === 'clip') &&
        element.scrollHeight > element.clientHeight + 1
      );
    })
    .map((element) => `${nameOf(element)}: ${element.scrollHeight} in ${element.clientHeight}`);
}

/** The page as with WCAG 1.4.12's text spacing set by the reader, without what is for the ear alone; the returned function takes it away. */
export function spaceText(): () => void {
  const style = document.createElement('style');
  style.textContent =
    '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}.trilha-visually-hidden{display:none!important}';
  document.head.append(style);
  return () => style.remove();
}
