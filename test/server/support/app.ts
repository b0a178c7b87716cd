import { parseEntry, type AuditEntry, type EntryInput } from 'trilha/headless';
import { createApp } from '../../../examples/host-app/server/app.js';
import type { Limits } from '../../../examples/host-app/server/audit/access.js';
import { toColumns, toEntryInput } from '../../../examples/host-app/server/audit/columns.js';
import type { Database } from '../../../examples/host-app/server/db/database.js';
import { createTables } from '../../../examples/host-app/server/db/migrate.js';
import { numberedBatches } from '../../../examples/host-app/server/seed/numbered.js';
import { seedDatabase } from '../../../examples/host-app/server/seed/seed.js';
import { checkAnswer } from './contract.js';
import { openTestDatabase } from './database.js';

/** An answer, already checked against the OpenAPI file. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** A page of entries as it comes over HTTP. */
export interface PageBody {
  readonly data: readonly (EntryInput & { readonly id: string; readonly occurredAt: string })[];
  readonly page: { readonly next: string | null; readonly end?: string };
  readonly total?: { readonly value: number; readonly relation: string };
}

/** A problem as it comes over HTTP. */
export interface ProblemBody {
  readonly code: string;
  readonly status: number;
  readonly errors?: readonly { readonly parameter: string }[];
}

/** The application over a seeded database, in this process. */
export interface TestApp {
  readonly database: Database;
  /** What must be in it, newest first, worked out without it. */
  readonly inputs: readonly EntryInput[];
  readonly entries: readonly AuditEntry[];
  get<T>(path: string, parameters?: URLSearchParams | Readonly<Record<string, string>>): Promise<Answer<T>>;
  /** Ids of all pages, in order. */
  walk(parameters: URLSearchParams, limit: number): Promise<string[]>;
  close(): Promise<void>;
}

/** What the database has to hold: the same records, without the database. */
export const expectedInputs = (count: number): EntryInput[] =>
  [...numberedBatches(count)].flatMap(({ entries }) =>
    entries.map(({ id, record }) => toEntryInput(toColumns(record, String(id)))),
  );

function readable(input: EntryInput): AuditEntry {
  const entry = parseEntry(input);
  if (entry.kind === 'unreadable') throw new Error(`${String(input.id)}: ${entry.problem.detail}`);
  return entry;
}

/** Starts a {@link TestApp} with so many entries; `limits` bound what one answer may cost. */
export async function startTestApp(count: number, limits?: Limits): Promise<TestApp> {
  const database = await openTestDatabase();
  await createTables(database);
  await seedDatabase(database, count);
  const failures: unknown[] = [];
  const app = createApp({ database, log: (error) => failures.push(error), limits });
  const inputs = expectedInputs(count);

  async function get<T>(path: string, parameters: URLSearchParams | Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
    const response = await app.request(`${path}?${new URLSearchParams(parameters)}`);
    const contentType = response.headers.get('content-type') ?? '';
    const body: unknown = contentType.includes('json') ? await response.json() : await response.text();
    if (response.status >= 500) throw new Error(`${path} failed`, { cause: failures.at(-1) });
    checkAnswer(path, response.status, contentType, body);
    return { status: response.status, headers: response.headers, body: body as T };
  }

  async function walk(parameters: URLSearchParams, limit: number): Promise<string[]> {
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const asked = new URLSearchParams(parameters);
      asked.set('limit', String(limit));
      if (cursor !== '') asked.set('cursor', cursor);
      const { body }: Answer<PageBody> = await get<PageBody>('/api/audit/entries', asked);
      ids.push(...body.data.map(({ id }) => id));
      if (body.data.length > limit) throw new Error('More than was asked for.');
      cursor = body.page.next;
    }
    return ids;
  }

  return { database, inputs, entries: inputs.map(readable), get, walk, close: () => database.close() };
}
