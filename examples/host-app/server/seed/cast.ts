import { phpJson, type JsonObject } from './json.js';
import type { Random } from './random.js';
import { toInstant, toWallTime } from './record.js';
import type { Subject } from './subject.js';
import { CAMPAIGNS, type CampaignWords } from './campaigns.js';
import { CITIES, FIRST_NAMES, LAST_NAMES } from './words.js';

/** Who and what one lead's story is about. */
export interface Cast {
  readonly leadId: number;
  readonly firstName: string;
  readonly city: string;
  readonly campaign: CampaignWords;
  readonly lead: Subject;
  readonly conversation: Subject;
  /** The next message's number. */
  nextMessage: number;
  lastMessage: string;
  lastMessageAt: number;
  messages: number;
  readonly visitorToken: string;
}

/** Messages that a lead's numbers leave room for. */
const MESSAGES_PER_LEAD = 50;

/** Each campaign as often as its share. */
const CAMPAIGNS_BY_SHARE = CAMPAIGNS.flatMap((campaign) => Array.from({ length: campaign.share }, () => campaign));

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();

function personOf(random: Random): { firstName: string; name: string; city: string; email: string; phone: string } {
  const firstName = random.pick(FIRST_NAMES);
  const lastName = random.pick(LAST_NAMES);
  const [city, area] = random.pick(CITIES);
  const provider = random.pick(['gmail.example', 'hotmail.example', 'uol.example', 'empresa.example']);
  return {
    firstName,
    name: `${firstName} ${lastName}`,
    city,
    email: `${slug(firstName)}.${slug(lastName)}${random.int(1, 99)}@${provider}`,
    phone: `+55${area}9${random.int(6000, 9999)}${String(random.int(0, 9999)).padStart(4, '0')}`,
  };
}

/** `custom_data` as the application keeps it: JSON in a text. */
export function customData(cast: Pick<Cast, 'visitorToken' | 'campaign'>, page: string, views: number, adId?: bigint): string {
  const webchat: JsonObject = {
    visitor_token: cast.visitorToken,
    channel_id: cast.campaign.id,
    page_url: `https://contato.example/${cast.campaign.slug}${page}`,
    page_views: views,
    utm: { source: cast.campaign.channel, medium: 'cpc', campaign: cast.campaign.slug },
  };
  return phpJson(adId === undefined ? { webchat } : { webchat, meta: { ad_id: adId, form: 'lead-ads' } });
}

/** Makes up a lead with its conversation. Numbers follow from `leadId`, so that no two stories share one. */
export function createCast(random: Random, leadId: number, at: number): Cast {
  const person = personOf(random);
  const campaign = random.pick(CAMPAIGNS_BY_SHARE);
  const visitorToken = `wcv-${random.letters(20)}`;
  const named = random.chance(0.7);
  // Advertisement numbers are larger than a JavaScript number can hold.
  const adId = campaign.channel === 'instagram' ? 120_210_000_000_000_000n + BigInt(random.int(1, 2_000_000_000)) : undefined;
  const label = named ? person.name : person.firstName;
  const fields: JsonObject = {
    campaign_id: campaign.id,
    current_cadence_id: campaign.id,
    current_cadence_step_id: 1,
    next_cadence_step_id: 2,
    name: label,
    first_name: person.firstName,
    email: random.chance(0.5) ? person.email : null,
    phone: campaign.channel === 'webchat' ? null : person.phone,
    city: person.city,
    source: campaign.channel,
    status: 'new',
    temperature: null,
    qualification_score: null,
    deal_value: null,
    total_messages: 0,
    ai_messages_count: 0,
    lead_messages_count: 0,
    opted_out: false,
    custom_data: customData({ visitorToken, campaign }, '/', 1, adId),
    created_at: toInstant(at),
  };
  const conversationFields: JsonObject = {
    lead_id: leadId,
    channel_id: campaign.id,
    status: 'active',
    started_at: toInstant(at),
    human_control: false,
    updated_at: toWallTime(at),
  };

  return {
    leadId,
    firstName: person.firstName,
    city: person.city,
    campaign,
    visitorToken,
    lead: { entity: { type: 'Lead', id: String(leadId), label }, fields, deleted: false },
    conversation: { entity: { type: 'Conversation', id: String(leadId) }, fields: conversationFields, deleted: false },
    nextMessage: leadId * MESSAGES_PER_LEAD,
    lastMessage: '',
    lastMessageAt: at,
    messages: 0,
  };
}

/** Fills the holes of a line. */
export const fillLine = (line: string, cast: Cast, random: Random): string =>
  line
    .replaceAll('{nome}', cast.firstName)
    .replaceAll('{cidade}', cast.city)
    .replaceAll('{produto}', cast.campaign.product)
    .replaceAll('{codigo}', random.letters(7))
    .replace(/^./u, (letter) => letter.toUpperCase());
