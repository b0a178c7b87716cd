import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFinder, fold } from '../../src/query/index.js';

describe('fold', () => {
  test('ignores case and accents, composed or not', () => {
    expect(fold('Anúncio')).toBe('anuncio');
    expect(fold('CORAC\u0327A\u0303O')).toBe('coracao');
    expect(fold('İstanbul')).toBe('istanbul');
  });
});

describe('createFinder', () => {
  test.each([
    ['anuncio', 'Vi um ANÚNCIO no facebook', true],
    ['anúncio', 'vi um anuncio', true],
    ['coração', 'corac\u0327a\u0303o', true],
    ['🙂', 'Zé 🙂', true],
    ['a.c', 'abc', false],
    ['50%', '50 %', false],
    ['', 'anything', true],
  ])('%s in %s: %s', (needle, text, found) => expect(createFinder(needle)(text)).toBe(found));

  test('sees through the escapes of JSON, at any layer', () => {
    const url = 'https://exemplo.com.br/página?a="1"';
    let text = JSON.stringify({ url });
    for (let layer = 0; layer < 3; layer++) {
      expect(createFinder(url)(text)).toBe(true);
      expect(createFinder('PAGINA')(text)).toBe(true);
      text = JSON.stringify({ layer: text });
    }
    // As PHP writes it: slashes and everything beyond ASCII escaped.
    const php = '{"custom_data":"{\\"page_url\\":\\"https:\\\\/\\\\/exemplo.com.br\\\\/p\\u00e1gina\\"}","nome":"\\u00C1lvares"}';
    expect(createFinder('https://exemplo.com.br/página')(php)).toBe(true);
    expect(createFinder('alvares')(php)).toBe(true);
    expect(createFinder('https://exemplo.com.br/pagino')(php)).toBe(false);
    expect(createFinder('linha 2')('{"a":"linha 2"}')).toBe(true);
    expect(createFinder('um\ndois')('{"a":"um\\ndois"}')).toBe(true);
    expect(createFinder('🙂')('{"a":"\\ud83d\\ude42"}')).toBe(true);
  });

  test('agrees with folding both texts', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'Á', 'ã', 'c', 'ç', 'C\u0327', 'ß', 'σ', 'Σ', 'Ё', 'е', '1', ' ', '.', '*', '[', '🙂', '%', "'"),
    });
    fc.assert(
      fc.property(letters, letters, letters, (left, needle, right) => {
        for (const text of [left + needle + right, left + right, left])
          expect(createFinder(needle)(text)).toBe(fold(text).includes(fold(needle)));
      }),
      { numRuns: 500 },
    );
  });
});

test('a needle too long for a pattern is found all the same', () => {
  const long = 'ação "dita" '.repeat(600);
  expect(createFinder(long)(`antes ${long} depois`)).toBe(true);
  expect(createFinder(long)(JSON.stringify({ texto: long }))).toBe(true);
  expect(createFinder(long)(long.slice(0, -8))).toBe(false);
});
