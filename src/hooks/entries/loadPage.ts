import type { AuditSource, ListOptions } from '../../source/index.js';
import { listPage } from '../../source/index.js';
import type { OnDemand } from '../onDemand.js';
import { onDemand } from '../onDemand.js';
import type { QueryPlan } from './plan.js';
import type * as Reading from './reading.js';
import type { LoadedPage } from './readPage.js';

/** Reading, checking and collecting rows: loaded while the first page is on its way. */
export const READING: OnDemand<typeof Reading> = onDemand(() => import('./reading.js'));

/** Asks for a page, beside it for the code that reads one, and reads its rows. Throws `AuditError`. */
export async function loadPage(source: AuditSource, plan: QueryPlan, options: ListOptions): Promise<LoadedPage> {
  const reading = READING.load();
  // A list that leaves as it comes, as under StrictMode, asks nothing: by the next turn its signal says so.
  await Promise.resolve();
  const [page, { readPage }] = await Promise.all([listPage(source, plan.sent, options), reading]);
  return readPage(source, plan, options.cursor, page);
}
