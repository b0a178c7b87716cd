import { toAuditError } from '../../source/index.js';

/** Waits longer than this are not spent in silence: the failure is shown, with the moment of the next attempt. In milliseconds. */
export const LONGEST_SILENT_WAIT = 5_000;

const ATTEMPTS = 2;

/** Whether TanStack Query tries again by itself: only failures that can pass by themselves, twice, and never through a long `Retry-After`. */
export function shouldRetry(failures: number, error: unknown): boolean {
  const { retry, retryAfterMs = 0 } = toAuditError(error);
  return retry && failures < ATTEMPTS && retryAfterMs <= LONGEST_SILENT_WAIT;
}

/** Milliseconds before attempt number `failures` + 2: what the server asks for, at least half a second, doubling. */
export function retryDelay(failures: number, error: unknown): number {
  return Math.max(toAuditError(error).retryAfterMs ?? 0, 500 * 2 ** failures);
}
