import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrastOf, groundsOf, judge, type TokenTheme } from '../../stories/support/contrast.ts';
import { readTokens } from '../../stories/support/tokens.ts';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const tokens = readTokens(css);

test('every declared token is read, once', () => {
  const [block = ''] = /\.trilha \{[^}]*\}/.exec(css) ?? [];
  const declared = block.match(/^ {2}--trilha-/gm) ?? [];
  expect(tokens).toHaveLength(declared.length);
  expect(new Set(tokens.map(({ name }) => name)).size).toBe(tokens.length);
});

test('the dark theme keeps what it does not change', () => {
  expect(tokens.find(({ name }) => name === '--trilha-radius')).toMatchObject({ light: '6px', dark: '6px' });
  expect(tokens.find(({ name }) => name === '--trilha-bg')).toMatchObject({ light: '#ffffff', dark: '#16181c' });
});

test('contrast is that of WCAG', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrastOf('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

test.each<TokenTheme>(['light', 'dark'])('every text colour is AA on every ground it is set on, %s', (theme) => {
  const judged = tokens
    .filter(({ color }) => color)
    .flatMap((token) =>
      groundsOf(token, tokens).map((ground) => ({ on: `${token.name} on ${ground.name}`, ...judge(token, ground, theme) })),
    );
  expect(judged.length).toBeGreaterThan(50);
  expect(judged.filter(({ passes }) => !passes)).toEqual([]);
});
