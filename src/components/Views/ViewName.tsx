'use client';
import type { JSX } from 'react';
import { useTrilha } from '../../hooks/index.js';
import { useScreen } from '../AuditScreen/useScreen.js';
import { Icon } from '../parts/Icon.js';

/** Props of {@link ViewName}. */
export interface ViewNameProps {
  readonly name: string;
  /** It is the one shown, maybe altered. */
  readonly current: boolean;
  /** The screen opens with it. */
  readonly preferred: boolean;
  readonly onApply: () => void;
}

/** A view's name, which shows it. */
export function ViewName({ name, current, preferred, onApply }: ViewNameProps): JSX.Element {
  const { views } = useTrilha().words.messages;
  const { altered } = useScreen().view;
  return (
    <button
      type="button"
      className="trilha-button trilha-views-name"
      aria-current={current ? 'true' : undefined}
      onClick={onApply}
    >
      <span className="trilha-views-check">{current ? <Icon name="check" /> : null}</span>
      <bdi className="trilha-line">{name}</bdi>
      {preferred ? <span className="trilha-quiet">{views.isDefault}</span> : null}
      {current && altered ? <span className="trilha-quiet">{views.altered}</span> : null}
    </button>
  );
}
