import type { Queryable } from '../db/database.js';
import type { EntryRecord } from '../seed/record.js';
import { toColumns } from './columns.js';
import { derive } from './derive.js';

/** Column names and types in the order of the insert, for `json_to_recordset`. */
const COLUMNS = {
  id: 'bigint',
  occurred_at: 'timestamptz',
  recorded_at: 'timestamptz',
  entity_type: 'text',
  entity_id: 'text',
  entity_label: 'text',
  related: 'jsonb',
  action: 'text',
  operation: 'text',
  outcome: 'text',
  actor_kind: 'text',
  actor_id: 'text',
  actor_name: 'text',
  actor_email: 'text',
  actor_type: 'text',
  on_behalf_of: 'jsonb',
  ip: 'text',
  user_agent: 'text',
  url: 'text',
  method: 'text',
  channel: 'text',
  request_id: 'text',
  batch_id: 'text',
  before_text: 'text',
  after_text: 'text',
  coverage: 'text',
  message: 'text',
  reason: 'text',
  tags: 'text[]',
  changed_fields: 'text[]',
  old_values: 'text[]',
  new_values: 'text[]',
  old_cuts: 'text[]',
  new_cuts: 'text[]',
  search_text: 'text',
} as const;

const NAMES = Object.keys(COLUMNS).join(', ');
const INSERT = `
  insert into audit_entries (${NAMES})
  select ${NAMES} from json_to_recordset($1::json) as row (${Object.entries(COLUMNS)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')})`;

/** A record with the number it is stored under. */
export interface NumberedRecord {
  readonly id: number;
  readonly record: EntryRecord;
}

/** Stores many entries by one statement. */
export async function storeEntries(database: Queryable, entries: readonly NumberedRecord[]): Promise<void> {
  const rows = entries.map(({ id, record }) => {
    const columns = toColumns(record, String(id));
    return { ...columns, ...derive(columns) };
  });
  await database.query(INSERT, [JSON.stringify(rows)]);
}
