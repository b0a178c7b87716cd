import { expect, test } from 'vitest';
import { parseEntry } from '../../src/entry/index.js';
import { entryHtml } from '../../src/export/index.js';
import { fillPage } from '../../src/hooks/takeaway/fillPage.js';

const FOREIGN = `</td><script>alert(1)</script> <b onclick="x">&amp;lt; 'a' "b" & 😀`;

/** What a page holds, without its style, which is given by script. */
const bodyOf = (page: Document): string => page.body.innerHTML.trim();

test('a page is put together as the browser itself would read it, foreign texts as texts', () => {
  const row = parseEntry(
    {
      id: 'a"b',
      occurredAt: '2026-02-19T22:43:00Z',
      action: FOREIGN,
      entity: { type: 'Lead', id: '9', label: FOREIGN },
      actor: { kind: 'user', name: FOREIGN },
      before: { [FOREIGN]: 1, status: FOREIGN },
      after: { [FOREIGN]: 2, status: '' },
    },
    {},
  );
  const html = entryHtml(row, { title: FOREIGN, lang: 'pt-BR', timeZone: 'America/Sao_Paulo', facts: [[FOREIGN, FOREIGN]] });
  const page = document.implementation.createHTMLDocument('x');
  fillPage(page, html);
  const read = new DOMParser().parseFromString(html, 'text/html');
  expect(bodyOf(page)).toBe(bodyOf(read));
  expect(page.title).toBe(read.title);
  expect(page.documentElement.lang).toBe('pt-BR');
  expect(page.querySelectorAll('script, b, style')).toHaveLength(0);
  expect(page.querySelectorAll('td').length).toBeGreaterThan(4);
});
