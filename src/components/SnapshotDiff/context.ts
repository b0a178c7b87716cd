'use client';

import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import type { DiffLine, LineView, Path, Side, SideView } from '../../hooks/index.js';

/** What every line of one difference shares. */
export interface DiffContext {
  readonly describe: (line: DiffLine) => LineView;
  /** Whether the line is the first inside JSON that stood in a text. */
  readonly isDecoded: (line: DiffLine) => boolean;
  readonly describeSide: (side: Side, path: Path) => SideView;
  /** Folded text that is highlighted; `''` for none. */
  readonly search: string;
  /** `true` in the tree: parents stand above their fields. */
  readonly nested: boolean;
  readonly toggle: (key: string) => void;
  /** A side as text to copy: a text as it is, everything else as JSON. */
  readonly plainText: (side: Side) => string;
  /** The line's change as RFC 6902 text; `null` where none can be said. */
  readonly linePatch: (line: DiffLine) => string | null;
  readonly onEntryOpen: ((entryId: string) => void) | undefined;
  readonly fieldAction: ((path: Path) => ReactNode) | undefined;
}

const Context: React.Context<DiffContext | null> = createContext<DiffContext | null>(null);

/** Gives its value to the lines below. */
export const DiffContextProvider: React.Provider<DiffContext | null> = Context.Provider;

/** What the lines of the surrounding difference share. Throws outside of one. */
export function useDiffContext(): DiffContext {
  const value = useContext(Context);
  if (value === null) throw new Error('A line of a difference must stand inside a SnapshotDiff.');
  return value;
}
