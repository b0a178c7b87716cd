import type { Page } from 'playwright';

declare global {
  interface Window {
    violations?: string[];
  }
}

/** Listens for violations of the page's policy from its first moment; the function gives what was reported. */
export async function listenForViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const heard: string[] = (window.violations = []);
    document.addEventListener('securitypolicyviolation', (event) => {
      heard.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber})`);
    });
  });
  return () => page.evaluate(() => window.violations ?? ['nobody listened']);
}
