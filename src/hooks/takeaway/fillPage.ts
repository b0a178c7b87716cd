/** A tag with its attributes, or text. */
const PIECE = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")*)>|([^<]+)/g;
const ATTRIBUTE = / ([a-z-]+)="([^"]*)"/g;

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const unescapeHtml = (text: string): string => text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign] ?? sign);

/** Elements that have no end, and what of them the page does without: its style is given by script, its encoding is known. */
const LEFT_OUT = /<meta[^>]*>|<style>[^<]*<\/style>/g;

/**
 * Puts a page that `export/` wrote into an empty document, element by element, because a policy with Trusted Types lets nobody give a page HTML as a
 * text. It reads what those writers write and nothing else: closed elements, quoted attributes, escaped texts.
 */
export function fillPage(page: Document, html: string): void {
  const text = html.slice(html.indexOf('<html')).trimEnd().replaceAll(LEFT_OUT, '');
  page.documentElement.remove();
  let place: Node = page;
  for (const [, slash, name = '', attributes = '', words] of text.matchAll(PIECE)) {
    if (words !== undefined) {
      if (place !== page) place.appendChild(page.createTextNode(unescapeHtml(words)));
    } else if (slash === '/') place = place.parentNode ?? page;
    else {
      const element = page.createElement(name);
      for (const [, key = '', value = ''] of attributes.matchAll(ATTRIBUTE)) element.setAttribute(key, unescapeHtml(value));
      place = place.appendChild(element);
    }
  }
}
