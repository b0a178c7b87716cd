'use client';
import { useSyncExternalStore } from 'react';

/** Code that is loaded when it is first needed, and then kept. Made by {@link onDemand}. */
export interface OnDemand<T> {
  /** Loads it. A failed attempt is forgotten: the next call tries again. */
  readonly load: () => Promise<T>;
  /** What was loaded; `undefined` until then. */
  readonly loaded: () => T | undefined;
  /** Loads it, tries again while somebody waits, and tells them once. Gives a way to stop waiting. */
  readonly subscribe: (tell: () => void) => () => void;
}

/** Between two attempts while somebody waits, in milliseconds. */
const PAUSE = 3_000;

/** Makes a part of the program that is loaded on demand; `load` is an `import()`. */
export function onDemand<T>(load: () => Promise<T>): OnDemand<T> {
  let value: T | undefined;
  let running: Promise<T> | undefined;
  const start = (): Promise<T> =>
    (running ??= load().then(
      (loaded) => (value = loaded),
      (error: unknown) => {
        running = undefined;
        throw error;
      },
    ));
  return {
    load: start,
    loaded: () => value,
    subscribe: (tell) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let waiting = value === undefined;
      const attempt = (): void => {
        start().then(
          () => waiting && tell(),
          () => {
            if (waiting) timer = setTimeout(attempt, PAUSE);
          },
        );
      };
      if (waiting) attempt();
      return () => {
        waiting = false;
        clearTimeout(timer);
      };
    },
  };
}

const nothing = (): undefined => undefined;

/** What a part gives once it is loaded, `undefined` until then and on the server. At once where it was loaded before. */
export function useOnDemand<T>({ subscribe, loaded }: OnDemand<T>): T | undefined {
  return useSyncExternalStore<T | undefined>(subscribe, loaded, nothing);
}
