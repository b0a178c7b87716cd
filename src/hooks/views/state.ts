import type { AuditQuery } from '../../query/index.js';
import { emptyQuery, queryFromSearchParams, queryKey, queryToSearchParams, tidyQuery } from '../../query/index.js';
import type { Density } from '../context.js';

/** How the Mudança column shows an entry: its changed fields, or the original screen's `novo:` and `antes:` texts. */
export type ChangeStyle = 'fields' | 'classic';

/** One column in a view. What is not said is as the column's definition has it. */
export interface ViewColumn {
  readonly id: string;
  /** `true`: not shown. */
  readonly hidden?: boolean;
  /** Width in pixels, from 48 to 2000. Default: shares the room. */
  readonly size?: number;
  /** Stays in view at the beginning or the end while the others scroll. */
  readonly pin?: 'start' | 'end';
}

/** Everything a reader can arrange about the list: what is asked, and how the answer is shown. */
export interface ViewState {
  readonly query: AuditQuery;
  /** Columns in their order; those that are not named follow in the table's own order, shown. */
  readonly columns: readonly ViewColumn[];
  readonly density: Density;
  readonly changeStyle: ChangeStyle;
  /** `true`: rows that say the same again are folded into one. */
  readonly folded: boolean;
}

/** A view as JSON: what storages keep. The query stands in its address form, so that both are read by the same rules. */
export interface ViewJson {
  readonly version: 1;
  readonly query: string;
  readonly columns: readonly ViewColumn[];
  readonly density: Density;
  readonly changeStyle: ChangeStyle;
  readonly folded: boolean;
}

/** A part of a view that could not be read and was left out. */
export interface ViewProblem {
  /** `version`: written by a newer or unknown program; read as far as it is known. */
  readonly part: 'view' | 'version' | 'query' | 'columns' | 'density' | 'changeStyle' | 'folded' | 'name';
  /** What stood there, shortened. */
  readonly value: string;
}

/** A view that was read, and what of it could not be. */
export interface ReadView {
  readonly view: ViewState;
  readonly dropped: readonly ViewProblem[];
}

/** The view of a screen nobody has arranged. */
export const emptyView: ViewState = Object.freeze({
  query: emptyQuery,
  columns: Object.freeze([]),
  density: 'comfortable',
  changeStyle: 'fields',
  folded: false,
});

const SMALLEST = 48;
const LARGEST = 2000;
const DENSITIES: readonly Density[] = ['comfortable', 'compact'];
const STYLES: readonly ChangeStyle[] = ['fields', 'classic'];

/** A width that a column can have. */
export const clampSize = (size: number): number => Math.min(LARGEST, Math.max(SMALLEST, Math.round(size)));

/** A thing in few words, for notices. Never throws. */
export function shorten(value: unknown): string {
  let text: string;
  try {
    text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  } catch {
    text = typeof value;
  }
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A column in its one written form: nothing in it that says nothing. */
export const tidyColumn = ({ id, hidden, size, pin }: ViewColumn): ViewColumn => ({
  id,
  ...(hidden === true && { hidden }),
  ...(size !== undefined && { size: clampSize(size) }),
  ...(pin !== undefined && { pin }),
});

/** Columns in their one written form: each id once, the first one counts. */
export function tidyColumns(columns: readonly ViewColumn[]): readonly ViewColumn[] {
  const seen = new Set<string>();
  return columns.flatMap((column) => {
    if (column.id === '' || seen.has(column.id)) return [];
    seen.add(column.id);
    return [tidyColumn(column)];
  });
}

function readColumn(value: unknown): ViewColumn | null {
  if (!isRecord(value) || typeof value['id'] !== 'string' || value['id'] === '') return null;
  const { id, hidden, size, pin } = value;
  if (hidden !== undefined && typeof hidden !== 'boolean') return null;
  if (size !== undefined && (typeof size !== 'number' || !Number.isFinite(size))) return null;
  if (pin !== undefined && pin !== 'start' && pin !== 'end') return null;
  return tidyColumn({ id, hidden: hidden === true, ...(size !== undefined && { size }), ...(pin !== undefined && { pin }) });
}

/** A view as JSON, in the one form that equal views share. */
export function printView(view: ViewState): ViewJson {
  return {
    version: 1,
    query: queryToSearchParams(tidyQuery(view.query)).toString(),
    columns: tidyColumns(view.columns),
    density: view.density,
    changeStyle: view.changeStyle,
    folded: view.folded,
  };
}

/**
 * Reads what {@link printView} wrote, or anything else: it never throws. Parts that are unknown or broken are left out, each with a line in `dropped`, and
 * `fallback` stands for what is missing. Default: {@link emptyView}.
 */
export function parseView(value: unknown, fallback: ViewState = emptyView): ReadView {
  const dropped: ViewProblem[] = [];
  const drop = (part: ViewProblem['part'], what: unknown): void => void dropped.push({ part, value: shorten(what) });
  if (!isRecord(value)) {
    drop('view', value);
    return { view: fallback, dropped };
  }
  const one = <T>(part: ViewProblem['part'] & keyof ViewState, known: readonly T[], otherwise: T): T => {
    const found = value[part];
    if (found === undefined) return otherwise;
    const match = known.find((option) => option === found);
    if (match === undefined) drop(part, found);
    return match ?? otherwise;
  };
  if (value['version'] !== undefined && value['version'] !== 1) drop('version', value['version']);
  let { query } = fallback;
  if (typeof value['query'] === 'string') {
    const read = queryFromSearchParams(value['query']);
    ({ query } = read);
    for (const { name, value: text } of read.dropped) drop('query', `${name}=${text}`);
  } else if (value['query'] !== undefined) drop('query', value['query']);
  let { columns } = fallback;
  if (Array.isArray(value['columns'])) {
    const read: ViewColumn[] = [];
    for (const item of value['columns'] as readonly unknown[]) {
      const column = readColumn(item);
      if (column === null || read.some(({ id }) => id === column.id)) drop('columns', item);
      else read.push(column);
    }
    columns = read;
  } else if (value['columns'] !== undefined) drop('columns', value['columns']);
  const view: ViewState = {
    query,
    columns,
    density: one('density', DENSITIES, fallback.density),
    changeStyle: one('changeStyle', STYLES, fallback.changeStyle),
    folded: one('folded', [true, false], fallback.folded),
  };
  return { view, dropped };
}

/** Whether two views show the same thing: equal questions, however they are written down, and the same arrangement. */
export function sameView(one: ViewState, other: ViewState): boolean {
  if (one === other) return true;
  const key = (view: ViewState): string => JSON.stringify({ ...printView(view), query: queryKey(view.query) });
  return key(one) === key(other);
}
