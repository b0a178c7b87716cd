import type { EntryInput } from '../../../entry/index.js';
import type { SourcePreset } from '../../preset.js';
import { actorOf, aliasOf, asRecord, compact, extraOf, isRecord, snapshotOf, textOf, timeOf } from '../../presetTools.js';
import type { NoteInput } from '../../presetTools.js';

const OPERATIONS: Readonly<Record<string, readonly [action: string, operation: string]>> = {
  I: ['INSERT', 'create'],
  U: ['UPDATE', 'update'],
  D: ['DELETE', 'delete'],
  T: ['TRUNCATE', 'delete'],
};

/** `client_query` is mapped to nothing and kept nowhere: it repeats, in clear, the values of columns that the trigger was told to leave out. */
const MAPPED = [
  'event_id',
  'table_name',
  'action',
  'action_tstamp_clk',
  'row_data',
  'changed_fields',
  'session_user_name',
  'client_addr',
  'transaction_id',
  'client_query',
];

/** Options of {@link loggedActions}. */
export interface LoggedActionsOptions {
  /** Name of the tables' primary key. Default `id`. */
  readonly primaryKey?: string;
}

/**
 * Rows of `audit.logged_actions` of the PostgreSQL "Audit trigger 91plus", with the hstore columns served as JSON (`hstore_to_json`). On an update `row_data` is the *old* row and
 * `changed_fields` the *new* values; every value is text. `session_user_name` is the database role, not the person. `client_query` is dropped, with a note, because it shows what was excluded:
 * the trigger takes excluded columns out of `row_data`, never out of the statement. A trigger per statement, and `TRUNCATE`, record no rows.
 *
 * Source: `audit.sql` (`audit.logged_actions`, `audit.if_modified_func`, `audit.audit_table`) in 2ndQuadrant/audit-trigger.
 */
export function loggedActions({ primaryKey = 'id' }: LoggedActionsOptions = {}): SourcePreset {
  return {
    name: 'logged-actions',
    toEntries(value, context) {
      const record = asRecord(value);
      const notes: NoteInput[] = [];
      const native = textOf(record.action) ?? '';
      const [action, operation] = OPERATIONS[native] ?? [native, undefined];
      const row = hstore(snapshotOf(record.row_data, 'row_data', notes));
      const changed = hstore(snapshotOf(record.changed_fields, 'changed_fields', notes));
      if (record.client_query !== undefined && record.client_query !== null) {
        notes.push({
          code: 'statement-dropped',
          path: ['client_query'],
          detail: 'The statement repeats values of excluded columns and is not kept.',
        });
      }
      if (native === 'T') notes.push({ code: 'whole-table', detail: 'Every row of the table was removed; none is listed.' });
      else if (record.statement_only === true || record.statement_only === 't')
        notes.push({
          code: 'statement-only',
          detail: 'The trigger fires once per statement: which rows it touched is not recorded.',
        });
      const role = textOf(record.session_user_name);
      return [
        compact({
          id: textOf(record.event_id),
          sequence: textOf(record.event_id),
          occurredAt: timeOf(record.action_tstamp_clk ?? record.action_tstamp_tx),
          action,
          operation,
          entity: {
            type: aliasOf(textOf(record.table_name) ?? '', context),
            id: isRecord(row) ? (textOf(row[primaryKey]) ?? null) : null,
          },
          actor: role === undefined ? null : actorOf({ kind: 'system', name: role, type: 'database role' }),
          before: operation === 'create' ? null : row,
          // `changed_fields` names everything that changed, so the whole row after is known too.
          after:
            operation === 'create'
              ? row
              : operation === 'update'
                ? isRecord(row) && isRecord(changed)
                  ? { ...row, ...changed }
                  : changed
                : null,
          coverage: {
            before: 'full' as const,
            after: operation !== 'update' || (isRecord(row) && isRecord(changed)) ? ('full' as const) : ('changed' as const),
          },
          origin: compact({ ip: textOf(record.client_addr)?.replace(/\/\d+$/, ''), channel: 'database' }),
          correlation: compact({ batch: textOf(record.transaction_id) }),
          notes,
          extra: extraOf(record, MAPPED),
        }),
      ];
    },
  };
}

/** An hstore that was served as its own text (`"a"=>"1", "b"=>NULL`) is read too: the format has no nesting. */
function hstore(side: EntryInput['before']): Exclude<EntryInput['before'], undefined> {
  if (typeof side !== 'string') return side ?? null;
  const pairs = [...side.matchAll(/"((?:[^"\\]|\\.)*)"=>(?:NULL|"((?:[^"\\]|\\.)*)")(?:, |$)/gy)];
  if (pairs.length === 0 || pairs.reduce((length, pair) => length + pair[0].length, 0) !== side.length) return side;
  const plain = (text: string): string => text.replaceAll(/\\(.)/gs, '$1');
  return Object.fromEntries(pairs.map(([, name = '', text]) => [plain(name), text === undefined ? null : plain(text)]));
}
