import type { PresetResult, SourcePreset } from '../../preset.js';
import { actorOf, aliasOf, asRecord, compact, extraOf, textOf, timeOf, valueIn } from '../../presetTools.js';
import type { JsonRecord } from '../../presetTools.js';

/** The last word of an action (`repo.create`, `org.add_member`) and what it does. */
const VERBS: readonly (readonly [RegExp, string])[] = [
  [/^(create|add|invite|enable|register|publish|fork)/, 'create'],
  [/^(destroy|delete|remove|disable|cancel|revoke|unpublish)/, 'delete'],
  [/^(restore|reinstate|unarchive)/, 'restore'],
  [/^(access|download|clone|fetch|export|view)/, 'read'],
  [/(login|authenticat|two_factor|sign_in|sso)/, 'auth'],
  [/^(update|change|rename|edit|set|transfer|archive|push|merge)|_(changed|updated)$/, 'update'],
];

/** What an action's first word is about, and the property that names which one. */
const ENTITIES: Readonly<Record<string, readonly string[]>> = {
  repo: ['repo'],
  git: ['repo'],
  team: ['team'],
  org: ['org'],
  user: ['user'],
  hook: ['hook_id', 'repo'],
  protected_branch: ['repo'],
  integration_installation: ['integration', 'org'],
};

const MAPPED = [
  '_document_id',
  '@timestamp',
  'created_at',
  'action',
  'actor',
  'actor_id',
  'actor_is_bot',
  'actor_ip',
  'user_agent',
  'request_id',
];

/**
 * The audit log of a GitHub organisation or enterprise: `GET /orgs/{org}/audit-log`. A bare array of flat events; moments are Unix milliseconds; the cursor stands only in the `Link` header, of
 * which nothing but the parameter is used. Pairs such as `visibility` and `previous_visibility` (or `old_…`) become before and after; every other property is in `extra`. A used-up rate limit
 * may come as 403. Several actions or actors of one condition are told apart only by the search itself: the screen says so when rows come that do not match.
 *
 * Source: `content/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/reviewing-the-audit-log-for-your-organization.md` (qualifiers `action`,
 * `actor`, `created`, `-`) in github/docs, and GitHub's REST API documentation ("Get the audit log for an organization": `phrase`, `include`, `after`, `before`, `order`, `per_page`).
 */
export const githubAuditLog: SourcePreset = {
  name: 'github-audit-log',
  capabilities: {
    filters: { action: ['is'], actorName: ['is'], occurredAt: ['in'] },
    negation: true,
    orders: ['newest', 'oldest'],
    maxLimit: 100,
  },
  toRequest(query, { cursor, limit }) {
    const phrase = query.conditions.flatMap((condition) => {
      if (condition.field === 'any') return [];
      const { field, values, negated } = condition;
      const name = { action: 'action', actorName: 'actor' }[field as 'action' | 'actorName'];
      const sign = negated ? '-' : '';
      if (field === 'occurredAt') return `${sign}created:${values[0] || '*'}..${values[1] || '*'}`;
      return name === undefined ? [] : values.map((value) => `${sign}${name}:${value}`);
    });
    return {
      params: new URLSearchParams({
        per_page: String(limit),
        order: query.order === 'oldest' ? 'asc' : 'desc',
        ...(phrase.length > 0 && { phrase: phrase.join(' ') }),
        ...(cursor !== null && { after: cursor }),
      }),
    };
  },
  toPage(body, { headers }): PresetResult {
    if (!Array.isArray(body)) throw new TypeError('the answer is not a list');
    return { records: body, next: afterIn(headers.get('link')), end: 'limit' };
  },
  toError: (body, status) =>
    status === 403 && /rate limit/i.test(String(valueIn(body, 'message'))) ? { kind: 'rate-limited' } : undefined,
  toEntries(value, context) {
    const record = asRecord(value);
    const action = textOf(record.action) ?? '';
    const [subject = '', verb = ''] = [action.split('.')[0], action.split('.').at(-1)];
    const { before, after, used } = pairsIn(record);
    const named = (ENTITIES[subject] ?? [subject]).find((name) => textOf(record[name]) !== undefined);
    const country = (record.actor_location as { country_code?: string } | undefined)?.country_code;
    return [
      compact({
        id: textOf(record._document_id),
        occurredAt: timeOf(record['@timestamp'] ?? record.created_at),
        action,
        operation: VERBS.find(([pattern]) => pattern.test(verb))?.[1],
        entity: { type: aliasOf(subject, context), id: named === undefined ? null : (textOf(record[named]) ?? null) },
        actor: actorOf({
          kind:
            textOf(record.actor) === undefined
              ? undefined
              : record.actor_is_bot === true || String(record.actor).endsWith('[bot]')
                ? 'api'
                : 'user',
          id: record.actor_id,
          name: record.actor,
        }),
        before,
        after,
        coverage: 'changed' as const,
        origin: compact({ ip: textOf(record.actor_ip), userAgent: textOf(record.user_agent) }),
        correlation: compact({ request: textOf(record.request_id) }),
        tags: country === undefined ? [] : [country],
        extra: extraOf(record, [...MAPPED, ...used, ...(named === undefined ? [] : [named])]),
      }),
    ];
  },
};

/** The `after` parameter of the link marked `next` (RFC 8288). */
function afterIn(link: string | null): string | null {
  const next = /<[^>]*[?&]after=([^&>]+)[^>]*>;\s*rel="next"/.exec(link ?? '');
  return next?.[1] === undefined ? null : decodeURIComponent(next[1]);
}

function pairsIn(record: JsonRecord): {
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  used: string[];
} {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const used: string[] = [];
  for (const name of Object.keys(record)) {
    const now = /^(?:previous|old)_(.+)$/.exec(name)?.[1];
    if (now === undefined) continue;
    before[now] = record[name];
    used.push(name);
    if (record[now] === undefined) continue;
    after[now] = record[now];
    used.push(now);
  }
  return used.length === 0 ? { before: null, after: null, used } : { before, after, used };
}
