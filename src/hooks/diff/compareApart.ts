import { createDiffClient } from '../../diff/index.js';
import type { DiffInput, DiffNode, DiffOptions, WorkerDiffOptions } from '../../diff/index.js';

/** A comparison that may run elsewhere. */
export interface Comparison {
  readonly before: DiffInput;
  readonly after: DiffInput;
  readonly options: Omit<DiffOptions, 'fieldType'>;
  /** The declared fields, as a table that can be sent to a worker. */
  readonly fieldTypes: NonNullable<WorkerDiffOptions['fieldTypes']>;
  /** Does it here and now. */
  readonly run: () => DiffNode | null;
}

/** Compares in a worker made for this one comparison, or here when the host gives none. A failing worker leaves it to this thread too. */
export async function compareApart(
  job: Comparison,
  makeWorker: (() => Worker) | undefined,
  signal: AbortSignal,
): Promise<DiffNode | null> {
  signal.throwIfAborted();
  if (makeWorker === undefined) return job.run();
  const worker = makeWorker();
  const client = createDiffClient(worker);
  try {
    return await client.diff(job.before, job.after, { ...job.options, fieldTypes: job.fieldTypes }, signal);
  } finally {
    worker.terminate();
  }
}
