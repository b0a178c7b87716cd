import { readSnapshot, type Path, type Snapshot } from '../entry/index.js';
import { diffSnapshots } from './diffSnapshots.js';
import type { DiffInput, DiffNode, DiffOptions, FieldType } from './types.js';

/** A declared field, for a worker, which no function can be sent to. `*` as a segment stands for any one step. */
export interface DeclaredField {
  readonly path: Path;
  readonly type: FieldType;
}

/** Options of a comparison in a worker: those of `diffSnapshots`, with declared fields as a table. */
export interface WorkerDiffOptions extends Omit<DiffOptions, 'fieldType'> {
  readonly fieldTypes?: readonly DeclaredField[];
}

/** What is asked of a diff worker. Plain data. */
export interface DiffRequest {
  readonly kind: 'trilha-diff';
  readonly id: number;
  readonly before: DiffInput;
  readonly after: DiffInput;
  readonly options: WorkerDiffOptions;
}

/** What a diff worker answers. `failed`: the caller compares by itself. */
export type DiffResponse =
  | { readonly kind: 'trilha-diff-done'; readonly id: number; readonly node: DiffNode }
  | { readonly kind: 'trilha-diff-failed'; readonly id: number; readonly reason: string };

/** The part of a `Worker` (or `MessagePort`) that is used. */
export interface WorkerLike {
  postMessage: (message: unknown) => void;
  addEventListener: (type: 'message' | 'error' | 'messageerror', listener: (event: { readonly data?: unknown }) => void) => void;
  removeEventListener: (
    type: 'message' | 'error' | 'messageerror',
    listener: (event: { readonly data?: unknown }) => void,
  ) => void;
}

/** Compares off the main thread. */
export interface DiffClient {
  /** The tree of `diffSnapshots`. Falls back to comparing here when the worker fails, declines or was closed; rejects only as `signal` aborts. */
  readonly diff: (before: DiffInput, after: DiffInput, options?: WorkerDiffOptions, signal?: AbortSignal) => Promise<DiffNode>;
  /** Stops listening and compares what is still waiting here. The worker itself is the host's to terminate. */
  readonly close: () => void;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const isRequest = (message: unknown): message is DiffRequest =>
  isObject(message) && message['kind'] === 'trilha-diff' && typeof message['id'] === 'number';

const isResponse = (message: unknown): message is DiffResponse =>
  isObject(message) && (message['kind'] === 'trilha-diff-done' || message['kind'] === 'trilha-diff-failed');

/** The type that a table of declared fields gives a path. The first that fits counts. */
export function fieldTypeIn(fields: readonly DeclaredField[]): (path: Path) => FieldType | undefined {
  const fits = (declared: Path, path: Path): boolean =>
    declared.length === path.length && declared.every((segment, i) => segment === '*' || String(segment) === String(path[i]));
  return (path) => fields.find((field) => fits(field.path, path))?.type;
}

function compareHere(before: DiffInput, after: DiffInput, { fieldTypes, ...options }: WorkerDiffOptions): DiffNode {
  return diffSnapshots(before, after, fieldTypes === undefined ? options : { ...options, fieldType: fieldTypeIn(fieldTypes) });
}

/**
 * The worker's side: answers a request, ignores (`null`) every other message. Pure, so that a host may run it in a worker of its own:
 * `addEventListener('message', ({ data }) => { const answer = handleDiffRequest(data); if (answer) postMessage(answer); })`.
 */
export function handleDiffRequest(message: unknown): DiffResponse | null {
  if (!isRequest(message)) return null;
  const { id, before, after, options } = message;
  try {
    const read = (side: DiffInput): DiffInput => (isObject(side) && side['kind'] === 'snapshot' ? readSnapshot(side) : side);
    return { kind: 'trilha-diff-done', id, node: compareHere(read(before), read(after), options) };
  } catch (error) {
    return { kind: 'trilha-diff-failed', id, reason: String(error) };
  }
}

const isSnapshot = (input: DiffInput): input is Snapshot =>
  typeof input === 'object' && input !== null && 'kind' in input && input.kind === 'snapshot' && 'toJSON' in input;

interface Waiting {
  readonly settle: () => void;
  readonly resolve: (node: DiffNode) => void;
}

/**
 * Sends comparisons to a worker that the host made, for instance
 * `new Worker(new URL('trilha/diff-worker', import.meta.url), { type: 'module' })`.
 * `null` declines: everything is then compared here, a turn later.
 */
export function createDiffClient(worker: WorkerLike | null): DiffClient {
  const waiting = new Map<number, Waiting>();
  let usable = worker;
  let next = 0;

  const onMessage = ({ data }: { readonly data?: unknown }): void => {
    if (!isResponse(data)) return;
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'trilha-diff-done') asked?.resolve(data.node);
    else asked?.settle();
  };
  const giveUp = (): void => {
    usable?.removeEventListener('message', onMessage);
    usable?.removeEventListener('error', giveUp);
    usable?.removeEventListener('messageerror', giveUp);
    usable = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const { settle } of left) settle();
  };
  worker?.addEventListener('message', onMessage);
  worker?.addEventListener('error', giveUp);
  worker?.addEventListener('messageerror', giveUp);

  const diff: DiffClient['diff'] = async (before, after, options = {}, signal) => {
    signal?.throwIfAborted();
    return new Promise<DiffNode>((resolve, reject) => {
      const id = (next += 1);
      const here = (): void => {
        try {
          resolve(compareHere(before, after, options));
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      signal?.addEventListener(
        'abort',
        () => {
          waiting.delete(id);
          reject(signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'));
        },
        { once: true },
      );
      if (usable === null) {
        queueMicrotask(here);
        return;
      }
      const side = (input: DiffInput): DiffInput => (isSnapshot(input) ? input.toJSON() : input);
      waiting.set(id, { settle: here, resolve });
      try {
        const request: DiffRequest = { kind: 'trilha-diff', id, before: side(before), after: side(after), options };
        usable.postMessage(request); // oxlint-disable-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      } catch {
        // A given object that cannot be cloned.
        waiting.delete(id);
        queueMicrotask(here);
      }
    });
  };
  return { diff, close: giveUp };
}
