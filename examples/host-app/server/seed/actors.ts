import type { Random } from './random.js';
import type { ActorRecord } from './record.js';
import { SUPPORT, USERS } from './words.js';

/** The application's own API, the assistant, and its scheduler, named as in the seed. */
export const API: ActorRecord = { kind: 'api', name: 'API' };
export const AI: ActorRecord = { kind: 'ai', name: 'IA' };
export const SYSTEM: ActorRecord = { kind: 'system', name: 'Sistema' };
/** An outside system with its own key. */
export const META_ADS: ActorRecord = { kind: 'api', id: 'int-7', name: 'Integração Meta Ads' };
/** Somebody who has not signed in. */
export const ANONYMOUS: ActorRecord = { kind: 'anonymous' };
/** The support account. */
export const SUPPORT_ACTOR: ActorRecord = { kind: 'user', type: 'User', ...SUPPORT };

/** A person of the team. */
export const userOf = (random: Random): ActorRecord => ({ kind: 'user', type: 'User', ...random.pick(USERS) });
