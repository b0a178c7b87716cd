import type { Live } from '../../hooks/index.js';

/** Props of `LiveBar` and its parts. */
export interface LiveBarProps {
  readonly live: Live;
  /** Rows that were shown last and stand above what the reader sees. 0: none, or they are in sight. */
  readonly above: number;
  /** Shows what waits. */
  readonly onShow: () => void;
  /** Goes to the top of the list. */
  readonly onTop: () => void;
  /** Speaks politely, in whatever region the surroundings have for that. */
  readonly onSay: (text: string) => void;
}
