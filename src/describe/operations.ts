import type { Operation } from '../entry/index.js';
import type { Messages } from '../i18n/index.js';
import type { IconName, Tone } from './types.js';

/** How each kind of action looks. A new kind is one row here and one word in each locale. */
export const OPERATION_LOOKS: Readonly<Record<Operation, { readonly icon: IconName; readonly tone: Tone }>> = {
  create: { icon: 'create', tone: 'create' },
  update: { icon: 'update', tone: 'update' },
  status: { icon: 'status', tone: 'status' },
  message: { icon: 'message', tone: 'message' },
  delete: { icon: 'delete', tone: 'delete' },
  restore: { icon: 'restore', tone: 'create' },
  link: { icon: 'link', tone: 'update' },
  unlink: { icon: 'unlink', tone: 'update' },
  read: { icon: 'read', tone: 'access' },
  auth: { icon: 'auth', tone: 'access' },
  other: { icon: 'other', tone: 'neutral' },
  unknown: { icon: 'unknown', tone: 'neutral' },
};

/** A word of `actions` in the message catalogue. */
export type KnownAction = keyof Messages['actions'];

/** Store verbs that mean exactly one of the catalogue's actions, as {@link foldAction} writes them. */
const KNOWN_ACTIONS: readonly (readonly [KnownAction, string])[] = [
  ['created', 'criado|created|create|insert|inserted'],
  ['updated', 'atualizado|updated|update'],
  ['statusChanged', 'status alterado|status changed|status change|status updated'],
  ['messageSent', 'mensagem enviada|message sent'],
  ['messageReceived', 'mensagem recebida|message received'],
  ['deleted', 'excluido|deleted|delete|destroy|destroyed'],
  ['restored', 'restaurado|restored|restore'],
  ['viewed', 'consultado|viewed|retrieved'],
  ['linked', 'vinculado|attached|linked'],
  ['unlinked', 'desvinculado|detached|unlinked'],
  ['loggedIn', 'login|logged in|user login'],
  ['loggedOut', 'logout|logged out|user logout'],
  ['loginFailed', 'falha de login|login failed|failed login|user login failed'],
];

let byVerb: ReadonlyMap<string, KnownAction> | undefined;

/** `user.loginFailed`, `USER_LOGIN_FAILED` → `user login failed`. */
function foldAction(action: string): string {
  const bare = action.normalize('NFD').replace(/\p{M}/gu, '');
  return bare
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[\s._:-]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The catalogue's word for a store's verb, when the verb means exactly that; `undefined` for all others. */
export function knownAction(action: string): KnownAction | undefined {
  if (action.length > 60) return undefined;
  byVerb ??= new Map(KNOWN_ACTIONS.flatMap(([key, verbs]) => verbs.split('|').map((verb) => [verb, key] as const)));
  return byVerb.get(foldAction(action));
}
