import { printQuery, tidyQuery, type AuditQuery } from '../query/index.js';
import type { ExportColumn, ExportEnding, ExportLayout, ExportTally } from './types.js';

/** What a manifest is made from. */
export interface ManifestFacts {
  /** Name and size of the file it stands beside. */
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string };
  readonly format: string;
  readonly layout?: ExportLayout;
  /** Absent: whole entries. */
  readonly columns?: readonly ExportColumn[];
  readonly timeZone: string;
  readonly query: AuditQuery;
  /** Locale of the query's text form. Default `pt-BR`. */
  readonly locale?: string;
  /** Name of the source. */
  readonly source?: string;
  /** When the rows were asked for and when the file was finished, ISO 8601. */
  readonly asOf: string;
  readonly finishedAt: string;
  readonly ending: ExportEnding;
  readonly tally: ExportTally;
  /** Rows that the source gave twice and that were written once. */
  readonly duplicates?: number;
  /** Version of Trilha. */
  readonly version: string;
}

/** Writes the manifest of an exported file as JSON: what was asked, what came, whether it is whole, and the file's SHA-256. */
export function writeManifest(facts: ManifestFacts): string {
  const { file, query, locale = 'pt-BR', ending, tally, duplicates = 0 } = facts;
  const manifest = {
    manifest: 1,
    file: file.name,
    bytes: file.bytes,
    sha256: file.sha256,
    complete: ending.complete,
    ...(ending.reason === undefined ? {} : { reason: ending.reason }),
    rows: tally.rows,
    lines: tally.lines,
    unreadable: tally.unreadable,
    duplicatesLeftOut: duplicates,
    ...(ending.expected === undefined ? {} : { expected: ending.expected }),
    format: facts.format,
    layout: facts.columns === undefined ? 'record' : (facts.layout ?? 'entry'),
    ...(facts.columns === undefined ? {} : { columns: facts.columns }),
    timeZone: facts.timeZone,
    filter: { text: printQuery(query, locale, { timeZone: facts.timeZone }), locale, query: tidyQuery(query) },
    source: facts.source ?? null,
    asOf: facts.asOf,
    finishedAt: facts.finishedAt,
    trilha: facts.version,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
