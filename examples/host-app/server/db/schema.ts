/** The schema that holds everything of this example, so that nothing else in a shared database is ever touched. */
export const SCHEMA = 'trilha_exemplo';

/** Sent on every new connection. `public` is where the trigram extension lives. */
export const SEARCH_PATH: string = `set search_path to ${SCHEMA}, public`;

/**
 * Tables of the example. `audit_entries` belongs to the host's domain: Trilha asks for none of these names.
 * Snapshots are kept as text, because cut texts are not JSON. The last six columns are derived from the entry by `audit/derive.ts` when it
 * is stored, so that a filter on the server means what `matches` of Trilha means.
 * `stored_by` is the transaction that stored the entry, which is what the live feed goes by (`audit/feed.ts`).
 */
export const TABLES = `
  create extension if not exists pg_trgm with schema public;

  create table if not exists settings (
    name text primary key,
    value text not null
  );

  create table if not exists campaigns (
    id bigint primary key,
    name text not null,
    channel text not null,
    status text not null,
    agent_id bigint,
    daily_budget numeric(12, 2)
  );

  create table if not exists leads (
    id bigint primary key,
    campaign_id bigint not null,
    name text not null,
    email text,
    phone text,
    city text,
    status text not null,
    temperature text,
    deal_value numeric(12, 2),
    created_at timestamptz(6) not null
  );

  create table if not exists conversations (
    id bigint primary key,
    lead_id bigint not null,
    channel text not null,
    status text not null,
    human_control boolean not null,
    last_message text,
    last_message_at timestamptz(6) not null
  );

  create table if not exists audit_entries (
    id bigserial primary key,
    occurred_at timestamptz(6) not null,
    recorded_at timestamptz(6),
    entity_type text not null,
    entity_id text,
    entity_label text,
    related jsonb,
    action text not null,
    operation text not null,
    outcome text not null,
    actor_kind text,
    actor_id text,
    actor_name text,
    actor_email text,
    actor_type text,
    on_behalf_of jsonb,
    ip text,
    user_agent text,
    url text,
    method text,
    channel text,
    request_id text,
    batch_id text,
    before_text text,
    after_text text,
    coverage text,
    message text,
    reason text,
    tags text[] not null,
    changed_fields text[] not null,
    old_values text[] not null,
    new_values text[] not null,
    old_cuts text[] not null,
    new_cuts text[] not null,
    search_text text not null
  );

  alter table audit_entries add column if not exists stored_by xid8 not null default '0';

  alter table audit_entries alter column stored_by set default pg_current_xact_id();

  insert into settings (name, value) values ('feed', gen_random_uuid()::text) on conflict (name) do nothing;
`;

/**
 * One index per way of asking, each ending in the page order, so that a page costs the same at any depth and any table size. Those named
 * `…_none` answer "not recorded". Made after bulk loads, which is faster than keeping them up to date during one.
 */
export const INDEXES: Readonly<Record<string, string>> = {
  audit_feed: 'audit_entries (stored_by)',
  audit_newest: 'audit_entries (occurred_at desc, id desc)',
  audit_entity: 'audit_entries (entity_type, entity_id, occurred_at desc, id desc)',
  audit_entity_type: 'audit_entries (entity_type, occurred_at desc, id desc)',
  audit_entity_id: 'audit_entries (entity_id, occurred_at desc, id desc)',
  audit_action: 'audit_entries (action, occurred_at desc, id desc)',
  audit_operation: 'audit_entries (operation, occurred_at desc, id desc)',
  audit_outcome: 'audit_entries (outcome, occurred_at desc, id desc)',
  audit_actor_kind: 'audit_entries (actor_kind, occurred_at desc, id desc)',
  audit_actor_id: 'audit_entries (actor_id, occurred_at desc, id desc) where actor_id is not null',
  audit_actor_name: 'audit_entries (actor_name, occurred_at desc, id desc)',
  audit_ip: 'audit_entries (ip, occurred_at desc, id desc)',
  audit_request: 'audit_entries (request_id, occurred_at desc, id desc) where request_id is not null',
  audit_batch: 'audit_entries (batch_id, occurred_at desc, id desc) where batch_id is not null',
  audit_tags: "audit_entries using gin (tags) where tags <> '{}'",
  audit_changed_fields: 'audit_entries using gin (changed_fields)',
  audit_search: 'audit_entries using gin (search_text gin_trgm_ops)',
  ...Object.fromEntries(
    ['entity_id', 'actor_kind', 'actor_id', 'actor_name', 'ip', 'request_id'].map((column) => [
      `audit_${column}_none`,
      `audit_entries (occurred_at desc, id desc) where ${column} is null or ${column} = ''`,
    ]),
  ),
  leads_newest: 'leads (created_at desc, id desc)',
  leads_campaign: 'leads (campaign_id)',
  conversations_lead: 'conversations (lead_id, id desc)',
};

/**
 * What the planner cannot work out of single columns: a Message is never a login. Without it a question for two frequent values that never
 * meet would be answered by walking through one of them whole.
 */
export const STATISTICS: string = `create statistics if not exists audit_kinds (mcv) on entity_type, action, operation, outcome, actor_kind from audit_entries`;
