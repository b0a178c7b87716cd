import type { Messages } from '../../hooks/index.js';
import { LETTERS } from '../AuditTable/index.js';

/** What a key of the screen does. */
export type ScreenKey = 'diff' | 'filter' | 'exclude' | 'menu' | 'run' | 'newest' | 'search' | 'help';

/** A line of the keyboard's help. */
export interface KeyBinding {
  /** Keys of the list, as `KeyboardEvent.key` names them; the letters that stand for them are added. */
  readonly list?: readonly string[];
  /** The screen's own key, and what it does. */
  readonly press?: { readonly key: string; readonly does: ScreenKey };
  readonly word: (messages: Messages) => string;
}

/** Every key of the screen, once: what listens and what the help shows. */
export const KEYS: readonly KeyBinding[] = [
  { list: ['ArrowUp', 'ArrowDown'], word: ({ keyboard }) => keyboard.rows },
  { list: ['ArrowLeft', 'ArrowRight'], word: ({ views }) => views.keys.cells },
  { list: ['PageUp', 'PageDown'], word: ({ keyboard }) => keyboard.page },
  { list: ['Home', 'End'], word: ({ keyboard }) => keyboard.ends },
  { list: ['Enter'], word: ({ keyboard }) => keyboard.enter },
  { list: ['Escape'], word: ({ keyboard }) => keyboard.escape },
  { press: { key: 'd', does: 'diff' }, word: ({ views }) => views.keys.diff },
  { press: { key: 'f', does: 'filter' }, word: ({ views }) => views.keys.filter },
  { press: { key: 'x', does: 'exclude' }, word: ({ views }) => views.keys.exclude },
  { list: ['Shift+F10'], press: { key: 'm', does: 'menu' }, word: ({ views }) => views.keys.menu },
  { press: { key: 'e', does: 'run' }, word: ({ views }) => views.keys.run },
  { press: { key: 'n', does: 'newest' }, word: ({ live }) => live.key },
  { press: { key: '/', does: 'search' }, word: ({ keyboard }) => keyboard.search },
  { press: { key: '?', does: 'help' }, word: ({ keyboard }) => keyboard.help },
];

/** How keys are written on people's keyboards. */
const CAPS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** The keys of a binding as the help shows them; without letters where those are turned off. */
export function capsOf({ list = [], press }: KeyBinding, letters: boolean): readonly string[] {
  const also = letters ? Object.entries(LETTERS).flatMap(([letter, key]) => (list.includes(key) ? [letter] : [])) : [];
  const own = letters && press !== undefined ? [press.key] : [];
  return [...list.map((key) => CAPS[key] ?? key), ...[...also, ...own].map((key) => key.toUpperCase())];
}
