'use client';
import type { JSX, KeyboardEvent, ReactNode } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { AuditEntry, CellAction } from '../../hooks/index.js';
import { applyChoice, useCellActions, useTrilha } from '../../hooks/index.js';
import { useScreen } from '../AuditScreen/useScreen.js';
import type { Spot } from '../AuditScreen/useScreenKeys.js';
import { placePanel } from '../parts/placePanel.js';
import { useCopy } from '../parts/useCopy.js';
import type { IconName } from '../parts/types.js';
import { MenuItem } from './MenuItem.js';

/** Props of {@link CellMenu}. */
export interface CellMenuProps {
  readonly spot: Spot;
  readonly entry: AuditEntry;
  readonly onClose: () => void;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** The menu of one cell: filter by what it says, exclude it, go to its request, entity or timeline, copy it. Over the platform's Popover API. */
export function CellMenu({ spot, entry, onClose }: CellMenuProps): JSX.Element {
  const { messages } = useTrilha().words;
  const { views, copy, table } = messages;
  const { query, setQuery, open, setTab, source, say } = useScreen();
  const { view, choices, kin, text } = useCellActions(entry, spot.column, source);
  const { state: copied, copy: copyText } = useCopy();
  const copyWords = copied === 'copied' ? copy.done : copied === 'failed' ? copy.failed : copy.value;
  const panel = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(() => void (close.current = onClose), [onClose]);

  // The item says for a moment how it went. Copied, there is nothing more to do here; otherwise the menu stays, to try again.
  const before = useRef(copied);
  useEffect(() => {
    if (copied !== 'idle') say(copied === 'copied' ? copy.done : copy.failed);
    else if (before.current === 'copied') {
      spot.element.focus({ preventScroll: true });
      close.current();
    }
    before.current = copied;
  }, [copied, copy, say, spot]);
  useEffect(() => () => say(''), [say]);

  useLayoutEffect(() => {
    const box = panel.current;
    if (box === null) return undefined;
    const onToggle = (event: Event): void => {
      if ((event as ToggleEvent).newState === 'closed') close.current();
    };
    box.showPopover?.();
    box.addEventListener('toggle', onToggle);
    placePanel(spot.element, box);
    box.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true });
    return () => box.removeEventListener('toggle', onToggle);
  }, [spot]);

  const run = (what: () => void) => (): void => {
    spot.element.focus({ preventScroll: true });
    onClose();
    what();
  };
  const ask = (action: CellAction, way: 'filter' | 'exclude' | 'only'): (() => void) =>
    run(() => setQuery(applyChoice(query, action.choice, way)));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    event.stopPropagation();
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    const at = items.findIndex((item) => item === item.ownerDocument.activeElement || item.matches(':focus'));
    const to = STEPS[event.key]?.(at, items.length);
    if (to !== undefined) items[to]?.focus();
    else if (event.key === 'Tab' || event.key === 'Escape') run(() => undefined)();
    else return;
    event.preventDefault();
  };
  const item = (key: string, icon: IconName, label: ReactNode, onClick: () => void, action?: CellAction): JSX.Element => (
    <MenuItem
      key={key}
      icon={icon}
      label={label}
      onClick={onClick}
      detail={action?.label}
      scope={action?.local ? views.localOnly : undefined}
    />
  );
  const isKin = (kind: string): kind is keyof typeof views.only => Object.hasOwn(views.only, kind);
  const handlers = { onKeyDown };
  return (
    <div ref={panel} popover="auto" role="menu" aria-label={views.menu} className="trilha-cell-menu" {...handlers}>
      {choices.flatMap((action) => {
        const key = JSON.stringify(action.choice.conditions);
        return [
          item(`f${key}`, 'filter', views.filter, ask(action, 'filter'), action),
          ...(action.excludable ? [item(`x${key}`, 'removed', views.exclude, ask(action, 'exclude'), action)] : []),
        ];
      })}
      {choices.length > 0 ? <hr className="trilha-cell-menu-rule" /> : null}
      {kin.map((action) =>
        isKin(action.choice.kind)
          ? item(action.choice.kind, 'link', views.only[action.choice.kind], ask(action, 'only'), action)
          : null,
      )}
      {entry.entity.id === null
        ? null
        : item(
            'timeline',
            'clock',
            views.timeline,
            run(() => {
              setTab('timeline');
              open(entry.id);
            }),
          )}
      {item(
        'open',
        'read',
        table.open,
        run(() => open(entry.id)),
      )}
      {text === ''
        ? null
        : item('copy', copied === 'copied' ? 'check' : copied === 'failed' ? 'warning' : 'copy', copyWords, () => copyText(text))}
      {view.entity.href === undefined ? null : (
        <a role="menuitem" tabIndex={-1} className="trilha-cell-menu-item" href={view.entity.href}>
          {view.entity.name}
        </a>
      )}
    </div>
  );
}
