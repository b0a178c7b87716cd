import type { Fields } from './fields.js';
import type { Actor, ActorKind } from './types.js';
import { wordsOf } from './words.js';

/** Names and type names that say what an actor is. Compared whole, without case and accents. */
const KINDS: Readonly<Record<Exclude<ActorKind, 'user'>, readonly string[]>> = {
  api: [
    'api',
    'rest api',
    'api key',
    'api token',
    'api client',
    'integracao',
    'integration',
    'webhook',
    'service account',
    'oauth app',
  ],
  ai: [
    'ai',
    'ia',
    'bot',
    'chatbot',
    'assistente',
    'assistente virtual',
    'assistant',
    'ai agent',
    'agente ia',
    'agente de ia',
    'copilot',
    'gpt',
    'llm',
  ],
  system: [
    'sistema',
    'system',
    'cron',
    'job',
    'queue',
    'fila',
    'worker',
    'scheduler',
    'agendador',
    'console',
    'cli',
    'automacao',
    'automation',
    'workflow',
    'trigger',
    'robo',
    'daemon',
    'migration',
    'seeder',
    'artisan',
  ],
  anonymous: ['anonimo', 'anonima', 'anonymous', 'anonymous user', 'guest', 'visitante', 'convidado', 'convidada', 'public'],
  unknown: ['desconhecido', 'desconhecida', 'unknown', 'nao identificado', 'n a', 'undefined', 'null', 'none'],
};

const PEOPLE: ReadonlySet<string> = new Set([
  'user',
  'usuario',
  'usuaria',
  'admin',
  'administrator',
  'administrador',
  'account',
  'member',
  'membro',
  'employee',
  'funcionario',
  'colaborador',
  'person',
  'pessoa',
  'customer',
  'cliente',
  'client',
  'contact',
  'contato',
  'lead',
  'staff',
  'agent',
  'agente',
  'atendente',
  'operator',
  'operador',
]);

const BY_NAME: ReadonlyMap<string, ActorKind> = new Map(
  (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) => KINDS[kind].map((name) => [name, kind] as const)),
);

const ALL_KINDS: readonly unknown[] = ['user', 'api', 'ai', 'system', 'anonymous', 'unknown'] satisfies readonly ActorKind[];

const isKind = (text: string): text is ActorKind => ALL_KINDS.includes(text);

/** What a word for an actor says of its kind (`IA`, `Sistema`, `bot`); `undefined` for names of people and other words. */
export function actorKindOf(word: string): ActorKind | undefined {
  const lower = word.trim().toLowerCase();
  if (isKind(lower)) return lower;
  return word.length > 60 ? undefined : BY_NAME.get(wordsOf(word).join(' '));
}

/** `App\Models\User` and `crm.User` are a `User`. */
function kindOfType(type: string): ActorKind {
  const last = /[^\\/.:]+$/.exec(type)?.[0] ?? type;
  return actorKindOf(last) ?? (PEOPLE.has(wordsOf(last).join(' ')) ? 'user' : 'unknown');
}

/** The same few actors come in every row, so they are read once. */
const texts = new Map<string, Actor | null>();
const KEPT = 5000;

/**
 * An actor given as text: a word of the table decides the kind; any other text is taken for a person's name. The name is kept as it is.
 */
export function actorOfText(text: string): Actor | null {
  const known = texts.get(text);
  if (known !== undefined) return known;
  const actor: Actor | null = text.trim() === '' ? null : Object.freeze({ kind: actorKindOf(text) ?? 'user', name: text });
  if (texts.size >= KEPT) texts.clear();
  texts.set(text, actor);
  return actor;
}

function kindOf(
  given: string | undefined,
  type: string | undefined,
  name: string | undefined,
  email: string | undefined,
): ActorKind {
  if (given !== undefined) return actorKindOf(given) ?? kindOfType(given);
  if (type !== undefined) return kindOfType(type);
  const named = name === undefined ? undefined : actorKindOf(name);
  return named ?? (name === undefined && email === undefined ? 'unknown' : 'user');
}

/**
 * An actor given as an object. The kind is the given one, else what `type` names, else what `name` says; a name or address alone is a
 * person's. With nothing but an id, or an unknown type, it is `unknown`. `null` when nothing is known at all.
 */
export function actorOfFields(fields: Fields): Actor | null {
  const given = fields.text('kind');
  const id = fields.id('id');
  const name = fields.text('name');
  const email = fields.text('email');
  const type = fields.text('type');
  const avatarUrl = fields.text('avatarUrl');
  const deleted = fields.flag('deleted');
  const kind = kindOf(given, type, name, email);
  if (given !== undefined && !isKind(given.trim().toLowerCase()) && type !== given) fields.keep('kind', given);
  if (given === undefined && id === undefined && name === undefined && email === undefined && type === undefined) return null;
  const actor: { -readonly [P in keyof Actor]: Actor[P] } = { kind };
  if (id !== undefined) actor.id = id;
  if (name !== undefined) actor.name = name;
  if (email !== undefined) actor.email = email;
  if (type !== undefined) actor.type = type;
  if (avatarUrl !== undefined) actor.avatarUrl = avatarUrl;
  if (deleted !== undefined) actor.deleted = deleted;
  return actor;
}
