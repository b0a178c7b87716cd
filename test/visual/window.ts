import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import type { Picture } from './pictures.ts';

/** The evening of the seed's day, as in `stories/support/clock.ts`; here for what reads the browser's own clock. */
const NOW = new Date('2026-02-20T01:50:00Z');
const TRIES = 5;

/** A window of the browser. */
export interface Window {
  /** Shows a story and takes its picture, a PNG, when it has come to its end and to rest. Throws with the reason when it does not. */
  shoot(address: string, picture: Picture): Promise<Buffer>;
}

/** Takes pictures until two in a row are the same, so that the last frame of a scroll is no difference. */
async function still(page: Page): Promise<Buffer> {
  let last: Buffer | undefined;
  for (let count = 0; count < TRIES; count += 1) {
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    if (last?.equals(png)) return png;
    last = png;
  }
  throw new Error('It does not stop moving.');
}

/** Opens a window like a Brazilian reader's, with a clock that stands still. */
export async function openWindow(browser: Browser): Promise<Window> {
  const context = await browser.newContext({ locale: 'pt-BR', timezoneId: 'America/Sao_Paulo', deviceScaleFactor: 1 });
  context.setDefaultTimeout(20_000);
  await context.clock.setFixedTime(NOW);
  await context.addInitScript({ path: fileURLToPath(new URL('settle.js', import.meta.url)) });
  const page = await context.newPage();
  let [asked, answered] = [0, 0];
  page.on('request', () => (asked += 1));
  page.on('requestfinished', () => (answered += 1));
  page.on('requestfailed', () => (answered += 1));

  /** A part that is loaded when it is shown may ask for another one. */
  const settle = async (): Promise<void> => {
    for (let count = 0; count < TRIES; count += 1) {
      const before = asked;
      const problem = await page.evaluate<string | null>('settleStory()');
      if (problem !== null) throw new Error(problem);
      if (before === asked && asked === answered) return;
    }
    throw new Error('It does not stop loading.');
  };

  return {
    shoot: async (address, { window, theme, forcedColors }) => {
      await page.setViewportSize({ width: window[0], height: window[1] });
      await page.emulateMedia({ forcedColors: forcedColors ? 'active' : 'none', reducedMotion: 'reduce', colorScheme: theme });
      [asked, answered] = [0, 0];
      await page.goto(address);
      await settle();
      return still(page);
    },
  };
}
