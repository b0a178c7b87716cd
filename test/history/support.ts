import type { AuditEntry, AuditRow, Coverage, Operation, Path, Snapshot, StatedChange, ValueNode } from 'trilha/headless';

/** Half a text, as a snapshot holds it where it was cut. */
export const cut = (partial: string): ValueNode => ({ type: 'cut', of: 'string', partial });
/** A masked value. */
export const masked: ValueNode = { type: 'masked', by: 'store', shown: '***' };

const isNode = (value: object): value is ValueNode =>
  'type' in value && ['cut', 'masked', 'opaque', 'object', 'array', 'scalar'].includes(String(value.type));

/** A plain value as a node; nodes inside stay as they are. */
export function node(value: unknown, isCut = false): ValueNode {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { type: 'scalar', value };
  if (Array.isArray(value)) return { type: 'array', items: value.map((item) => node(item)), cut: isCut };
  if (typeof value === 'object') {
    if (isNode(value)) return value;
    return { type: 'object', fields: new Map(Object.entries(value).map(([name, one]) => [name, node(one)])), cut: isCut };
  }
  throw new TypeError(`No node for ${typeof value}`);
}

/** A snapshot of plain fields. */
export function snapshot(value: unknown, coverage: Coverage = 'unknown', isCut = false): Snapshot {
  return {
    kind: 'snapshot',
    coverage,
    text: null,
    root: node(value, isCut),
    cuts: [],
    limits: [],
    toJSON: () => ({ kind: 'snapshot', coverage, text: null, value }),
  };
}

/** What {@link entry} takes. */
export interface Made {
  readonly id?: string;
  readonly at: number | string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly coverage?: Coverage;
  readonly cut?: boolean;
  readonly cutBefore?: boolean;
  readonly operation?: Operation;
  readonly sequence?: string;
  readonly changes?: readonly StatedChange[];
  readonly rest?: Partial<AuditEntry>;
}

let made = 0;

/** An entry of Lead #1 unless told otherwise; `at` in seconds from 10:00:00, or ISO. */
export function entry({
  id,
  at,
  before,
  after,
  coverage,
  cut: isCut,
  cutBefore,
  operation = 'update',
  sequence,
  changes,
  rest,
}: Made): AuditEntry {
  made += 1;
  const iso = typeof at === 'string' ? at : new Date(Date.UTC(2026, 1, 19, 10) + at * 1000).toISOString();
  return {
    kind: 'entry',
    id: id ?? `e${made}`,
    occurredAt: { iso, raw: iso, zone: 'explicit' },
    action: operation,
    operation,
    outcome: 'success',
    actor: { kind: 'api' },
    onBehalfOf: [],
    entity: { type: 'Lead', id: '1' },
    related: [],
    before: before === undefined ? null : snapshot(before, coverage, cutBefore),
    after: after === undefined ? null : snapshot(after, coverage, isCut),
    changes: changes ?? null,
    origin: {},
    correlation: {},
    tags: [],
    extra: {},
    notes: [],
    ...(sequence === undefined ? {} : { sequence }),
    ...rest,
  };
}

/** The moment that `at` seconds of {@link entry} stand for. */
export const moment = (seconds: number): string => new Date(Date.UTC(2026, 1, 19, 10) + seconds * 1000).toISOString();

/** A node as a plain value; cut and masked parts as marked texts. */
export function plain(value: ValueNode): unknown {
  if (value.type === 'scalar') return value.value;
  if (value.type === 'cut') return `${value.partial}…`;
  if (value.type === 'masked') return '•••';
  if (value.type === 'opaque') return '(unread)';
  if (value.type === 'array') return value.items.map(plain);
  return Object.fromEntries([...value.fields].map(([name, one]) => [name, plain(one)]));
}

/** A side in short: its value, or its state in parentheses. */
export function short(
  side: { readonly state: string; readonly value?: ValueNode; readonly partial?: ValueNode } | undefined,
): unknown {
  if (side === undefined) return undefined;
  if (side.value !== undefined) return plain(side.value);
  return side.partial === undefined ? `(${side.state})` : `(${side.state} ${String(plain(side.partial))})`;
}

/** Rows newest first, as sources give them. */
export const newestFirst = (rows: readonly AuditRow[]): AuditRow[] => rows.toReversed();

/** Narrows a row list to entries. */
export const at = (path: string): Path => path.split('.');
