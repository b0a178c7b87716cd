import type { SourcePreset } from '../../preset.js';
import { actorOf, aliasOf, asRecord, compact, extraOf, isRecord, snapshotOf, textOf, timeOf } from '../../presetTools.js';
import type { JsonRecord, NoteInput } from '../../presetTools.js';

const OPERATIONS: Readonly<Record<string, string>> = { INSERT: 'create', UPDATE: 'update', DELETE: 'delete', TRUNCATE: 'delete' };

const MAPPED = ['id', 'op', 'ts', 'table_name', 'record', 'old_record', 'auth_uid', 'auth_role'];

/** Options of {@link supaAudit}. */
export interface SupaAuditOptions {
  /** Name of the tables' primary key, shown as the entity's id. Default `id`; without it in the record, the `record_id` of supa_audit (a UUID of table and key) is shown. */
  readonly primaryKey?: string;
}

/**
 * Rows of `audit.record_version` of supa_audit (PostgreSQL), served as JSON by any host (`select * from audit.record_version`). Both sides are whole rows. `ts` is the start of the
 * transaction, so rows of one transaction tie and `id` orders them. A primary key that changed gives two ids, and both are named. `TRUNCATE` has no row.
 * Integers above 2^53 survive only when the answer's text is read exactly, which `httpSource` does.
 *
 * `record_id` and `old_record_id` are UUIDs made of table and key, and stay in `extra`. A host behind PostgREST or Supabase gives the source a view of the table.
 *
 * Source: `supa_audit--0.3.1.sql` (`audit.record_version`, its checks, `audit.to_record_id`, `audit.truncate_trigger`) in supabase/supa_audit.
 */
export function supaAudit({ primaryKey = 'id' }: SupaAuditOptions = {}): SourcePreset {
  return {
    name: 'supa-audit',
    toEntries(value, context) {
      const record = asRecord(value);
      const notes: NoteInput[] = [];
      const op = textOf(record.op) ?? '';
      const table = aliasOf(textOf(record.table_name) ?? '', context);
      const before = snapshotOf(record.old_record, 'old_record', notes);
      const after = snapshotOf(record.record, 'record', notes);
      const id =
        keyIn(after, primaryKey) ?? keyIn(before, primaryKey) ?? textOf(record.record_id) ?? textOf(record.old_record_id) ?? null;
      const renamed = moved(record, before, after, primaryKey);
      if (op === 'TRUNCATE') notes.push({ code: 'whole-table', detail: 'Every row of the table was removed; none is listed.' });
      return [
        compact({
          id: textOf(record.id),
          sequence: textOf(record.id),
          occurredAt: timeOf(record.ts),
          action: op,
          operation: OPERATIONS[op],
          entity: { type: table, id },
          related: renamed === undefined ? [] : [{ type: table, id: renamed, role: 'previous' }],
          actor: actorOf({
            kind: textOf(record.auth_uid) === undefined ? undefined : 'user',
            id: record.auth_uid,
            type: record.auth_role,
          }),
          before,
          after,
          coverage: 'full' as const,
          origin: { channel: 'database' },
          notes,
          extra: extraOf(record, MAPPED),
        }),
      ];
    },
  };
}

const keyIn = (side: unknown, name: string): string | undefined => (isRecord(side) ? textOf(side[name]) : undefined);

/** The id before, when an update changed the primary key. */
function moved(record: JsonRecord, before: unknown, after: unknown, name: string): string | undefined {
  const [old, now] = [keyIn(before, name) ?? textOf(record.old_record_id), keyIn(after, name) ?? textOf(record.record_id)];
  return old !== undefined && now !== undefined && old !== now ? old : undefined;
}
