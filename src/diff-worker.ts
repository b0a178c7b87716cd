import { handleDiffRequest } from './diff/index.js';

/** The part of a worker's global scope that is used. */
interface WorkerScope {
  addEventListener: (type: 'message', listener: (event: { readonly data: unknown }) => void) => void;
  postMessage: (message: unknown) => void;
}

/**
 * A whole diff worker, for the host's bundler:
 * `createDiffClient(new Worker(new URL('trilha/diff-worker', import.meta.url), { type: 'module' }))`.
 * Made for other scopes too: call it with a `MessagePort`.
 */
export function answerDiffs(scope: WorkerScope): void {
  scope.addEventListener('message', ({ data }) => {
    const answer = handleDiffRequest(data);
    if (answer === null) return;
    try {
      scope.postMessage(answer); // oxlint-disable-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    } catch (error) {
      const failed = { kind: 'trilha-diff-failed', id: answer.id, reason: String(error) }; // Nested deeper than the platform can clone.
      scope.postMessage(failed); // oxlint-disable-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    }
  });
}

const isWorkerScope = (scope: object): scope is WorkerScope => 'WorkerGlobalScope' in scope && 'postMessage' in scope;

if (isWorkerScope(globalThis)) answerDiffs(globalThis);
