import { fold } from 'trilha/headless';
import { instantOf } from '../audit/columns.js';
import type { Database } from '../db/database.js';

/** Every status of a lead. */
export const LEAD_STATUSES = ['new', 'won', 'lost'] as const;

/** A contact in the list. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly city: string | null;
  readonly status: string;
  readonly temperature: string | null;
  /** Reais, as decimal text. */
  readonly dealValue: string | null;
  readonly campaign: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
}

/** A contact's page. */
export interface ContactDetails extends Contact {
  readonly conversations: readonly {
    readonly id: string;
    readonly channel: string;
    readonly status: string;
    readonly humanControl: boolean;
    readonly lastMessage: string | null;
    readonly lastMessageAt: string;
  }[];
}

/** What the home page shows. */
export interface Overview {
  readonly contacts: number;
  readonly openConversations: number;
  readonly won: number;
  readonly auditEntries: number;
  readonly campaigns: readonly {
    readonly id: string;
    readonly name: string;
    readonly channel: string;
    readonly status: string;
    readonly contacts: number;
  }[];
}

const CONTACT = `l.id::text as id, l.name, l.email, l.phone, l.city, l.status, l.temperature, l.deal_value::text as "dealValue",
  c.name as campaign, ${instantOf('l.created_at')} as "createdAt"`;

/** One page of contacts, newest first, those after the contact `after` (none when there is no such contact any more; `0`: the first page). */
export async function readContacts(
  database: Database,
  {
    search = '',
    status,
    limit,
    after,
  }: {
    readonly search?: string | undefined;
    readonly status?: string | undefined;
    readonly limit: number;
    readonly after: number;
  },
): Promise<{ readonly data: readonly Contact[]; readonly next: number | null }> {
  const rows = await database.query<Contact>(
    `select ${CONTACT} from leads l join campaigns c on c.id = l.campaign_id
      where ($1::bigint = 0 or (l.created_at, l.id) < (select created_at, id from leads where id = $1::bigint)) and ($2::text is null or l.status = $2)
        and ($3 = '' or position($3 in lower(regexp_replace(normalize(l.name, NFD), '[\\u0300-\\u036f]', '', 'g'))) > 0)
      order by l.created_at desc, l.id desc limit ${limit + 1}`,
    [after, status ?? null, fold(search)],
  );
  const data = rows.slice(0, limit);
  return { data, next: rows.length > limit ? Number(data.at(-1)?.id) : null };
}

/** A contact with its conversations; `null` when there is none. */
export async function readContact(database: Database, id: string): Promise<ContactDetails | null> {
  if (!/^\d{1,18}$/.test(id)) return null;
  const [contact] = await database.query<Contact>(
    `select ${CONTACT} from leads l join campaigns c on c.id = l.campaign_id where l.id = $1::bigint`,
    [id],
  );
  if (contact === undefined) return null;
  const conversations = await database.query<ContactDetails['conversations'][number]>(
    `select id::text as id, channel, status, human_control as "humanControl", last_message as "lastMessage",
            ${instantOf('last_message_at')} as "lastMessageAt"
       from conversations where lead_id = $1::bigint order by conversations.id desc`,
    [id],
  );
  return { ...contact, conversations };
}

/** The figures of the home page. */
export async function readOverview(database: Database): Promise<Overview> {
  const [counts] = await database.query<Omit<Overview, 'campaigns'>>(
    `select (select count(*)::int from leads) as contacts,
            (select count(*)::int from conversations where status <> 'closed') as "openConversations",
            (select count(*)::int from leads where status = 'won') as won,
            (select count(*)::int from audit_entries) as "auditEntries"`,
  );
  const campaigns = await database.query<Overview['campaigns'][number]>(
    `select c.id::text as id, c.name, c.channel, c.status, (select count(*)::int from leads l where l.campaign_id = c.id) as contacts
       from campaigns c order by c.id`,
  );
  return { contacts: 0, openConversations: 0, won: 0, auditEntries: 0, ...counts, campaigns };
}
