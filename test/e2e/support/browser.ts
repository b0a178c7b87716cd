import { chromium, type Browser, type Page } from 'playwright';
import { browserArguments, findBrowser } from '../../../scripts/browser.mjs';

/** A page and what its console complained about. */
export interface Visit {
  readonly page: Page;
  /** Errors and warnings of the console, and errors that nobody caught. */
  readonly complaints: readonly string[];
}

/** The browser the other tests use, without a window. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser() ?? '', args: browserArguments });

/** Opens a blank page of a visitor who was never here before. Heights and widths are those of the window, in pixels. */
export async function visit(browser: Browser, viewport = { width: 1280, height: 800 }): Promise<Visit> {
  const context = await browser.newContext({
    viewport,
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, complaints };
}
