import { ANONYMOUS, SUPPORT_ACTOR, userOf } from './actors.js';
import { toWallTime, type ActorRecord, type EntityRecord } from './record.js';
import type { Scene } from './scene.js';
import { change, type Subject } from './subject.js';

const entityOf = (actor: ActorRecord): EntityRecord => ({
  type: 'User',
  id: actor.id ?? null,
  ...(actor.name === undefined ? {} : { label: actor.name }),
});

/** Somebody of the team signs in, sometimes after a wrong password. */
export function signIn(scene: Scene): void {
  const { random } = scene;
  const actor = userOf(random);
  if (random.chance(0.25)) {
    scene.add({
      entity: entityOf(actor),
      action: 'Falha de Login',
      operation: 'auth',
      outcome: 'failure',
      actor: ANONYMOUS,
      before: null,
      after: null,
      reason: 'Senha incorreta.',
      message: `Tentativa de entrar como ${actor.email ?? ''}`,
    });
    scene.wait(random.int(4, 40));
    scene.request();
  }
  scene.add({
    entity: entityOf(actor),
    action: 'Login',
    operation: 'auth',
    outcome: 'success',
    actor,
    before: null,
    after: scene.text({ last_login_at: toWallTime(scene.now) }),
    coverage: 'changed',
  });
}

/** Support acts in the name of a customer's administrator. */
export function impersonate(scene: Scene): void {
  const { random } = scene;
  const customer = userOf(random);
  const settings: Subject = {
    entity: { type: 'Account', id: '1', label: 'Contato Demonstração' },
    deleted: false,
    fields: { locale: 'pt_BR', timezone: 'America/Sao_Paulo', webhook_url: null, max_agents: 5 },
  };
  scene.add({
    entity: entityOf(customer),
    action: 'Acesso Assistido Iniciado',
    operation: 'auth',
    outcome: 'success',
    actor: SUPPORT_ACTOR,
    onBehalfOf: [customer],
    before: null,
    after: null,
    reason: `Chamado #${random.int(10_000, 99_999)}`,
  });
  scene.wait(random.int(10, 400));
  change(
    scene,
    settings,
    { webhook_url: 'https://cliente.example/hooks/contato', max_agents: random.int(6, 20) },
    { actor: SUPPORT_ACTOR, onBehalfOf: [customer], knowsBefore: true, outcome: 'success' },
  );
}

/** A new password or key: what a reader must never see. */
export function rotateSecrets(scene: Scene): void {
  const { random } = scene;
  const user = userOf(random);
  const account: Subject = {
    entity: entityOf(user),
    deleted: false,
    fields: {
      password: `$2y$12$${random.letters(53)}`,
      remember_token: random.letters(40),
      api_key: `ck_demo_${random.letters(24)}`,
      password_changed_at: null,
    },
  };
  change(
    scene,
    account,
    { password: `$2y$12$${random.letters(53)}`, remember_token: null, password_changed_at: toWallTime(scene.now) },
    { actor: user, knowsBefore: true, outcome: 'success', action: 'Senha Alterada', operation: 'auth' },
  );
  if (random.chance(0.4))
    change(scene, account, { api_key: `ck_demo_${random.letters(24)}` }, { actor: user, knowsBefore: true, outcome: 'success' });
}
