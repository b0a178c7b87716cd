/** How patient a live feed is, in milliseconds. */
export interface LiveTiming {
  /** Between two questions while polling; a fifth more or less by chance, so that screens do not ask in step. Default 5,000. */
  readonly pollMs?: number;
  /** Without any sign of life for so long, a stream counts as broken. More than twice the server's heartbeat. Default 45,000. */
  readonly silenceMs?: number;
  /** Longest first wait after a failure; each further one may be twice as long. Default 1,000. */
  readonly retryMs?: number;
  /** No wait is longer, unless the server asks for it. Default 30,000. */
  readonly longestMs?: number;
  /** A tab that nobody sees for so long lets go of its stream, and goes on where it was when it is seen again. Default 300,000. */
  readonly asleepMs?: number;
  /** After falling back to polling, the stream is tried again so much later. Default 300,000. */
  readonly streamAgainMs?: number;
}

/** What {@link LiveTiming} is without options. */
export const LIVE_TIMING: Required<LiveTiming> = {
  pollMs: 5_000,
  silenceMs: 45_000,
  retryMs: 1_000,
  longestMs: 30_000,
  asleepMs: 300_000,
  streamAgainMs: 300_000,
};

/**
 * Exponential back-off with full jitter: anything up to a limit that doubles with each failure, so that a thousand screens do not all
 * come back in the same second. https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 *
 * @param failures Failures in a row, from 1.
 */
export function backOff(failures: number, { retryMs, longestMs }: Required<LiveTiming>, random: () => number): number {
  return Math.round(random() * Math.min(longestMs, retryMs * 2 ** Math.min(failures - 1, 30)));
}
