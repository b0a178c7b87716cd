import type { EntityInput } from '../../../entry/index.js';
import type { PresetContext, SourcePreset } from '../../preset.js';
import { actorOf, aliasOf, asRecord, compact, extraOf, isRecord, restOf, textOf, valueIn, timeOf } from '../../presetTools.js';

const KINDS: Readonly<Record<string, string>> = {
  user: 'user',
  team: 'user',
  guest: 'anonymous',
  system: 'system',
  service: 'api',
  api_key: 'api',
  agent: 'ai',
};

const MAPPED = ['id', 'action', 'occurred_at', 'actor', 'targets', 'context', 'metadata'];

/**
 * Events of WorkOS Audit Logs, as a host sends them and keeps a copy (WorkOS itself gives them back as a CSV export only). `metadata` is scalar and has no state before: it is shown as what was
 * recorded. The first target is the entity, the others are related.
 *
 * `context.location` is an IP address. Both spellings are read: `occurred_at` as sent, `occurredAt` as the Node library takes it.
 *
 * Source: `src/audit-logs/interfaces/create-audit-log-event-options.interface.ts` and `src/audit-logs/serializers/create-audit-log-event-options.serializer.ts` in workos/workos-node.
 */
export const workos: SourcePreset = {
  name: 'workos',
  toEntries(value, context) {
    const outer = asRecord(value);
    // A host's copy may keep the whole call: `{ organizationId, event }`.
    const record = typeof outer.event === 'object' && outer.event !== null ? asRecord(outer.event) : outer;
    const targets = Array.isArray(record.targets) ? record.targets : [];
    const [first, ...others] = targets.map((target) => entityIn(target, context));
    const type = textOf(valueIn(record.actor, 'type')) ?? 'user';
    const occurredAt = record.occurred_at ?? record.occurredAt;
    const { metadata } = record;
    return [
      compact({
        id: textOf(record.id ?? outer.id),
        occurredAt: timeOf(occurredAt),
        action: textOf(record.action) ?? '',
        entity: first ?? { type: textOf(record.action)?.split('.')[0] ?? 'event', id: null },
        related: others,
        actor: actorOf({
          kind: KINDS[type] ?? 'unknown',
          id: valueIn(record.actor, 'id'),
          name: valueIn(record.actor, 'name'),
          type,
        }),
        after: isRecord(metadata) && Object.keys(metadata).length > 0 ? metadata : null,
        coverage: 'changed' as const,
        origin: compact({
          ip: textOf(valueIn(record.context, 'location')),
          userAgent: textOf(valueIn(record.context, 'user_agent')) ?? textOf(valueIn(record.context, 'userAgent')),
        }),
        extra: {
          ...restOf('call', outer === record ? undefined : outer, ['id', 'event']),
          ...extraOf(record, [...MAPPED, 'occurredAt']),
          ...restOf('actor', record.actor, ['id', 'name', 'type']),
          ...restOf('context', record.context, ['location', 'user_agent', 'userAgent']),
          ...targetsOf(targets),
        },
      }),
    ];
  },
};

/** What targets carry beside type, id and name. */
const targetsOf = (targets: readonly unknown[]): Record<string, unknown> => {
  const rest = targets.flatMap((target) => Object.values(restOf('target', target, ['id', 'name', 'type'])));
  return rest.length > 0 ? { targets: rest } : {};
};

const entityIn = (target: unknown, context: PresetContext): EntityInput =>
  compact({
    type: aliasOf(textOf(valueIn(target, 'type')) ?? 'target', context),
    id: textOf(valueIn(target, 'id')) ?? null,
    label: textOf(valueIn(target, 'name')),
  });
