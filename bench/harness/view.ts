import type { AuditEntry } from 'trilha';

/** What a subject is asked to show. */
export interface View {
  /** All entries, newest first. */
  readonly entries: AuditEntry[];
  /** Whether the entries are with the subject. Only Trilha's list has a step between this and `shown`. */
  readonly loaded: boolean;
  readonly shown: boolean;
  readonly oldest: boolean;
  /** Only entries of this action; empty: all. */
  readonly action: string;
  /** Only entries with this text; empty: all. */
  readonly text: string;
}

/** One thing that is measured: how it is started, told what to show, and looked at. */
export interface Subject {
  /** Shows the first `view` (nothing) in the container. Called once. */
  start(container: HTMLElement, view: View): void;
  /** Shows the view; what it has to do at once it does before it returns. */
  show(view: View): void;
  /** The drawn rows in any order, headers not among them. */
  rows(): Iterable<HTMLElement>;
  /** Id of the row's entry. */
  idOf(row: HTMLElement): string | undefined;
  scroller(): HTMLElement | null;
  /** What holds the scroll bar, where that is another element. */
  bar?(): HTMLElement | null;
  /** Which texts its search looks through: both snapshots of an entry or the new one. `none`: it has no search of its own. */
  readonly searches: 'both' | 'after' | 'none';
  /** Whether its answer to the last change is complete; asked besides looking at the rows. Default: always. */
  settled?(): boolean;
  /** Opens the row's details. Absent: it has none. */
  open?(row: HTMLElement): void;
  /** Whether the details that were asked for are there. */
  opened?(row: HTMLElement): boolean;
  /** Another way to take new rows than a view with them in front. */
  prepend?(rows: readonly AuditEntry[]): void;
}
