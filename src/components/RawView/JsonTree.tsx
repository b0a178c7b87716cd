'use client';

import { memo, useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent, NamedExoticComponent, ReactElement } from 'react';
import { JsonView } from 'react-json-view-lite';
import { useTrilha } from '../../hooks/index.js';

/** Props of {@link JsonTree}. */
export interface JsonTreeProps {
  /** Pruned: the viewer recurses. Its identity decides whether the tree is drawn again. */
  readonly data: object;
  readonly label: string;
}

const CLASSES = {
  container: 'trilha-json',
  basicChildStyle: 'trilha-json-node',
  childFieldsContainer: 'trilha-json-children',
  label: 'trilha-json-name',
  clickableLabel: 'trilha-json-name',
  nullValue: 'trilha-json-other',
  undefinedValue: 'trilha-json-other',
  stringValue: 'trilha-json-string',
  numberValue: 'trilha-json-other',
  booleanValue: 'trilha-json-other',
  otherValue: 'trilha-json-other',
  punctuation: 'trilha-json-sign',
  expandIcon: 'trilha-json-toggle trilha-json-closed',
  collapseIcon: 'trilha-json-toggle trilha-json-opened',
  collapsedContent: 'trilha-json-folded',
  stringifyStringValues: true,
} as const;

/** Stable, because another function would open and close every node again. */
const openTop = (level: number): boolean => level < 3;

const BUTTONS = '[role=button]';

/**
 * react-json-view-lite with what it lacks: Enter and Space on its buttons, Home and End, and always exactly one tab stop.
 */
export const JsonTree: NamedExoticComponent<JsonTreeProps> = memo(function JsonTree({
  data,
  label,
}: JsonTreeProps): ReactElement {
  const { raw } = useTrilha().words.messages;
  const box = useRef<HTMLDivElement>(null);
  const style = useMemo(() => ({ ...CLASSES, ariaLables: { expandJson: raw.expand, collapseJson: raw.collapse } }), [raw]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const keepStop = (): void => {
      if (element.querySelector(`${BUTTONS}[tabindex="0"]`) === null) focusable(element, 0);
    };
    const observer = new MutationObserver(keepStop);
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);

  return (
    // The keys belong to the viewer's own buttons inside; this element only hears them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- see above
    <div ref={box} onKeyDown={forwardKeys}>
      <JsonView data={data} style={style} shouldExpandNode={openTop} aria-label={label} />
    </div>
  );
});

function forwardKeys(event: KeyboardEvent<HTMLDivElement>): void {
  const target = event.target;
  if (!(target instanceof HTMLElement) || !target.matches(BUTTONS)) return;
  if (event.key === 'Enter' || event.key === ' ') target.click();
  else if (event.key === 'Home') focusable(event.currentTarget, 0)?.focus();
  else if (event.key === 'End') focusable(event.currentTarget, -1)?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Makes one of the buttons the tab stop, counted from the start or (negative) from the end. */
function focusable(element: HTMLElement, index: number): HTMLElement | undefined {
  const buttons = [...element.querySelectorAll<HTMLElement>(BUTTONS)];
  const chosen = buttons.at(index);
  if (chosen === undefined) return undefined;
  for (const button of buttons) button.tabIndex = button === chosen ? 0 : -1;
  return chosen;
}
