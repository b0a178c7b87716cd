import type { AuditEntry } from 'trilha';
import { entryAt } from '../table/entries.js';
import { watchFrames } from './frames.js';
import type { Frames } from './frames.js';
import type { Subject, View } from './view.js';

/** What is asked of a page, step by step; a step that gives a number gives milliseconds until its result was painted. */
export interface BenchPage {
  /** Makes the entries. */
  prepare(count: number): Promise<void>;
  /** Loads the subject's code and shows its first rows: everything a page pays once. */
  boot(): Promise<number>;
  unmount(): Promise<number>;
  /** Takes everything away but the code. */
  unload(): Promise<number>;
  /** Gives the entries and shows the first rows, the code being there. */
  mountAll(): Promise<number>;
  /** Shows the rows again, the entries being with the subject. */
  mount(): Promise<number>;
  sort(): Promise<number>;
  filter(action: string): Promise<number>;
  search(text: string): Promise<number>;
  prepend(count: number): Promise<number>;
  open(row: number): Promise<number>;
  /** Whether the subject has the step. */
  can(step: 'open' | 'search'): boolean;
  nodes(): number;
  /** Commits of React so far. */
  commits(): number;
  /** Where the scroll bar of the subject is: its right edge, top and height, in pixels of the viewport. */
  bar(): { readonly x: number; readonly top: number; readonly height: number; readonly hidden: number };
  /** Resolves when the list stands at its top and no key or wheel moves it any more. */
  toTop(): Promise<void>;
  watch(): void;
  /** Frames since `watch`, with where the scroller stands now. */
  frames(): Frames & { readonly scrolled: number };
}

const LIMIT = 20_000;

/** Resolves after the next paint. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage(0);
    });
  });

async function until(done: () => boolean, what: string): Promise<void> {
  const end = performance.now() + LIMIT;
  while (!done()) {
    if (performance.now() > end) throw new Error(`it never came: ${what}`);
    await painted();
  }
}

/** Hears of every commit of React, as its developer tools do, which also works in production. */
function countCommits(heard: () => void): void {
  const nothing = (): void => undefined;
  Object.assign(globalThis, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      isDisabled: false,
      renderers: new Map(),
      inject: () => 1,
      checkDCE: nothing,
      onScheduleFiberRoot: nothing,
      onCommitFiberRoot: heard,
      onCommitFiberUnmount: nothing,
      onPostCommitFiberRoot: nothing,
      setStrictMode: nothing,
    },
  });
}

/** Serves the steps as `globalThis.bench` for the subject that the address names. */
export function servePage(subjects: Record<string, () => Promise<Subject>>): void {
  const name = new URLSearchParams(location.search).get('subject') ?? '';
  const container = document.querySelector<HTMLElement>('#root');
  if (container === null) throw new Error('no root');
  let subject: Subject | undefined;
  let view: View = { entries: [], loaded: false, shown: false, oldest: false, action: '', text: '' };
  let commits = 0;
  countCommits(() => void (commits += 1));
  let stopWatching: (() => Frames) | undefined;

  const now = (): Subject => {
    if (subject === undefined) throw new Error('boot comes first');
    return subject;
  };
  const show = (change: Partial<View>): void => {
    view = { ...view, ...change };
    now().show(view);
  };
  /** Drawn rows from top to bottom, those above the scroller's edge left out. */
  const drawn = (): HTMLElement[] => {
    const edge = (now().scroller()?.getBoundingClientRect().top ?? 0) - 8;
    return [...now().rows()]
      .map((row) => ({ row, box: row.getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > edge && box.height > 0)
      .toSorted((a, b) => a.box.top - b.box.top)
      .map(({ row }) => row);
  };
  const firstIds = (): string[] =>
    drawn()
      .slice(0, 3)
      .map((row) => now().idOf(row) ?? '');

  const found = (entry: AuditEntry): boolean => {
    if (view.action !== '' && entry.action !== view.action) return false;
    if (view.text === '') return true;
    const has = (text: string | null | undefined): boolean => text?.toLowerCase().includes(view.text) === true;
    return has(entry.after?.text) || (now().searches === 'both' && has(entry.before?.text));
  };
  /** The first ids that the view must show, worked out without any subject and outside the time that is taken. */
  const wanted = (change: Partial<View>): string => {
    view = { ...view, ...change };
    const ids: string[] = [];
    const { entries, oldest } = view;
    for (let index = 0; index < entries.length && ids.length < 3; index += 1) {
      const entry = entries[oldest ? entries.length - 1 - index : index];
      if (entry !== undefined && found(entry)) ids.push(entry.id);
    }
    return ids.join();
  };
  async function timed(change: () => void, done: () => boolean, what: string): Promise<number> {
    const start = performance.now();
    change();
    await painted();
    await until(done, `${what} of ${name}, with ${firstIds().join()} first`);
    return performance.now() - start;
  }
  const change = (what: string, part: Partial<View>): Promise<number> => {
    const ids = wanted(part);
    return timed(
      () => now().show(view),
      () => now().settled?.() !== false && firstIds().join() === ids,
      `${what} (${ids})`,
    );
  };

  const page: BenchPage = {
    prepare: (count) => {
      view = { ...view, entries: Array.from({ length: count }, (_, index) => entryAt(index)) };
      return Promise.resolve();
    },
    async boot() {
      const start = performance.now();
      const load = subjects[name];
      if (load === undefined) throw new Error(`no subject ${name}`);
      subject = await load();
      subject.start(container, view);
      show({ loaded: true, shown: true });
      await painted();
      await until(() => drawn().length > 0, `the first row of ${name}`);
      return performance.now() - start;
    },
    unload: () =>
      timed(
        () => show({ loaded: false, shown: false }),
        () => drawn().length === 0,
        'unload',
      ),
    mountAll: () => change('mount of all', { loaded: true, shown: true }),
    mount: () => change('mount', { shown: true }),
    unmount: () =>
      timed(
        () => show({ shown: false }),
        () => drawn().length === 0,
        'unmount',
      ),
    sort: () => change('sort', { oldest: !view.oldest }),
    filter: (action) => change('filter', { action }),
    search: (text) => change('search', { text }),
    prepend(count) {
      const { entries } = view;
      const rows = Array.from({ length: count }, (_, index) => entryAt(index - count - entries.length));
      const ids = wanted({ entries: [...rows, ...entries] });
      const one = now();
      return timed(
        () => (one.prepend === undefined ? one.show(view) : one.prepend(rows)),
        () => firstIds().join() === ids,
        `new rows (${ids})`,
      );
    },
    open(row) {
      const target = drawn()[row];
      const one = now();
      if (target === undefined || one.open === undefined) throw new Error('nothing to open');
      return timed(
        () => one.open?.(target),
        () => one.opened?.(target) !== false,
        'opening',
      );
    },
    can: (step) => (step === 'open' ? now().open !== undefined : now().searches !== 'none'),
    nodes: () => container.querySelectorAll('*').length,
    commits: () => commits,
    bar() {
      const scroller = now().bar?.() ?? now().scroller();
      if (scroller === null) throw new Error('nothing scrolls');
      const { right, top } = scroller.getBoundingClientRect();
      const { clientHeight, scrollHeight } = scroller;
      return { x: right, top, height: clientHeight, hidden: scrollHeight - clientHeight };
    },
    async toTop() {
      const scroller = now().scroller();
      if (scroller === null) return;
      for (let still = 0; still < 12; still += 1) {
        if (scroller.scrollTop !== 0) still = 0;
        scroller.scrollTop = 0;
        await painted();
      }
    },
    watch() {
      stopWatching = watchFrames(container, () => now());
    },
    frames() {
      const frames = stopWatching?.();
      if (frames === undefined) throw new Error('watch comes first');
      return { ...frames, scrolled: now().scroller()?.scrollTop ?? 0 };
    },
  };
  Object.assign(globalThis, { bench: page });
}
