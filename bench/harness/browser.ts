import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';

/** A real Chromium whose scroll bars can be dragged. @throws Error when none is found. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No Chromium was found. `node scripts/browser.mjs` says what to do.');
  return await chromium.launch({
    executablePath,
    args: [...browserArguments, '--enable-precise-memory-info'],
    ignoreDefaultArgs: ['--hide-scrollbars'],
  });
}
