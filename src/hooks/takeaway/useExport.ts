'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExportOptions } from '../../export/index.js';
import { VERSION, writeHtml, writeManifest } from '../../export/index.js';
import { createFormatters } from '../../i18n/index.js';
import { normalizeQuery, printQuery, type AuditQuery } from '../../query/index.js';
import type { AuditSource, Total } from '../../source/index.js';
import type { AuditEntries } from '../useAuditEntries.js';
import type { Trilha } from '../context.js';
import { useTrilha } from '../useTrilha.js';
import { exportContext } from './exportWords.js';
import type { FileTarget } from './fileTarget.js';
import { MEMORY_LIMIT, openTarget, saveBlob } from './fileTarget.js';
import type { ExportPlan } from './formats.js';
import { FILE_FORMATS, fileName } from './formats.js';
import { printPage } from './printPage.js';
import type { ExportOutcome, ExportProgress } from './runExport.js';
import { runExport } from './runExport.js';

/** Most rows of one printout: a page of more is slow to lay out and of no use to anybody. */
export const PRINT_LIMIT = 5_000;

/** What an export is doing. */
export type ExportState =
  | { readonly phase: 'ready' }
  | { readonly phase: 'running'; readonly progress: ExportProgress; readonly total: Total | null }
  | {
      readonly phase: 'over';
      readonly outcome: ExportOutcome;
      readonly plan: ExportPlan;
      readonly file: string;
      /** Saves the manifest. `null`: there is no file, or a printout. */
      readonly saveManifest: (() => void) | null;
    }
  /** The file could not be written. */
  | { readonly phase: 'broken'; readonly detail: string };

/** Options of {@link useExport}. */
export interface UseExportOptions {
  readonly source: AuditSource;
  readonly query: AuditQuery;
  /** What is loaded: its total, and what its histories infer. */
  readonly entries: AuditEntries;
  /** Title of a printout and first part of a file's name. */
  readonly title: string;
}

/** An export, and what can be done with it. */
export interface Export {
  readonly state: ExportState;
  /** Begins. Call it in answer to a click: the browser asks where to save. */
  readonly start: (plan: ExportPlan) => void;
  readonly cancel: () => void;
  /** Back to the beginning. */
  readonly reset: () => void;
}

const stemOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'auditoria';

/** A printed page gathers in memory and goes to the printer instead of to a file. */
function pageTarget(): FileTarget {
  const decoder = new TextDecoder();
  let html = '';
  return {
    kind: 'memory',
    limit: MEMORY_LIMIT,
    write: async (bytes) => void (html += decoder.decode(bytes, { stream: true })),
    close: async () => ({ save: () => void printPage(html) }),
    abort: async () => void (html = ''),
  };
}

/** Facts above a printed list, and the moment's form. */
function pageOptions(
  trilha: Trilha,
  { query, title }: UseExportOptions,
  plan: ExportPlan,
  asOf: string,
): Parameters<typeof writeHtml>[1] {
  const { messages, format } = trilha.words;
  const { takeaway, screen } = messages;
  const here = createFormatters(format.locale, plan.timeZone);
  const digits = createFormatters(format.locale, 'UTC');
  return {
    title,
    lang: format.locale,
    timeZone: plan.timeZone,
    writeTime: ({ wall }) => digits.dateTime(`${wall}Z`),
    facts: [
      [
        takeaway.filters,
        query.conditions.length === 0 ? takeaway.noFilters : printQuery(query, format.locale, { timeZone: plan.timeZone }),
      ],
      [takeaway.zone, format.message(screen.zone, { zone: here.zoneName(Date.parse(asOf)) })],
      [takeaway.made, `${here.dateTime(asOf)} (${here.zoneOffset(Date.parse(asOf))})`],
    ],
    lastFacts: ({ rows }) => [[takeaway.count, format.number(rows)]],
  };
}

/** Exports everything that matches a query, with progress and a way to stop. Leaving the page, or the component, stops it as well. */
export function useExport(options: UseExportOptions): Export {
  const trilha = useTrilha();
  const [state, setState] = useState<ExportState>({ phase: 'ready' });
  const control = useRef<AbortController | null>(null);
  const latest = useRef({ options, trilha });
  useEffect(() => void (latest.current = { options, trilha }));
  useEffect(() => () => control.current?.abort(), []);

  const start = useCallback((plan: ExportPlan): void => {
    const { options: now, trilha: around } = latest.current;
    const { source, query, entries } = now;
    const asOf = new Date(around.now()).toISOString();
    const zoned = createFormatters('en-CA', plan.timeZone);
    const wall = `${zoned.day(asOf) ?? ''}T${zoned.time(asOf)}`;
    const format = plan.format === 'print' ? null : FILE_FORMATS[plan.format];
    const file = fileName(stemOf(now.title), wall, format?.extension ?? 'html');
    const shared: ExportOptions = {
      ...exportContext(around.words, (entry) => (entries.indexOf(entry.id) < 0 ? null : entries.historyOf(entry))),
      ...(plan.layout === 'whole' ? {} : { layout: plan.layout, columns: plan.columns }),
      timeZone: plan.timeZone,
      asOf,
    };
    const run = async (): Promise<void> => {
      const target = format === null ? pageTarget() : await openTarget(file, format.type);
      if (target === null) return;
      const stop = new AbortController();
      control.current = stop;
      let told = 0;
      const total = entries.local.length > 0 ? null : entries.total;
      setState({ phase: 'running', progress: { rows: 0, bytes: 0 }, total });
      const outcome = await runExport({
        source,
        query: normalizeQuery(query),
        total,
        target,
        signal: stop.signal,
        ...(format === null ? { maxRows: PRINT_LIMIT } : {}),
        write: (rows, more) =>
          format === null
            ? writeHtml(rows, { ...shared, ...pageOptions(around, now, plan, asOf), ...more, layout: 'entry' })
            : format.write(rows, { ...shared, ...more }),
        onProgress: (progress) => {
          if (performance.now() - told < 120) return;
          told = performance.now();
          setState({ phase: 'running', progress, total });
        },
      });
      const { status, ending, tally, end, bytes, sha256, save } = outcome;
      const whole = status === 'done' || status === 'incomplete';
      if (whole) save?.();
      const manifest = (): string =>
        writeManifest({
          file: { name: file, bytes, sha256 },
          format: plan.format,
          ...(plan.layout === 'whole' ? {} : { layout: plan.layout, columns: plan.columns }),
          timeZone: plan.timeZone,
          query,
          locale: around.words.format.locale,
          ...(source.name === undefined ? {} : { source: source.name }),
          asOf,
          finishedAt: new Date(around.now()).toISOString(),
          ending,
          tally,
          duplicates: end.duplicates,
          version: VERSION,
        });
      const text = whole && format !== null ? manifest() : null;
      setState({
        phase: 'over',
        outcome,
        plan,
        file,
        saveManifest:
          text === null ? null : () => saveBlob(new Blob([text], { type: 'application/json' }), `${file}.manifest.json`),
      });
    };
    run().catch((error: unknown) =>
      setState({ phase: 'broken', detail: error instanceof Error ? error.message : String(error) }),
    );
  }, []);

  const cancel = useCallback(() => control.current?.abort(), []);
  const reset = useCallback(() => setState({ phase: 'ready' }), []);
  return { state, start, cancel, reset };
}
