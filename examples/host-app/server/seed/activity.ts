import { storeEntries } from '../audit/store.js';
import { storeContacts } from '../crm/store.js';
import type { Database } from '../db/database.js';
import { tellLead } from './leadStory.js';
import { createRandom } from './random.js';
import { SECOND, type EntryRecord } from './record.js';

/** Writes activity as if the CRM were in use. */
export interface Activity {
  /** Stores so many entries, that happen now. */
  write(count: number): Promise<void>;
  /** Stores one every now and then, until `stop`, which waits for the last. */
  run(everyMs: number): void;
  stop(): Promise<void>;
}

/** Now, in microseconds since 1970. */
const now = (): number => Date.now() * 1000;
const HOUR = 3_600 * SECOND;

/** Makes {@link Activity}: new contacts arrive and their stories go on, one step at a time. */
export function createActivity(database: Database, log: (error: unknown) => void): Activity {
  let waiting: EntryRecord[] = [];
  let timer: ReturnType<typeof setInterval> | undefined;
  let writing = Promise.resolve();

  const begin = async (): Promise<void> => {
    const [row] = await database.query<{ id: string }>('select (coalesce(max(id), 0) + 1)::text as id from leads');
    const id = Number(row?.id ?? 1);
    const story = tellLead(createRandom(id), id, now() - HOUR, now() + 24 * HOUR);
    await database.transaction((transaction) => storeContacts(transaction, [story]));
    waiting = [...story.entries];
  };

  const step = async (count: number): Promise<void> => {
    for (let left = count; left > 0; left -= 1) {
      if (waiting.length === 0) await begin();
      const record = waiting.shift();
      if (record === undefined) continue;
      await database.transaction(async (transaction) => {
        const [row] = await transaction.query<{ id: string }>(
          `select nextval(pg_get_serial_sequence('audit_entries', 'id'))::text as id`,
        );
        await storeEntries(transaction, [{ id: Number(row?.id), record: { ...record, at: now() } }]);
      });
    }
  };

  const write = (count: number): Promise<void> => {
    const done = writing.then(() => step(count));
    writing = done.catch(() => undefined);
    return done;
  };

  return {
    write,
    run: (everyMs) => void (timer = setInterval(() => void write(1).catch(log), everyMs)),
    stop: () => {
      clearInterval(timer);
      return writing;
    },
  };
}
