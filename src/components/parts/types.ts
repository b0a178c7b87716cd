import type { ActorView, IconName, Tone } from '../../describe/index.js';

/** The kinds of actors, as views name them. */
export type ActorKind = ActorView['kind'];
export type { IconName, Tone };
