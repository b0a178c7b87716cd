import { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { AuditProvider, AuditScreen, httpSource } from 'trilha';
import 'trilha/styles.css';

/** What a run found in the page. Times in milliseconds. */
export interface LiveFigures {
  /** Ids of the rows that came live and stand in the list, as often as they do. */
  readonly ids: readonly string[];
  /** How many rows the screen says are loaded. */
  readonly loaded: string;
  /** How often waiting rows were put into the list; how often the shelf was full, so that the list was loaded anew. */
  readonly shown: number;
  readonly reloads: number;
  /** Pixels that the watched row moved at most. */
  readonly moved: number;
  /** Lengths of all tasks of 50 ms and more. */
  readonly longTasks: readonly number[];
  /** Longest gap between two frames. */
  readonly longestFrame: number;
}

/** What `run.ts` calls. */
export interface LivePage {
  /** Watches a row in the middle of the list from now on; every `every` milliseconds what waits is shown (0: never). */
  watch(every: number): Promise<void>;
  /** Shows what is left, and tells. */
  finish(): Promise<LiveFigures>;
}

const params = new URLSearchParams(location.search);
const client = new QueryClient();
const source = httpSource({
  url: '/api/audit',
  has: ['subscribe'],
  capabilities: { maxLimit: 5_000 },
  parse: { timeZone: 'America/Sao_Paulo' },
});
createRoot(document.querySelector('#root') ?? document.body).render(
  <AuditProvider queryClient={client} source={source}>
    <AuditScreen pageSize={Number(params.get('loaded') ?? 2_000)} viewStorage={null} />
  </AuditProvider>,
);

const wait = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));
const longTasks: number[] = [];
new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
  type: 'longtask',
});
let [moved, shown, reloads, longestFrame] = [0, 0, 0, 0];
let stop = (): void => {};

function press(): void {
  const button = document.querySelector<HTMLElement>('.trilha-live-shelf[data-waits]');
  if (button === null) return;
  shown += 1;
  if (button.querySelector('.trilha-live-action') !== null) reloads += 1;
  button.click();
}

interface CachedLive {
  readonly added?: readonly (readonly { readonly id: string }[])[];
}

const bench: LivePage = {
  async watch(every) {
    const scroller = document.querySelector('.trilha-table-scroll');
    if (scroller === null) throw new Error('No list.');
    scroller.scrollTop = 1500;
    await wait(300);
    const { top } = scroller.getBoundingClientRect();
    const row = [...document.querySelectorAll<HTMLElement>('[data-row]')].find(
      (one) => one.getBoundingClientRect().top > top + 150,
    );
    const selector = `[data-row="${row?.dataset['row'] ?? ''}"]`;
    const place = (): number => document.querySelector(selector)?.getBoundingClientRect().top ?? Infinity;
    const before = place();
    longTasks.length = 0;
    let last = performance.now();
    let running = true;
    const look = (now: number): void => {
      longestFrame = Math.max(longestFrame, now - last);
      last = now;
      moved = Math.max(moved, Math.abs(place() - before));
      if (running) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    const timer = every === 0 ? undefined : setInterval(press, every);
    stop = () => {
      running = false;
      clearInterval(timer);
    };
  },
  async finish() {
    await wait(500);
    stop();
    const during = [...longTasks];
    press();
    await wait(500);
    const ids = client
      .getQueriesData<CachedLive>({})
      .flatMap(([key, data]) => (key.at(-1) === 'live' ? (data?.added ?? []) : []))
      .flatMap((rows) => rows.map(({ id }) => id));
    const loaded = document.querySelector('.trilha-counts, .trilha-screen-counts')?.textContent ?? '';
    return { ids, loaded, shown, reloads, moved, longTasks: during, longestFrame };
  },
};
Object.assign(window, { bench });
