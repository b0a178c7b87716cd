import { userEvent } from 'vitest/browser';
import { nodeOf, speak } from './tree.ts';

/** One place where the Tab key stops. */
export interface Stop {
  readonly element: Element;
  /** As a screen reader would say it. */
  readonly spoken: string;
  /** Whether somebody who looks sees that the focus is there. */
  readonly visible: boolean;
}

const outlined = (element: Element | null): boolean => {
  if (element === null) return false;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1.5;
};

/** An outline of 2 px on what has the focus, on the box drawn around a bare field, or on the choice that the focus stands on. */
export function focusIsVisible(element: Element): boolean {
  const choice = element.getAttribute('aria-activedescendant');
  const box = element.matches('input') ? element.closest('.trilha-search') : null;
  return outlined(element) || outlined(box) || outlined(choice === null ? null : document.getElementById(choice));
}

/** Presses Tab until the focus leaves the page or comes round; `most` presses prove a trap. */
export async function walkByTab(most = 80): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < most; press += 1) {
    await userEvent.keyboard('{Tab}');
    const element = document.activeElement;
    if (element === null || element === document.body || stops[0]?.element === element) return stops;
    stops.push({ element, spoken: speak(await nodeOf(element)), visible: focusIsVisible(element) });
  }
  throw new Error(
    `No way out after ${most} presses of Tab. The last stops: ${stops
      .slice(-3)
      .map(({ spoken }) => spoken)
      .join(' | ')}`,
  );
}
