import { actorKindOf } from './actor.js';
import type { OnBehalfContext, OnBehalfReader } from './input.js';
import { nodeFromText } from './plain.js';
import { partsOf } from './readSnapshot.js';
import type { Snapshot } from './snapshot.js';

const SENDER = /"sender_type\\*"\s*:\s*\\*"/;

/** Words for people on the host's own side; an actor who is a user is one of them already. */
const OWN_PEOPLE: ReadonlySet<string> = new Set([
  'user',
  'usuario',
  'agent',
  'agente',
  'atendente',
  'operator',
  'operador',
  'human',
  'humano',
]);
/** Words for people on the other side. */
const OTHERS: ReadonlySet<string> = new Set([
  'lead',
  'contact',
  'contato',
  'customer',
  'cliente',
  'client',
  'visitor',
  'visitante',
  'person',
  'pessoa',
  'patient',
  'paciente',
  'student',
  'aluno',
]);

/** `sender_type` at the top of a snapshot, looked for in the text first, so that a row costs no reading. */
function senderIn(snapshot: Snapshot): string | undefined {
  const { text, value } = partsOf(snapshot);
  if (text === null) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'sender_type')) return undefined;
    const { sender_type: given } = value as { readonly sender_type?: unknown };
    return typeof given === 'string' ? given : undefined;
  }
  if (!SENDER.test(text)) return undefined;
  const root = nodeFromText(text);
  const sender = root.type === 'object' ? root.fields.get('sender_type') : undefined;
  return sender?.type === 'scalar' && typeof sender.value === 'string' ? sender.value : undefined;
}

/**
 * The default reader: a message that `API` recorded and whose `sender_type` is `lead` was sent by the API on behalf of the lead. Says
 * nothing without an actor, for senders that are the actor itself (`ai` by IA, `system` by Sistema, `user` by a person), and for words
 * it does not know. What it gives is a `user` of that `type`, without a name.
 */
export const readSenderType: OnBehalfReader = ({ operation, after, actor }: OnBehalfContext) => {
  if (operation !== 'message' || after === null || actor === null) return undefined;
  const sender = senderIn(after);
  if (sender === undefined) return undefined;
  const word = sender.trim().toLowerCase();
  if (actorKindOf(word) === actor.kind || actor.type?.toLowerCase() === word) return undefined;
  const known = OTHERS.has(word) || (OWN_PEOPLE.has(word) && actor.kind !== 'user');
  return known ? { kind: 'user', type: sender } : undefined;
};
