import fc from 'fast-check';
import { diffText, type TextDiff } from 'trilha/headless';
import { describe, expect, test } from 'vitest';

const segmenter = new Intl.Segmenter('pt', { granularity: 'grapheme' });
const boundaries = (text: string): Set<number> =>
  new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
const told = ({ parts }: TextDiff): string =>
  (parts ?? []).map(({ kind, text }) => ({ same: '', added: '+', removed: '-' })[kind] + text).join('|');
const joined = ({ parts }: TextDiff, kind: 'added' | 'removed'): string =>
  (parts ?? [])
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map(({ text }) => text)
    .join('');

const pieces = fc.constantFrom(
  'Olá',
  ' ',
  ', ',
  'Pedro',
  'ção',
  'a\u0303',
  '\u00e3',
  '👋',
  '👋🏽',
  '👨‍👩‍👧',
  '👨‍👩‍👧‍👦',
  '🇧🇷',
  '🇦🇷',
  '🇧',
  '❤️',
  '❤',
  'e',
  '\u0301',
  '\u200d',
  '\r\n',
  '\n',
  '\r',
  '\ud83d',
  '\udc4b',
  'क्षि',
  '각',
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((some) => some.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const textPairs = fc.oneof(
  fc.tuple(texts, texts),
  fc.tuple(texts, texts, texts, texts).map(([start, one, other, end]) => [start + one + end, start + other + end] as const),
);

describe('for any two texts', () => {
  test('the parts are the texts', () => {
    fc.assert(
      fc.property(textPairs, ([a, b]) => {
        const result = diffText(a, b);
        expect([joined(result, 'removed'), joined(result, 'added')]).toEqual([a, b]);
      }),
      { numRuns: 2000 },
    );
  });

  test('no grapheme is split', () => {
    fc.assert(
      fc.property(textPairs, ([a, b]) => {
        const [inA, inB] = [boundaries(a), boundaries(b)];
        let [atA, atB] = [0, 0];
        for (const { kind, text } of diffText(a, b).parts ?? []) {
          if (kind !== 'added') atA += text.length;
          if (kind !== 'removed') atB += text.length;
          expect([inA.has(atA), inB.has(atB)]).toEqual([true, true]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('no two neighbours are of one kind, and none is empty', () => {
    fc.assert(
      fc.property(textPairs, ([a, b]) => {
        const parts = diffText(a, b).parts ?? [];
        expect(parts.filter(({ kind, text }, i) => text === '' || kind === parts[i + 1]?.kind)).toEqual([]);
      }),
    );
  });
});

test.each([
  ['words', 'Aguardar resposta do cliente', 'Aguardar retorno do cliente', 'Aguardar |-resposta|+retorno| do cliente'],
  ['letters of short words', 'active', 'inactive', '+in|active'],
  ['an accent', 'ação', 'acao', 'a|-çã|+ca|o'],
  ['a composed and a decomposed accent', 'p\u00e3o', 'pa\u0303o', 'p|-\u00e3|+a\u0303|o'],
  ['families', '👨‍👩‍👧 ok', '👨‍👩‍👧‍👦 ok', '-👨‍👩‍👧|+👨‍👩‍👧‍👦| ok'],
  ['skin tones', '👋', '👋🏽', '-👋|+👋🏽'],
  ['flags', '🇧🇷🇦🇷', '🇦🇷', '-🇧🇷|🇦🇷'],
  ['nothing before', '', 'novo', '+novo'],
  ['equal texts', 'igual', 'igual', 'igual'],
  ['nothing at all', '', '', ''],
])('%s', (_, a, b, expected) => {
  expect(told(diffText(a, b))).toBe(expected);
});

test.each([
  ['normalisation', 'pão', 'pa\u0303o', true],
  ['a zero-width space', 'ab', 'a\u200bb', true],
  ['a direction mark', 'ab', '\u200eab', true],
  ['a byte order mark', 'ab', '\ufeffab', true],
  ['a non-breaking space', 'a b', 'a\u00a0b', false],
  ['an accent', 'pao', 'pão', false],
  ['a family', '👨👩', '👨‍👩', false],
  ['a flag of a part of a country', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', false],
  ['nothing', 'a', 'a', false],
])('invisible: %s', (_, a, b, invisible) => {
  expect(diffText(a, b).invisible).toBe(invisible);
});

describe('gives up, and says so', () => {
  const words = (seed: number, count: number): string =>
    Array.from({ length: count }, (_, i) => ((i + 1) * seed).toString(36)).join(' ');

  test('above the size', () => {
    expect(diffText(`a${'x'.repeat(60_000)}`, `b${'y'.repeat(60_000)}`)).toEqual({ parts: null, invisible: false });
    expect(diffText('abc def', 'xyz tuv', { maxLength: 3 }).parts).toBeNull();
  });

  test('but not when only little of long texts differs', () => {
    const long = words(7919, 40_000);
    expect(told(diffText(`${long} sim ${long}`, `${long} não ${long}`))).toBe(`${long} |-sim|+não| ${long}`);
  });

  test('when the time runs out', () => {
    expect(diffText(words(7919, 7000), words(104_729, 7000), { timeout: 1 }).parts).toBeNull();
  });
});
