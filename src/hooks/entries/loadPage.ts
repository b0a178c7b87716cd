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
  const [page, { readPage }] = await Promise.all([listPage(source, plan.sent, options), READING.load()]);
  return readPage(source, plan, options.cursor, page);
}
