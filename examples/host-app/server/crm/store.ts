import type { Queryable } from '../db/database.js';
import type { LeadStory } from '../seed/leadStory.js';
import { toInstant } from '../seed/record.js';
import { CAMPAIGNS } from '../seed/campaigns.js';

const insertInto = (table: string, columns: Readonly<Record<string, string>>): string => {
  const names = Object.keys(columns).join(', ');
  const typed = Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
  return `insert into ${table} (${names}) select ${names} from json_to_recordset($1::json) as row (${typed}) on conflict (id) do nothing`;
};

const INSERT_CAMPAIGNS = insertInto('campaigns', {
  id: 'bigint',
  name: 'text',
  channel: 'text',
  status: 'text',
  agent_id: 'bigint',
  daily_budget: 'numeric',
});
const INSERT_LEADS = insertInto('leads', {
  id: 'bigint',
  campaign_id: 'bigint',
  name: 'text',
  email: 'text',
  phone: 'text',
  city: 'text',
  status: 'text',
  temperature: 'text',
  deal_value: 'numeric',
  created_at: 'timestamptz',
});
const INSERT_CONVERSATIONS = insertInto('conversations', {
  id: 'bigint',
  lead_id: 'bigint',
  channel: 'text',
  status: 'text',
  human_control: 'boolean',
  last_message: 'text',
  last_message_at: 'timestamptz',
});

/** The contacts that the seed's rows are about; only Pedro's name is known. */
const SEED_LEADS = [
  { id: 18, campaign_id: 1, name: 'Pedro', status: 'new', created_at: '2026-02-20T01:42:47Z' },
  { id: 17, campaign_id: 1, name: 'Visitante 17', status: 'new', created_at: '2026-02-19T22:10:00Z' },
  { id: 16, campaign_id: 1, name: 'Visitante 16', status: 'new', created_at: '2026-02-18T17:31:00Z' },
];
const SEED_CONVERSATION = {
  id: 18,
  lead_id: 18,
  channel: 'webchat',
  status: 'waiting_customer',
  human_control: false,
  last_message: null,
  last_message_at: '2026-02-20T01:43:00Z',
};

/** Stores the campaigns and the seed's contacts. */
export async function storeSeedContacts(database: Queryable): Promise<void> {
  const campaigns = CAMPAIGNS.map(({ id, name, channel }) => ({
    id,
    name,
    channel,
    status: id === 6 ? 'paused' : 'active',
    agent_id: 2,
    daily_budget: 100 + id * 25,
  }));
  await database.query(INSERT_CAMPAIGNS, [JSON.stringify(campaigns)]);
  await database.query(INSERT_LEADS, [JSON.stringify(SEED_LEADS)]);
  await database.query(INSERT_CONVERSATIONS, [JSON.stringify([SEED_CONVERSATION])]);
}

/** Stores what the stories' leads and conversations have come to. Deleted leads are not contacts any more. */
export async function storeContacts(database: Queryable, stories: readonly LeadStory[]): Promise<void> {
  const kept = stories.filter(({ cast }) => !cast.lead.deleted);
  if (kept.length === 0) return;
  const leads = kept.map(
    ({
      cast: {
        leadId,
        lead: { fields },
      },
      createdAt,
    }) => ({
      id: leadId,
      campaign_id: fields['campaign_id'],
      name: fields['name'],
      email: fields['email'],
      phone: fields['phone'],
      city: fields['city'],
      status: fields['status'],
      temperature: fields['temperature'],
      deal_value: fields['deal_value'],
      created_at: toInstant(createdAt),
    }),
  );
  const conversations = kept.map(({ cast }) => ({
    id: cast.leadId,
    lead_id: cast.leadId,
    channel: cast.campaign.channel,
    status: cast.conversation.fields['status'],
    human_control: cast.conversation.fields['human_control'],
    last_message: cast.lastMessage,
    last_message_at: toInstant(cast.lastMessageAt),
  }));
  await database.query(INSERT_LEADS, [JSON.stringify(leads)]);
  await database.query(INSERT_CONVERSATIONS, [JSON.stringify(conversations)]);
}
