import { PRINT_STYLE } from '../../export/index.js';
import { fillPage } from './fillPage.js';

/** Seconds after which a frame is taken away whose browser never says that printing ended. */
const GONE_AFTER = 600_000;

/**
 * Prints a page of its own, in a frame that nobody sees, so that neither the host's page nor its styles come along. Resolves when the browser has
 * taken it.
 */
export async function printPage(html: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.title = '';
  // By hand: in a shadow root our stylesheet does not reach a frame of the page.
  Object.assign(frame.style, { position: 'fixed', left: '-10000px', width: '1px', height: '1px', border: '0' });
  const loaded = new Promise<void>((resolve) => frame.addEventListener('load', () => resolve(), { once: true }));
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow;
  const page = frame.contentDocument;
  if (view === null || page === null) throw new Error('The page to print did not load.');
  const remove = (): void => frame.remove();
  view.addEventListener('afterprint', remove, { once: true });
  setTimeout(remove, GONE_AFTER);
  fillPage(page, html);
  adoptStyle(view, page);
  if (page.fonts.status === 'loading') await page.fonts.ready;
  // Written where it is known, after the rows; read where reading begins.
  const incomplete = page.querySelector('.incomplete');
  if (incomplete !== null) page.querySelector('h1')?.after(incomplete.cloneNode(true));
  view.focus();
  view.print();
}

/** Gives the page its style by script, which no policy forbids. */
function adoptStyle(view: Window, page: Document): void {
  const Sheet: unknown = Reflect.get(view, 'CSSStyleSheet');
  if (typeof Sheet !== 'function') return;
  const sheet: unknown = Reflect.construct(Sheet, []);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the frame's own class, not this page's
  const style = sheet as CSSStyleSheet;
  style.replaceSync(PRINT_STYLE);
  page.adoptedStyleSheets = [style];
}
