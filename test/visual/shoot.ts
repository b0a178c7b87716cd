import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';
import { onlyPinnedFonts } from './fonts.ts';
import type { Picture } from './pictures.ts';
import { openStories, type Stories } from './storybook.ts';
import { openWindow, type Window } from './window.ts';

/** Much of a picture's time is waiting, so more windows at a time than a small machine has processors. */
const WINDOWS = 3;
/** Draw whole, in one order: what is drawn again in pieces differs by a shade at round corners. */
const STEADY = ['--disable-partial-raster', '--disable-checker-imaging', '--disable-lcd-text', '--num-raster-threads=1'];

/** What was seen: a PNG, or why there is none. */
export type Shot = { readonly picture: Picture } & ({ readonly png: Buffer } | { readonly reason: string });

/** All of them, in the order asked, and the browser's major version. */
export interface Shots {
  readonly shots: readonly Shot[];
  readonly browser: string;
}

/** Opens Chromium with no letters but the project's own. */
function openBrowser(folder: string): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No Chromium was found: run `node scripts/browser.mjs`.');
  // The browser's own fields, as for a date, speak the system's language.
  const env = { ...process.env, LANG: 'pt_BR.UTF-8', LANGUAGE: 'pt_BR', FONTCONFIG_FILE: onlyPinnedFonts(folder) };
  return chromium.launch({ executablePath, args: [...browserArguments, ...STEADY], env });
}

async function take(window: Window, stories: Stories, picture: Picture): Promise<Shot> {
  try {
    return { picture, png: await window.shoot(stories.addressOf(picture), picture) };
  } catch (error) {
    return { picture, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Builds the stories, shows each and takes its picture. Throws only when there is no browser or no Storybook. */
export async function shoot(pictures: readonly Picture[]): Promise<Shots> {
  const folder = mkdtempSync(join(tmpdir(), 'trilha-visual-'));
  try {
    const browser = await openBrowser(folder);
    const stories = await openStories(join(folder, 'storybook')).catch(async (error: unknown) => {
      await browser.close();
      throw error;
    });
    const shots: Shot[] = [];
    const queue = [...pictures.entries()];
    const work = async (): Promise<void> => {
      const window = await openWindow(browser);
      for (let next = queue.shift(); next; next = queue.shift()) shots[next[0]] = await take(window, stories, next[1]);
    };
    await Promise.all(Array.from({ length: WINDOWS }, work));
    const version = browser.version().replace(/\..*/, '');
    await browser.close();
    await stories.close();
    return { shots, browser: version };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
