import type { DescribeContext } from '../../describe/index.js';
import type { AuditRow } from '../../entry/index.js';
import { queryFromSearchParams } from '../../query/index.js';
import { ENTRY_PARAMETER, VIEW_PARAMETERS, viewToSearchParams } from './url.js';
import type { ViewState } from './state.js';

/** Parameters that a view and its query understand: those that are not theirs are the host's, and stay. */
function withoutView(address: URL): URL {
  const url = new URL(address);
  const foreign = new Set(
    queryFromSearchParams(url.searchParams)
      .dropped.filter(({ reason }) => reason === 'unknown-parameter')
      .map(({ name }) => name),
  );
  for (const name of new Set(url.searchParams.keys())) {
    if (!foreign.has(name) || [...VIEW_PARAMETERS, ENTRY_PARAMETER].includes(name)) url.searchParams.delete(name);
  }
  url.hash = '';
  return url;
}

/** The page's address with a view in its parameters; parameters of the host stay. */
export function addressOf(view: ViewState, page: string): string {
  const url = withoutView(new URL(page));
  for (const [name, value] of viewToSearchParams(view)) url.searchParams.append(name, value);
  return url.href;
}

/** The whole address of one entry: the host's (`hrefFor`, kind `entry`), else the page's with `entry=…` and nothing of the view. */
export function entryAddress(row: AuditRow, page: string, hrefFor: DescribeContext['hrefFor']): string {
  const given = row.kind === 'entry' ? hrefFor?.({ kind: 'entry', entry: row }) : undefined;
  if (given !== undefined) return new URL(given, page).href;
  const url = withoutView(new URL(page));
  url.searchParams.set(ENTRY_PARAMETER, row.id);
  return url.href;
}
