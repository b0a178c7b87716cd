import { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { AuditProvider, AuditScreen, httpSource } from 'trilha';
import 'trilha/styles.css';

/** What a run found in the page. Times in milliseconds. */
export interface LiveFigures {
  /** Ids of the list's rows, as often as they stand in it: of its page, and of those that came live. */
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
let place = (): number => Number.NaN;
let before = Number.NaN;

/** Scrolls to the middle of the first screens and chooses a row to watch. */
async function choose(): Promise<void> {
  const scroller = document.querySelector('.trilha-table-scroll');
  if (scroller === null) throw new Error('No list.');
  scroller.scrollTop = 1500;
  await wait(300);
  const { top } = scroller.getBoundingClientRect();
  const row = [...document.querySelectorAll<HTMLElement>('[data-row]')].find(
    (one) => one.getBoundingClientRect().top > top + 150,
  );
  const selector = `[data-row="${row?.dataset['row'] ?? ''}"]`;
  place = () => document.querySelector(selector)?.getBoundingClientRect().top ?? Infinity;
  before = place();
}

/** A list that is loaded anew begins at its top, as the reader asked: another row is watched then. */
async function chooseAgain(): Promise<void> {
  before = Number.NaN;
  await wait(1000);
  await choose();
}

function press(): void {
  const button = document.querySelector<HTMLElement>('.trilha-live-shelf[data-waits]');
  if (button === null) return;
  shown += 1;
  const anew = button.querySelector('.trilha-live-action') !== null;
  button.click();
  if (!anew) return;
  reloads += 1;
  void chooseAgain();
}

type Rows = readonly { readonly id: string }[];
interface Cached {
  readonly added?: readonly Rows[];
  readonly pages?: readonly { readonly rows: Rows }[];
}
const rowsIn = ({ added = [], pages = [] }: Cached): Rows => [...added.flat(), ...pages.flatMap(({ rows }) => rows)];

const bench: LivePage = {
  async watch(every) {
    await choose();
    longTasks.length = 0;
    let last = performance.now();
    let running = true;
    const look = (now: number): void => {
      longestFrame = Math.max(longestFrame, now - last);
      last = now;
      if (!Number.isNaN(before)) moved = Math.max(moved, Math.abs(place() - before));
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
      .getQueriesData<Cached>({})
      .flatMap(([, data]) => (data === undefined ? [] : rowsIn(data)))
      .map(({ id }) => id);
    const loaded = document.querySelector('.trilha-counts, .trilha-screen-counts')?.textContent ?? '';
    return { ids, loaded, shown, reloads, moved, longTasks: during, longestFrame };
  },
};
Object.assign(window, { bench });
