import type { CDPSession, Page } from 'playwright';
import type { BenchPage } from './page.js';
import { quantile } from './stats.js';
import type { Call, Figures } from './visit.js';
import { spent } from './visit.js';

const FRAME = 1000 / 60;
const STEPS = 60;
/** From the end of a scroll bar to the middle of its handle, in pixels. */
const EDGE = 22;

type Bar = ReturnType<BenchPage['bar']>;
type Seen = ReturnType<BenchPage['frames']>;

const ways: readonly (readonly [string, (page: Page, bar: Bar) => Promise<void>])[] = [
  [
    'wheel',
    async (page, bar) => {
      await page.mouse.move(bar.x / 2, bar.top + bar.height / 2);
      for (let step = 0; step < STEPS; step += 1) {
        await page.mouse.wheel(0, 480);
        await page.waitForTimeout(FRAME);
      }
    },
  ],
  [
    'bar',
    async (page, bar) => {
      // The handle stands at the top, under the bar's arrow.
      await page.mouse.move(bar.x - 7, bar.top + EDGE);
      await page.mouse.down();
      for (let step = 1; step <= STEPS; step += 1) {
        await page.mouse.move(bar.x - 7, bar.top + EDGE + ((bar.height - 2 * EDGE) * step) / STEPS);
        await page.waitForTimeout(FRAME);
      }
      await page.mouse.up();
    },
  ],
  [
    'keyboard',
    async (page, bar) => {
      await page.mouse.click(bar.x / 3, bar.top + bar.height / 2);
      for (let step = 0; step < STEPS / 2; step += 1) {
        await page.keyboard.press('PageDown');
        await page.waitForTimeout(2 * FRAME);
      }
    },
  ],
];

/** Scrolls from the top by wheel, by dragging the bar and by Page Down, with real input events. */
export async function scrollBy(page: Page, session: CDPSession, call: Call): Promise<Figures> {
  const figures: Figures = {};
  for (const [way, move] of ways) {
    await page.evaluate('bench.toTop()');
    await page.waitForTimeout(200);
    const bar = await page.evaluate<Bar>('bench.bar()');
    const cpu = await spent(session, 'TaskDuration');
    await call('watch');
    await move(page, bar);
    const seen = await page.evaluate<Seen>('bench.frames()');
    const gaps = seen.gaps.filter((gap) => gap > 0);
    const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / FRAME) - 1), 0);
    figures[`${way}: frame p50`] = quantile(gaps, 0.5);
    figures[`${way}: frame p95`] = quantile(gaps, 0.95);
    figures[`${way}: frame p99`] = quantile(gaps, 0.99);
    figures[`${way}: dropped %`] = (100 * dropped) / Math.max(1, gaps.length + dropped);
    figures[`${way}: blank %`] = 100 * seen.blank;
    figures[`${way}: longest task`] = seen.longest;
    figures[`${way}: CPU`] = (await spent(session, 'TaskDuration')) - cpu;
    figures[`${way}: rows passed`] = Math.round(seen.scrolled / 40);
  }
  await page.evaluate('bench.toTop()');
  await page.waitForTimeout(200);
  return figures;
}
