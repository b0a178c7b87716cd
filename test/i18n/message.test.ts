import { createFormatters } from 'trilha/headless';
import { describe, expect, it } from 'vitest';

describe('message', () => {
  const format = createFormatters('pt-BR', 'UTC');
  const message: typeof format.message = (text, values) => format.message(text, values);

  it('fills named holes, each as often as it stands there', () => {
    expect(message('{a} e {b} e {a}', { a: 'um', b: 'dois' })).toBe('um e dois e um');
  });

  it('writes numbers for the locale and texts as they are', () => {
    expect(message('{count} de {total}', { count: 20000, total: '20000' })).toBe('20.000 de 20000');
  });

  it('takes nothing from a value: holes and $ in it stay text', () => {
    expect(message('{a}', { a: '{b} $& $1', b: 'não' })).toBe('{b} $& $1');
    expect(message('{a} {constructor}', { a: '1' })).toBe('1 {constructor}');
  });

  it('leaves a hole without a value in sight', () => {
    expect(message('olá {nome}')).toBe('olá {nome}');
  });

  it('chooses the plural form by count, and zero for exactly none', () => {
    const fields = { zero: 'nenhum', one: '{count} campo', other: '{count} campos' };
    expect([0, 1, 2, 1_000_000].map((count) => message(fields, { count }))).toEqual([
      'nenhum',
      '1 campo',
      '2 campos',
      '1.000.000 campos',
    ]);
  });

  it('uses the forms of languages with more of them', () => {
    const polish = createFormatters('pl', 'UTC');
    const forms = { one: '{count} pole', few: '{count} pola', many: '{count} pól', other: '{count} pola' };
    expect([1, 3, 5, 22].map((count) => polish.message(forms, { count }))).toEqual(['1 pole', '3 pola', '5 pól', '22 pola']);
  });

  it('keeps braces that are no holes', () => {
    expect(message('{{count} campos}', { count: 3 })).toBe('{3 campos}');
  });
});
