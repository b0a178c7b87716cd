import { impersonate, rotateSecrets, signIn } from './accountStory.js';
import { API, SYSTEM, userOf } from './actors.js';
import { ipOf, MACHINE_AGENTS, OFFICE_IPS, userAgentOf } from './origins.js';
import type { Random } from './random.js';
import type { EntryRecord, OriginRecord } from './record.js';
import { createScene, type Scene } from './scene.js';
import { change, changeStatus, create, type Subject } from './subject.js';
import { CAMPAIGNS } from './campaigns.js';

const campaignOf = (random: Random): Subject => {
  const { id, name } = random.pick(CAMPAIGNS);
  return {
    entity: { type: 'Campaign', id: String(id), label: name },
    deleted: false,
    fields: {
      name,
      status: 'active',
      daily_budget: '150.00',
      agent_id: 2,
      starts_at: '2026-01-05',
      schedule: { seg_a_sex: ['08:00', '20:00'], sab: ['09:00', '13:00'] },
    },
  };
};

function tuneCampaign(scene: Scene): void {
  const { random } = scene;
  const campaign = campaignOf(random);
  const actor = userOf(random);
  const changes = random.pick([
    { daily_budget: `${random.int(80, 900)}.00` },
    { schedule: { seg_a_sex: ['08:00', '18:00'], sab: [] } },
    { agent_id: random.int(1, 4), name: `${campaign.entity.label ?? ''} (revisada)` },
  ]);
  change(scene, campaign, changes, { actor, knowsBefore: true, outcome: 'success' });
  if (random.chance(0.3))
    changeStatus(
      scene,
      campaign,
      { status: random.pick(['paused', 'ended']) },
      { actor, knowsBefore: true, outcome: 'success', reason: 'Verba do mês esgotada.' },
    );
}

/** A file of leads: one batch, one request, one second or two. */
function importLeads(scene: Scene, firstId: number): void {
  const { random } = scene;
  const actor = userOf(random);
  const batch = `imp-${random.letters(8)}`;
  const campaign = campaignOf(random);
  const rows = random.int(6, 18);
  scene.add({
    entity: { type: 'Lead', id: null },
    action: 'Importação em Lote',
    operation: 'other',
    outcome: 'success',
    actor,
    batch,
    before: null,
    after: scene.text({ arquivo: 'contatos "março".csv', linhas: rows, ignoradas: random.int(0, 3) }),
    message: `${rows} contatos importados de contatos "março".csv`,
    tags: ['importação'],
  });
  for (let row = 0; row < rows; row += 1) {
    if (row === 9) scene.wait(1);
    const name = `Contato importado ${row + 1}`;
    create(
      scene,
      {
        entity: { type: 'Lead', id: String(firstId + row), label: name },
        deleted: false,
        fields: {
          campaign_id: Number(campaign.entity.id),
          name,
          email: `importado${firstId + row}@lista.example`,
          phone: null,
          source: 'import',
          status: 'new',
          observacao: row % 3 === 0 ? 'Veio da feira; ligar "sem falta" até sexta\nPrefere WhatsApp 📱' : null,
        },
      },
      { actor, batch, outcome: 'success', tags: ['importação'] },
    );
  }
}

function exportContacts(scene: Scene): void {
  const { random } = scene;
  const denied = random.chance(0.4);
  scene.add({
    entity: { type: 'Lead', id: null },
    action: 'Exportado',
    operation: 'read',
    outcome: denied ? 'denied' : 'success',
    actor: userOf(random),
    before: null,
    after: scene.text({
      formato: 'csv',
      filtro: { status: ['new', 'won'], cidade: 'São Paulo' },
      linhas: denied ? 0 : random.int(10, 9_000),
    }),
    ...(denied ? { reason: 'Exportação exige o perfil Administrador.' } : {}),
    tags: ['exportação'],
  });
}

/** A webhook that arrives late, and sometimes fails. */
function receiveWebhook(scene: Scene): void {
  const { random } = scene;
  scene.request({
    ip: ipOf(random),
    userAgent: random.pick(MACHINE_AGENTS),
    url: 'https://api.contato.example/webhooks/pagamentos',
    method: 'POST',
    channel: 'api',
  });
  const failed = random.chance(0.5);
  scene.add({
    entity: { type: 'Invoice', id: `inv_${random.letters(14)}` },
    action: 'payment_intent.updated',
    operation: 'unknown',
    outcome: failed ? 'failure' : 'success',
    actor: API,
    recordedAt: scene.now + random.int(60, 5_400) * 1_000_000,
    before: null,
    after: '{"amount":"1.299,90","currency":"BRL","installments":12,"nested":{"a":[1,2,{"b":null}]}}',
    coverage: 'full',
    ...(failed ? { message: 'Assinatura do webhook não confere.' } : {}),
  });
}

function tidyUp(scene: Scene): void {
  scene.request({ channel: 'console' });
  const campaign = campaignOf(scene.random);
  change(scene, campaign, { agent_id: scene.random.int(1, 4) }, { actor: SYSTEM });
  scene.add({
    entity: { type: 'Conversation', id: null },
    action: 'Arquivamento Noturno',
    operation: 'other',
    actor: SYSTEM,
    before: null,
    after: scene.text({ arquivadas: scene.random.int(0, 240), mais_antigas_que_dias: 90 }),
    message: 'php artisan conversas:arquivar --dias=90',
  });
}

const WEIGHTED: readonly ((scene: Scene, firstId: number) => void)[] = [
  signIn,
  signIn,
  signIn,
  signIn,
  tuneCampaign,
  tuneCampaign,
  exportContacts,
  receiveWebhook,
  tidyUp,
  impersonate,
  rotateSecrets,
  importLeads,
];

/** One thing that happened at the office rather than in a conversation. `firstId` is the first of fifty free lead numbers. */
export function tellOffice(random: Random, firstId: number, start: number, until: number): readonly EntryRecord[] {
  const origin: OriginRecord = {
    ip: random.pick(OFFICE_IPS),
    userAgent: userAgentOf(random, random.chance(0.1)),
    url: 'https://app.contato.example/painel',
    method: 'POST',
    channel: 'web',
  };
  const scene = createScene({ random, start, until, origin, cuts: random.chance(0.1) });
  scene.waitExactly(random.int(1, 999_999));
  random.pick(WEIGHTED)(scene, firstId);
  return scene.entries;
}
