import type { Page } from 'playwright';

/** What a reader who scrolls down saw. */
export interface Reading {
  /** Why the reader stopped: the list said that it ended, that it failed, or nothing new came for a while. */
  readonly stopped: 'end' | 'failure' | 'stuck';
  /** Ids of the rows that were drawn, by their line in the grid (`aria-rowindex`). */
  readonly rows: ReadonlyMap<number, string>;
  /** Lines that are headings of days. */
  readonly days: ReadonlySet<number>;
  /** Lines at which two different rows were drawn, one after the other. */
  readonly moved: readonly number[];
  /** The most elements the grid ever held. */
  readonly mostNodes: number;
}

/**
 * Scrolls the audit table down, from where it is, a screenful each time, so that every row is drawn on the way, until it ends or fails.
 * Waits for the rows themselves, never for a time.
 */
export async function readOn(page: Page): Promise<Reading> {
  const seen = await page.getByRole('grid', { name: 'Registros de auditoria' }).evaluate(
    (grid, words) =>
      new Promise<{
        stopped: Reading['stopped'];
        rows: [number, string][];
        days: number[];
        moved: number[];
        mostNodes: number;
      }>((resolve) => {
        const scroller = grid.parentElement ?? grid;
        const head = grid.querySelector('thead')?.getBoundingClientRect().height ?? 0;
        const rows = new Map<number, string>();
        const days = new Set<number>();
        const moved: number[] = [];
        let mostNodes = 0;
        let news = performance.now();

        const lookAt = (row: Element): void => {
          const line = Number(row.getAttribute('aria-rowindex'));
          const id = row.getAttribute('data-row');
          if (id === null) {
            if (row.querySelector('[role=rowheader]') !== null) days.add(line);
            return;
          }
          const before = rows.get(line);
          if (before === undefined) news = performance.now();
          else if (before !== id) moved.push(line);
          rows.set(line, id);
        };

        const step = (): void => {
          grid.querySelectorAll('tbody [role=row]').forEach(lookAt);
          mostNodes = Math.max(mostNodes, grid.querySelectorAll('*').length);
          const tail = grid.querySelector('tbody [role=row]:last-of-type');
          const text = tail !== null && !tail.hasAttribute('data-row') ? (tail.textContent ?? '') : '';
          const stopped = text.includes(words.end)
            ? 'end'
            : text.includes(words.failure)
              ? 'failure'
              : performance.now() - news > 20_000
                ? 'stuck'
                : null;
          // The tail stands in the document always; it counts once it can be seen.
          const visible = tail !== null && tail.getBoundingClientRect().top < scroller.getBoundingClientRect().bottom;
          if (stopped !== null && (visible || stopped === 'stuck')) {
            return resolve({ stopped, rows: [...rows], days: [...days], moved, mostNodes });
          }
          // From the last row that is drawn, so that none is passed over, however slow the machine is.
          const last = [...grid.querySelectorAll('[data-row]')].at(-1);
          if (last !== undefined) {
            scroller.scrollTop += last.getBoundingClientRect().top - scroller.getBoundingClientRect().top - head;
          }
          requestAnimationFrame(step);
        };
        step();
      }),
    { end: 'Fim dos dados', failure: 'Não foi possível carregar mais' },
  );
  return { ...seen, rows: new Map(seen.rows), days: new Set(seen.days) };
}

/** Ids of several readings by line, in the order of the list. */
export function inOrder(...readings: readonly Reading[]): readonly string[] {
  const all = new Map(readings.flatMap(({ rows }) => [...rows]));
  return [...all].sort(([a], [b]) => a - b).map(([, id]) => id);
}

/** The pages of entries that a browser was given. */
export interface Received {
  /** Answers so far, also those that are still on their way. */
  readonly answers: () => number;
  /** Ids of all whole answers in the order in which they began; waits for those on their way. */
  readonly ids: () => Promise<readonly string[]>;
}

/** Listens to the pages of entries from now on. An answer that broke off, because its server died, gave the browser nothing. */
export function listenToPages(page: Page): Received {
  const pages: Promise<readonly string[]>[] = [];
  page.on('response', (response) => {
    if (!response.ok() || new URL(response.url()).pathname !== '/api/audit/entries') return;
    const read = async (): Promise<readonly string[]> => {
      if ((await response.finished()) !== null) return [];
      const { data } = (await response.json()) as { readonly data: readonly { readonly id: string }[] };
      return data.map(({ id }) => id);
    };
    const ids = read();
    // Reported where the ids are asked for.
    ids.catch(() => undefined);
    pages.push(ids);
  });
  return { answers: () => pages.length, ids: async () => (await Promise.all(pages)).flat() };
}
