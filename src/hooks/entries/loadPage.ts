import type { AuditSource, CallOptions } from '../../source/index.js';
import { listPage } from '../../source/index.js';
import type { OnDemand } from '../onDemand.js';
import { onDemand } from '../onDemand.js';
import type { PageParam } from './pageParam.js';
import type { QueryPlan } from './plan.js';
import type * as Reading from './reading.js';
import type { LoadedPage } from './readPage.js';

/** Reading, checking and collecting rows: loaded while the first page is on its way. */
export const READING: OnDemand<typeof Reading> = onDemand(() => import('./reading.js'));

/** Asks for a page, beside it for the code that reads one, and reads its rows. Throws `AuditError`. */
export async function loadPage(
  source: AuditSource,
  plan: QueryPlan,
  place: PageParam,
  options: CallOptions & { readonly limit: number },
): Promise<LoadedPage> {
  const reading = READING.load();
  // A list that leaves as it comes, as under StrictMode, asks nothing: by the next turn its signal says so.
  await Promise.resolve();
  const query = (place.above ? plan.upwards : null) ?? plan.sent;
  const [page, { readPage }] = await Promise.all([listPage(source, query, { ...options, cursor: place.cursor }), reading]);
  return readPage(source, plan, place, page);
}
