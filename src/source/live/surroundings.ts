/** What a live feed needs to know of the device it runs on. */
export interface Surroundings {
  online(): boolean;
  /** The page is in a tab that nobody sees. */
  hidden(): boolean;
  /** Calls `listener` whenever one of both may have changed; returns the function that stops it. */
  watch(listener: () => void): () => void;
}

/** The browser's own word; elsewhere always online and seen. */
export const browserSurroundings: Surroundings = {
  online: () => typeof window === 'undefined' || navigator.onLine,
  hidden: () => typeof document !== 'undefined' && document.visibilityState === 'hidden',
  watch(listener) {
    if (typeof window === 'undefined') return () => {};
    window.addEventListener('online', listener);
    window.addEventListener('offline', listener);
    document.addEventListener('visibilitychange', listener);
    return () => {
      window.removeEventListener('online', listener);
      window.removeEventListener('offline', listener);
      document.removeEventListener('visibilitychange', listener);
    };
  },
};

/** Waits so long, or until `signal` is aborted, or until `until` says so when something about the surroundings changed. */
export function rest(ms: number, signal: AbortSignal, surroundings: Surroundings, until: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      stop();
      resolve();
    };
    const timer = Number.isFinite(ms) ? setTimeout(done, ms) : undefined;
    signal.addEventListener('abort', done, { once: true });
    const stop = surroundings.watch(() => {
      if (until()) done();
    });
  });
}
