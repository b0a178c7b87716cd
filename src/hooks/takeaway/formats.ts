import type { AuditRow } from '../../entry/index.js';
import type { ExportColumn, ExportLayout, ExportOptions, ExportTally } from '../../export/index.js';
import { writeCsv, writeJson, writeNdjson } from '../../export/index.js';

/** Kinds of files. */
export const EXPORT_FORMATS = ['sheet', 'csv', 'ndjson', 'json', 'print'] as const;
/** One of {@link EXPORT_FORMATS}. `print` is a page for the printer, not a file. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What the person chose. */
export interface ExportPlan {
  readonly format: ExportFormat;
  /** `whole`: entries as they are; only in NDJSON and JSON. */
  readonly layout: ExportLayout | 'whole';
  /** Of the layouts with columns. */
  readonly columns: readonly ExportColumn[];
  readonly timeZone: string;
}

/** Something that writes a file. */
export interface FileFormat {
  readonly extension: string;
  readonly type: string;
  readonly write: (rows: AsyncIterable<AuditRow>, options: ExportOptions) => AsyncGenerator<string, ExportTally, undefined>;
}

/** How each kind of file is written. */
export const FILE_FORMATS: Readonly<Record<Exclude<ExportFormat, 'print'>, FileFormat>> = {
  sheet: {
    extension: 'csv',
    type: 'text/csv;charset=utf-8',
    write: (rows, options) => writeCsv(rows, { ...options, dialect: 'sheet' }),
  },
  csv: {
    extension: 'csv',
    type: 'text/csv;charset=utf-8',
    write: (rows, options) => writeCsv(rows, { ...options, dialect: 'rfc4180' }),
  },
  ndjson: { extension: 'ndjson', type: 'application/x-ndjson', write: writeNdjson },
  json: { extension: 'json', type: 'application/json', write: writeJson },
};

/** Columns chosen at first: what the screen itself shows, and what tells rows apart. */
export const USUAL_COLUMNS: Readonly<Record<ExportLayout, readonly ExportColumn[]>> = {
  entry: [
    'occurredAt',
    'offset',
    'id',
    'entityType',
    'entityId',
    'entityLabel',
    'action',
    'outcome',
    'actor',
    'actorKind',
    'onBehalfOf',
    'changes',
    'cut',
    'message',
    'ip',
    'userAgent',
  ],
  change: [
    'occurredAt',
    'offset',
    'id',
    'entityType',
    'entityId',
    'entityLabel',
    'action',
    'actor',
    'actorKind',
    'onBehalfOf',
    'field',
    'verdict',
    'certainty',
    'certaintyEntry',
    'beforeState',
    'beforeValue',
    'afterState',
    'afterValue',
    'ip',
  ],
};

/** `auditoria-2026-02-19-2243.csv`: the catalogue's word is the host's title, the moment is the screen's. */
export const fileName = (stem: string, wall: string, extension: string): string =>
  `${stem}-${wall.replace('T', '-').replaceAll(':', '').slice(0, 15)}.${extension}`;
