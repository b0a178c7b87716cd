import { changedParts, fold, parseEntry, textsOf, type AuditEntry } from 'trilha/headless';
import { toEntryInput, type EntryColumns } from './columns.js';

/** What is worked out of an entry when it is stored, so that the database can answer as `matches` does. */
export interface DerivedColumns {
  /** Names of changed fields, as the condition `field` sees them. */
  readonly changed_fields: readonly string[];
  /** Whole recorded values before and after, for `oldValue` and `newValue`. */
  readonly old_values: readonly string[];
  readonly new_values: readonly string[];
  /** Readable beginnings of values that were cut. */
  readonly old_cuts: readonly string[];
  readonly new_cuts: readonly string[];
  /** Everything the screen shows of the entry, folded, for free text. */
  readonly search_text: string;
}

/** JSON text as a reader sees it: escapes of any depth undone, as a search has to see through `\\\/` as through `/`. */
const withoutEscapes = (text: string): string =>
  text.replace(/\\+u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replaceAll('\\', '');

/** What a search compares: no accents, no case, no escapes, none of the NUL that PostgreSQL cannot store. */
export const searchable = (text: string): string => fold(withoutEscapes(text)).replaceAll('\0', '');

const textIn = (texts: Iterable<string>): string[] => [...new Set(texts)].map((text) => text.replaceAll('\0', ''));

/** Derives the columns of a readable entry. Secrets are masked by `parseEntry` first, so that nobody can search for them. */
export function deriveFrom(entry: AuditEntry): DerivedColumns {
  const parts = changedParts(entry);
  return {
    changed_fields: textIn(parts.names),
    old_values: textIn(parts.old),
    new_values: textIn(parts.new),
    old_cuts: textIn(parts.oldCut),
    new_cuts: textIn(parts.newCut),
    search_text: textsOf(entry).map(searchable).join('\u001f'),
  };
}

/** Derives the columns of a row. Throws when the row is not an entry at all, which the application must not store. */
export function derive(row: EntryColumns): DerivedColumns {
  const entry = parseEntry(toEntryInput(row));
  if (entry.kind === 'unreadable') throw new TypeError(`Entry ${row.id} cannot be stored: ${entry.problem.detail}`);
  return deriveFrom(entry);
}
