import { cutText, phpJson, type JsonObject } from './json.js';
import type { Random } from './random.js';
import { SECOND, type EntryRecord, type OriginRecord } from './record.js';

/** What a story leaves to the scene: moment, origin and request. */
export type Happening = Omit<EntryRecord, 'at' | 'origin' | 'request'>;

/** A stretch of time in which a story writes entries, oldest first. */
export interface Scene {
  readonly random: Random;
  readonly entries: readonly EntryRecord[];
  /** Now, in microseconds since 1970. */
  readonly now: number;
  /** Whether now is past the end of the generated period; nothing is written any more. */
  readonly over: boolean;
  /** Moves on by whole seconds, or to the microsecond. */
  wait(seconds: number): void;
  waitExactly(microseconds: number): void;
  /** Starts a new request, from another place when one is given. */
  request(origin?: OriginRecord): void;
  /** Writes an entry of the current request. `false`: the period is over and nothing was written. */
  add(happening: Happening): boolean;
  /** A snapshot's text, cut when this story's entries went through the old log writer. */
  text(value: JsonObject): string;
}

/** Characters that the old log writer keeps of a snapshot, as in the seed. */
const SNAPSHOT_LENGTH = 120;

/** How a scene starts. */
export interface SceneOptions {
  readonly random: Random;
  readonly start: number;
  /** Nothing is written at or after this moment. */
  readonly until: number;
  readonly origin: OriginRecord;
  /** Whether long snapshots are cut. */
  readonly cuts: boolean;
}

/** Starts a {@link Scene}. */
export function createScene({ random, start, until, origin: firstOrigin, cuts }: SceneOptions): Scene {
  const entries: EntryRecord[] = [];
  let now = start;
  let origin = firstOrigin;
  let request = `req_${random.letters(12)}`;
  return {
    random,
    entries,
    get now() {
      return now;
    },
    get over() {
      return now >= until;
    },
    wait: (seconds) => {
      now += seconds * SECOND;
    },
    waitExactly: (microseconds) => {
      now += microseconds;
    },
    request: (next) => {
      if (next !== undefined) origin = next;
      request = `req_${random.letters(12)}`;
    },
    add: (happening) => {
      if (now >= until) return false;
      entries.push({ ...happening, at: now, origin, request });
      return true;
    },
    text: (value) => (cuts ? cutText(phpJson(value), SNAPSHOT_LENGTH) : phpJson(value)),
  };
}
