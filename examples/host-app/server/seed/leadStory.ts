import { AI, API, META_ADS, SYSTEM, userOf } from './actors.js';
import { createCast, type Cast } from './cast.js';
import { ipOf, MACHINE_AGENTS, OFFICE_IPS, userAgentOf } from './origins.js';
import type { Random } from './random.js';
import { DAY, SECOND, toWallTime, type EntryRecord, type OriginRecord } from './record.js';
import { createScene, type Scene } from './scene.js';
import { change, changeStatus, create, remove, restore } from './subject.js';
import { browse, handOver, sendMessage, takeTurn } from './talk.js';
import { AI_LINES, CADENCE_LINES } from './words.js';

/** What became of a lead: its entries, oldest first, and the records the CRM shows. */
export interface LeadStory {
  readonly cast: Cast;
  readonly createdAt: number;
  readonly entries: readonly EntryRecord[];
}

const SCHEDULER: OriginRecord = { channel: 'job' };

const officeOf = (random: Random, path: string, method = 'PATCH'): OriginRecord => ({
  ip: random.pick(OFFICE_IPS),
  userAgent: userAgentOf(random, false),
  url: `https://app.contato.example${path}`,
  method,
  channel: 'web',
});

function visitorOf(random: Random, cuts: boolean, channel: string): OriginRecord {
  if (channel === 'whatsapp')
    return {
      ip: '157.240.22.53',
      userAgent: random.pick(MACHINE_AGENTS),
      url: 'https://api.contato.example/webhooks/whatsapp',
      method: 'POST',
      channel: 'api',
    };
  return { ip: ipOf(random), userAgent: userAgentOf(random, cuts), channel: 'api' };
}

/** The first request: lead, conversation, greeting and their bookkeeping, all in one second, as in the seed. */
function arrive(scene: Scene, cast: Cast): void {
  const actor = cast.campaign.channel === 'instagram' ? META_ADS : API;
  create(scene, cast.lead, { actor, tags: [cast.campaign.channel] });
  create(scene, cast.conversation, { actor: API, related: [cast.lead.entity] });
  sendMessage(scene, cast, 'ai', scene.random.pick(AI_LINES), AI);
  change(scene, cast.lead, { last_message_at: toWallTime(scene.now), total_messages: 1, ai_messages_count: 1 }, { actor: API });
  changeStatus(scene, cast.conversation, { last_message_at: toWallTime(scene.now), status: 'waiting_customer' }, { actor: API });
}

/** A person corrects the lead's record; the panel knows the old values. */
function correct(scene: Scene, cast: Cast): void {
  const { random } = scene;
  scene.wait(random.int(60, 7_200));
  scene.waitExactly(random.int(1, 999_999));
  scene.request(officeOf(random, `/leads/${cast.leadId}`));
  const actor = userOf(random);
  const changes = random.pick([
    { email: `novo.${random.letters(5)}@gmail.example` },
    { phone: `+55119${random.int(60_000_000, 99_999_999)}`, city: 'São Paulo' },
    { name: `${cast.firstName} ${random.pick(['(esposa do João)', 'Júnior', 'Neto', '— ligar à tarde'])}` },
    { deal_value: random.int(50, 90_000) / 2 },
    { opted_out: true, temperature: 'cold' },
    { qualification_score: 0 },
    { email: '' },
  ]);
  const denied = random.chance(0.06);
  change(scene, cast.lead, changes, {
    actor,
    knowsBefore: true,
    ...(denied
      ? { outcome: 'denied', reason: 'Perfil sem permissão para editar contatos de outra equipe.' }
      : { outcome: 'success' }),
  });
}

/** How the deal ends. */
function conclude(scene: Scene, cast: Cast): void {
  const { random } = scene;
  scene.wait(random.int(600, 20_000));
  if (random.chance(0.45)) {
    scene.request(SCHEDULER);
    changeStatus(
      scene,
      cast.conversation,
      { status: 'closed', closed_reason: 'inactivity', closed_at: toWallTime(scene.now) },
      { actor: SYSTEM },
    );
    return;
  }
  scene.request(officeOf(random, `/leads/${cast.leadId}/status`));
  const actor = userOf(random);
  const won = random.chance(0.4);
  changeStatus(
    scene,
    cast.lead,
    { status: won ? 'won' : 'lost', ...(won ? { deal_value: random.int(990, 250_000) / 10 } : { lost_reason: 'preço' }) },
    {
      actor,
      knowsBefore: true,
      outcome: 'success',
      tags: [won ? 'venda' : 'perda'],
      ...(won ? {} : { reason: 'Cliente achou caro e vai pensar.' }),
    },
  );
  changeStatus(scene, cast.conversation, { status: 'closed', closed_reason: won ? 'won' : 'lost' }, { actor, knowsBefore: true });
}

/** On a later day the cadence writes again, and some leads answer. */
function followUp(scene: Scene, cast: Cast, visitor: OriginRecord): void {
  const { random } = scene;
  scene.wait(random.int(1, 2) * 86_400 + random.int(-7_200, 7_200));
  scene.request(SCHEDULER);
  change(scene, cast.lead, { current_cadence_step_id: 2, next_cadence_step_id: 3 }, { actor: SYSTEM });
  sendMessage(scene, cast, 'system', random.pick(CADENCE_LINES), SYSTEM);
  if (!random.chance(0.4)) return;
  scene.wait(random.int(30, 9_000));
  scene.request(visitor);
  takeTurn(scene, cast);
}

/** The right to be forgotten, or a duplicate: deleted, and now and then brought back. */
function leave(scene: Scene, cast: Cast): void {
  const { random } = scene;
  scene.wait(random.int(900, 40_000));
  scene.request(officeOf(random, `/leads/${cast.leadId}`, 'DELETE'));
  const actor = userOf(random);
  remove(scene, cast.lead, {
    actor,
    outcome: 'success',
    reason: random.pick(['Pedido do titular (LGPD, art. 18).', 'Contato duplicado.', 'Teste interno.']),
    tags: ['lgpd'],
  });
  if (!random.chance(0.35)) return;
  scene.wait(random.int(20, 3_000));
  scene.request(officeOf(random, `/leads/${cast.leadId}/restaurar`, 'POST'));
  restore(scene, cast.lead, { actor, outcome: 'success', reason: 'Excluído por engano.' });
}

/**
 * Tells one lead's whole life, which may go on for up to five days.
 * @param start First moment, in microseconds since 1970, on a whole second.
 * @param until Nothing is written at or after it.
 */
export function tellLead(random: Random, leadId: number, start: number, until: number): LeadStory {
  const cast = createCast(random, leadId, start);
  const cuts = random.chance(0.65);
  const visitor = visitorOf(random, cuts, cast.campaign.channel);
  const scene = createScene({ random, start, until, origin: visitor, cuts });
  arrive(scene, cast);
  if (cast.campaign.channel === 'webchat' && random.chance(0.8)) browse(scene, cast);
  const turns = random.int(0, 3);
  for (let turn = 0; turn < turns; turn += 1) takeTurn(scene, cast);
  // Somebody changed the record without the application: the next true `before` will not fit.
  if (random.chance(0.04))
    cast.lead.fields = { ...cast.lead.fields, email: 'alterado.direto.no.banco@contato.example', deal_value: 1 };
  if (random.chance(0.25)) handOver(scene, cast);
  if (random.chance(0.3)) correct(scene, cast);
  if (random.chance(0.3)) followUp(scene, cast, visitor);
  if (random.chance(0.6)) conclude(scene, cast);
  if (random.chance(0.05)) leave(scene, cast);
  return { cast, createdAt: start, entries: scene.entries };
}

/** No story goes on longer than this after its start. */
export const LONGEST_STORY = 5 * DAY;

/** A moment of a day when people are awake, on a whole second. */
export const momentOf = (random: Random, midnight: number): number =>
  midnight + (random.int(7, 22) * 3_600 + random.int(0, 3_599)) * SECOND;
