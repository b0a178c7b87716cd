import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffText } from '../../src/diff/index.js';
import { wholeWords } from '../../src/hooks/diff/wholeWords.js';

const partsOf = (before: string, after: string) => wholeWords(diffText(before, after).parts ?? []);
const shown = (before: string, after: string): string =>
  partsOf(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

test.each([
  ['plano anual e proposta', 'plano mensal e proposta', 'plano [-anual-]{+mensal+} e proposta'],
  ['sua equipe de vendas.', 'sua equipe.', 'sua equipe[- de vendas-].'],
  ['uma equipe boa', 'uma equipes boa', 'uma [-equipe-]{+equipes+} boa'],
  ['o mesmo texto', 'o mesmo texto', 'o mesmo texto'],
])('%s → %s', (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test('both texts are whole in the parts', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      (before, after) => {
        if (diffText(before, after).parts === null) return;
        const side = (kind: 'added' | 'removed'): string =>
          partsOf(before, after)
            .filter((part) => part.kind === 'same' || part.kind === kind)
            .map((part) => part.text)
            .join('');
        expect(side('removed')).toBe(before);
        expect(side('added')).toBe(after);
      },
    ),
  );
});
