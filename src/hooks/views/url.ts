import type { SearchParamsOptions } from '../../query/index.js';
import { queryFromSearchParams, queryToSearchParams } from '../../query/index.js';
import type { ReadView, ViewColumn, ViewProblem, ViewState } from './state.js';
import { clampSize, emptyView, shorten, tidyColumns } from './state.js';

/** Names of the parameters that are a view's beside its query's. Give them to `ignore` when the query alone is read from the same address. */
export const VIEW_PARAMETERS = ['cols', 'density', 'change', 'fold'] as const;

/** Name of the parameter that opens one entry. */
export const ENTRY_PARAMETER = 'entry';

const COLUMN = /^([^:]+)(?::(\d*)([hse]*))?$/;

function columnText({ id, hidden, size, pin }: ViewColumn): string {
  const marks = `${size ?? ''}${hidden ? 'h' : ''}${pin === undefined ? '' : pin.charAt(0)}`;
  return marks === '' ? encodeURIComponent(id) : `${encodeURIComponent(id)}:${marks}`;
}

function readColumn(text: string): ViewColumn | null {
  const [, name, digits = '', marks = ''] = COLUMN.exec(text) ?? [];
  if (name === undefined || (marks.includes('s') && marks.includes('e'))) return null;
  let id: string;
  try {
    id = decodeURIComponent(name);
  } catch {
    return null;
  }
  return {
    id,
    ...(marks.includes('h') && { hidden: true }),
    ...(digits !== '' && { size: clampSize(Number(digits)) }),
    ...(marks.includes('s') ? { pin: 'start' as const } : marks.includes('e') ? { pin: 'end' as const } : {}),
  };
}

/** Columns written one after another: `when:160s,entity,origin:h` (width, hidden, pinned to start or end). */
const printColumns = (columns: readonly ViewColumn[]): string => tidyColumns(columns).map(columnText).join(',');

/**
 * A view as parameters, compact: the query's own (`queryToSearchParams`), and only what differs from {@link emptyView} of `cols=when:160s,entity,origin:h`,
 * `density=compact`, `change=classic`, `fold=1`. No more private than the query is.
 */
export function viewToSearchParams(view: ViewState, options: SearchParamsOptions = {}): URLSearchParams {
  const { prefix = '' } = options;
  const params = queryToSearchParams(view.query, options);
  const columns = printColumns(view.columns);
  if (columns !== '') params.append(`${prefix}cols`, columns);
  if (view.density !== emptyView.density) params.append(`${prefix}density`, view.density);
  if (view.changeStyle !== emptyView.changeStyle) params.append(`${prefix}change`, view.changeStyle);
  if (view.folded) params.append(`${prefix}fold`, '1');
  return params;
}

/** What {@link viewFromSearchParams} reads. */
export interface LinkedView extends ReadView {
  /** Id of the entry that the address opens; `null`: none. */
  readonly entry: string | null;
  /** `false`: the address names nothing of a view, so a saved default may stand in. */
  readonly stated: boolean;
}

/**
 * Reads what {@link viewToSearchParams} wrote, and the entry that `entry=…` opens. It never throws: what it does not know or cannot read is left out and
 * told in `dropped`.
 */
export function viewFromSearchParams(given: URLSearchParams | string, options: SearchParamsOptions = {}): LinkedView {
  const { prefix = '', ignore = [] } = options;
  const params = typeof given === 'string' ? new URLSearchParams(given) : given;
  const dropped: ViewProblem[] = [];
  const read = queryFromSearchParams(params, { prefix, ignore: [...ignore, ...VIEW_PARAMETERS, ENTRY_PARAMETER] });
  for (const { name, value } of read.dropped) dropped.push({ part: 'query', value: shorten(`${name}=${value}`) });
  const one = <T>(name: string, part: ViewProblem['part'], values: Readonly<Record<string, T>>, otherwise: T): T => {
    const text = params.get(prefix + name);
    if (text === null) return otherwise;
    if (Object.hasOwn(values, text)) return values[text] as T;
    dropped.push({ part, value: shorten(text) });
    return otherwise;
  };
  const columns: ViewColumn[] = [];
  for (const text of (params.get(`${prefix}cols`) ?? '').split(',')) {
    const column = text === '' ? null : readColumn(text);
    if (column !== null && !columns.some(({ id }) => id === column.id)) columns.push(column);
    else if (text !== '') dropped.push({ part: 'columns', value: shorten(text) });
  }
  const view: ViewState = {
    query: read.query,
    columns,
    density: one('density', 'density', { comfortable: 'comfortable', compact: 'compact' } as const, emptyView.density),
    changeStyle: one('change', 'changeStyle', { fields: 'fields', classic: 'classic' } as const, emptyView.changeStyle),
    folded: one('fold', 'folded', { 0: false, 1: true }, emptyView.folded),
  };
  const stated =
    read.query.conditions.length > 0 ||
    read.query.order !== undefined ||
    VIEW_PARAMETERS.some((name) => params.has(prefix + name));
  return { view, dropped, stated, entry: params.get(prefix + ENTRY_PARAMETER) || null };
}
