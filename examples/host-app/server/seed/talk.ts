import { AI, API, userOf } from './actors.js';
import { customData, fillLine, type Cast } from './cast.js';
import type { JsonValue } from './json.js';
import { toWallTime, type ActorRecord } from './record.js';
import type { Scene } from './scene.js';
import { change, changeStatus } from './subject.js';
import { AI_LINES, LEAD_LINES, SUMMARIES, USER_LINES } from './words.js';

const asNumber = (value: JsonValue | undefined): number => (typeof value === 'number' ? value : 0);

/** "Mensagem Enviada" by a lead, the assistant, a person or the cadence. */
export function sendMessage(
  scene: Scene,
  cast: Cast,
  sender: 'lead' | 'ai' | 'user' | 'system',
  line: string,
  actor: ActorRecord,
): void {
  const content = fillLine(line, cast, scene.random);
  const written = scene.add({
    entity: { type: 'Message', id: String(cast.nextMessage) },
    related: [{ type: 'Conversation', id: cast.conversation.entity.id, role: 'parent' }],
    action: 'Mensagem Enviada',
    operation: 'message',
    coverage: 'full',
    actor,
    ...(sender === 'lead'
      ? { onBehalfOf: [{ kind: 'anonymous', type: 'lead', id: String(cast.leadId), name: cast.firstName }] }
      : {}),
    before: null,
    after: scene.text({
      sender_type: sender,
      content_type: content.startsWith('Áudio') ? 'audio' : 'text',
      content,
      status: sender === 'lead' ? 'received' : 'sent',
      delivery_status: sender === 'lead' ? null : 'delivered',
      conversation_id: cast.leadId,
      created_at: toWallTime(scene.now),
    }),
  });
  if (!written) return;
  cast.nextMessage += 1;
  cast.messages += 1;
  cast.lastMessage = content;
  cast.lastMessageAt = scene.now;
}

/** The bookkeeping that the application writes after each message: counters, then the status, often twice. */
function keepBooks(scene: Scene, cast: Cast, sender: 'lead' | 'ai' | 'user', status: string): void {
  const at = toWallTime(scene.now);
  const counter = sender === 'lead' ? 'lead_messages_count' : 'ai_messages_count';
  change(
    scene,
    cast.lead,
    {
      ...(sender === 'lead' ? { last_replied_at: at, last_lead_interaction_at: at } : {}),
      last_message_at: at,
      total_messages: cast.messages,
      [counter]: asNumber(cast.lead.fields[counter]) + 1,
    },
    { actor: API },
  );
  const times = scene.random.chance(0.4) ? 2 : 1;
  for (let time = 0; time < times; time += 1)
    changeStatus(scene, cast.conversation, { last_message_at: at, status }, { actor: API });
}

/** The visitor walks through the site: three to six updates of `custom_data` within a minute. */
export function browse(scene: Scene, cast: Cast): void {
  const { random } = scene;
  const steps = random.int(3, 6);
  for (let step = 0; step < steps; step += 1) {
    scene.wait(random.int(1, 12));
    scene.request();
    const page = random.pick([
      '/',
      '/precos',
      '/perguntas-frequentes',
      '/depoimentos#topo',
      '/precos?cupom=VOLTEI10',
      '/contato',
    ]);
    change(scene, cast.lead, { custom_data: customData(cast, page, step + 2) }, { actor: API });
  }
}

/** One question of the lead and the assistant's answer. */
export function takeTurn(scene: Scene, cast: Cast): void {
  const { random } = scene;
  scene.wait(random.int(5, 240));
  scene.request();
  sendMessage(scene, cast, 'lead', random.pick(LEAD_LINES), API);
  keepBooks(scene, cast, 'lead', 'active');
  scene.wait(random.int(1, 9));
  scene.request();
  sendMessage(scene, cast, 'ai', random.pick(AI_LINES), AI);
  keepBooks(scene, cast, 'ai', 'waiting_customer');
  if (random.chance(0.35)) assess(scene, cast);
}

/** The assistant writes down what it makes of the lead. */
function assess(scene: Scene, cast: Cast): void {
  const { random } = scene;
  change(
    scene,
    cast.conversation,
    {
      summary: fillLine(random.pick(SUMMARIES), cast, random),
      next_action: random.pick([
        'Aguardar resposta do cliente e preparar follow-up.',
        'Enviar proposta.',
        'Ligar depois das 18h.',
      ]),
      sentiment: random.pick(['neutral', 'positive', 'negative']),
    },
    { actor: AI },
  );
  change(
    scene,
    cast.lead,
    {
      temperature: random.pick(['cold', 'warm', 'hot']),
      qualification_score: random.int(5, 98),
      collected_data: { interesse: cast.campaign.product, cidade: cast.city, prazo_meses: random.pick([6, 12, 24, 36]) },
      evaluated_criteria: ['orçamento', 'prazo', 'decisor'].slice(0, random.int(1, 3)),
    },
    { actor: AI },
  );
  // An action of a newer application version that nothing knows yet.
  if (random.chance(0.03)) {
    scene.add({
      entity: cast.lead.entity,
      action: 'lead.aquecido',
      operation: 'unknown',
      actor: SCORER,
      before: null,
      after: scene.text({ score_delta: random.int(3, 20) }),
    });
  }
}

const SCORER: ActorRecord = { kind: 'unknown', type: 'App\\Services\\Scoring', name: 'scoring-v2' };

/** A person takes the conversation over and answers. */
export function handOver(scene: Scene, cast: Cast): ActorRecord {
  const { random } = scene;
  const user = userOf(random);
  changeStatus(
    scene,
    cast.conversation,
    { human_control: true, status: 'with_agent', assigned_to: Number(user.id) },
    {
      actor: user,
      knowsBefore: true,
      related: [{ type: 'User', id: user.id ?? null, label: user.name ?? '', role: 'assignee' }],
    },
  );
  const messages = random.int(1, 3);
  for (let message = 0; message < messages; message += 1) {
    scene.wait(random.int(20, 300));
    scene.waitExactly(random.int(1, 999_999));
    scene.request();
    sendMessage(scene, cast, 'user', random.pick(USER_LINES), user);
    keepBooks(scene, cast, 'user', 'waiting_customer');
  }
  return user;
}
