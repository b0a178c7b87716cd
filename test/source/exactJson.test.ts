import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseExactJson } from '../../src/source/exactJson.js';

test.each([
  ['9007199254740993', '9007199254740993'],
  ['[-9223372036854775808, 9007199254740991]', ['-9223372036854775808', 9007199254740991]],
  [
    '{"12345678901234567890": "12345678901234567890", "a": "x\\"12345678901234567890"}',
    { '12345678901234567890': '12345678901234567890', a: 'x"12345678901234567890' },
  ],
  ['[1.5000000000000000001, -1.5e2]', [1.5, -150]],
])('%s', (text, expected) => expect(parseExactJson(text)).toEqual(expected));

test.each([
  '12345678901234567890 1',
  '[12345678901234567890',
  '{"a":12345678901234567890,}',
  '01234567890123456789',
  '12345678901234567890-5',
])('refuses %s', (text) => expect(() => parseExactJson(text)).toThrow(SyntaxError));

test('is JSON.parse for everything that fits', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      fc.pre(!/\d{16}/.test(text));
      expect(parseExactJson(text)).toEqual(JSON.parse(text));
    }),
  );
});
