/** An actor as this host's application records it. */
export interface ActorRecord {
  readonly kind: 'user' | 'api' | 'ai' | 'system' | 'anonymous' | 'unknown';
  readonly id?: string;
  readonly name?: string;
  readonly email?: string;
  readonly type?: string;
}

/** Something an entry is about. */
export interface EntityRecord {
  readonly type: string;
  readonly id: string | null;
  readonly label?: string;
  readonly role?: string;
}

/** Where a request came from. */
export interface OriginRecord {
  readonly ip?: string;
  readonly userAgent?: string;
  readonly url?: string;
  readonly method?: string;
  readonly channel?: string;
}

/** One row of the host's audit table, before the derived columns are added. */
export interface EntryRecord {
  /** Microseconds since 1970, a whole number. */
  readonly at: number;
  /** When it was stored, in the same unit, if later than `at`. */
  readonly recordedAt?: number;
  readonly entity: EntityRecord;
  readonly related?: readonly EntityRecord[];
  readonly action: string;
  readonly operation: string;
  readonly outcome?: string;
  readonly actor: ActorRecord | null;
  readonly onBehalfOf?: readonly ActorRecord[];
  readonly origin: OriginRecord;
  readonly request?: string;
  readonly batch?: string;
  /** Snapshot texts exactly as the application wrote them, cut ones included. */
  readonly before: string | null;
  readonly after: string | null;
  readonly coverage?: 'full' | 'changed';
  readonly message?: string;
  readonly reason?: string;
  readonly tags?: readonly string[];
}

/** Length of a second in the unit of `at`. */
export const SECOND = 1_000_000;
/** Length of a day in the unit of `at`. */
export const DAY = 86_400 * SECOND;
/** What São Paulo's wall clock is behind UTC, in the unit of `at`. Constant over the whole generated period: no daylight saving since 2019. */
export const SAO_PAULO_OFFSET = 3 * 3_600 * SECOND;

/** ISO 8601 in UTC with microseconds. */
export function toInstant(at: number): string {
  const seconds = Math.floor(at / SECOND);
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}.${String(at - seconds * SECOND).padStart(6, '0')}Z`;
}

/** `2026-02-19 22:43:00`: wall time of São Paulo without a zone, as the application writes times inside snapshots. */
export const toWallTime = (at: number): string =>
  toInstant(at - SAO_PAULO_OFFSET)
    .slice(0, 19)
    .replace('T', ' ');
