import { createFormatters, holesOf, type Message, type Messages, ptBR } from 'trilha/headless';
import { en } from 'trilha/locales/en';
import { es } from 'trilha/locales/es';
import { ptPT } from 'trilha/locales/pt-PT';
import { describe, expect, it } from 'vitest';

const FORMS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

const isMessage = (value: object): boolean => 'other' in value && Object.keys(value).every((key) => FORMS.has(key));

/** Every message of a catalogue by its path (`counts.exact`). */
function messagesOf(value: object, path: string = ''): readonly (readonly [string, Message])[] {
  return Object.entries(value).flatMap(([key, inner]: [string, object | string]) => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof inner === 'string') return [[at, inner] as const];
    return isMessage(inner) ? [[at, inner as Message] as const] : messagesOf(inner, at);
  });
}

const formsOf = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values<string>({ ...message });

const catalogues: readonly (readonly [string, Messages])[] = [
  ['pt-BR', ptBR],
  ['pt-PT', ptPT],
  ['en', en],
  ['es', es],
];

describe.each(catalogues)('%s', (tag, catalogue) => {
  const messages = messagesOf(catalogue);

  it('names itself by a tag that formats', () => {
    expect(catalogue.locale).toBe(tag);
    expect(createFormatters(catalogue.locale, 'UTC').locale).toBe(tag);
  });

  it("has the Portuguese catalogue's words, each with the same holes", () => {
    const shape = (of: Messages): Record<string, readonly string[]> =>
      Object.fromEntries(messagesOf(of).map(([path, message]) => [path, holesOf(message)]));
    expect(shape(catalogue)).toEqual(shape(ptBR));
  });

  it('has no empty, doubled-spaced or unfinished text', () => {
    const odd = messages.filter(([, message]) =>
      formsOf(message).some((form) => form === '' || / {2}|PLACEHOLDER|TODO/.test(form)),
    );
    expect(odd).toEqual([]);
  });

  it('tells its states apart by words', () => {
    const { null: none, empty, absent, unrecorded, truncated, redacted } = catalogue.sides;
    expect(new Set([none, empty, absent, unrecorded, truncated, redacted]).size).toBe(6);
    expect(new Set(Object.values(catalogue.verdicts)).size).toBe(8);
  });

  it('has a form for every number its language counts with', () => {
    const rules = new Intl.PluralRules(tag);
    const few = [1, 2, 5, 21, 100].map((count) => rules.select(count)).filter((form) => form !== 'other');
    const lacking = messages.filter(
      ([, message]) =>
        typeof message !== 'string' &&
        // The same words for one and for many are one form.
        few.some((form) => message[form] === undefined) &&
        formsOf(message).length > 1 &&
        message.zero === undefined,
    );
    expect(lacking).toEqual([]);
  });
});

describe('pt-BR', () => {
  it("keeps the original screen's words", () => {
    expect(Object.values(ptBR.columns)).toEqual(['Quando', 'Entidade', 'Ação', 'Ator', 'Origem', 'Mudança']);
    expect(ptBR.screen.title).toBe('Logs de Auditoria');
    expect(ptBR.screen.subtitle).toBe('Rastreia ações de campanha, contato, conversa e mensagens com ator, snapshot e origem.');
    expect([ptBR.table.after, ptBR.table.before]).toEqual(['novo', 'antes']);
    const { created, updated, statusChanged, messageSent } = ptBR.actions;
    expect([created, updated, statusChanged, messageSent]).toEqual([
      'Criado',
      'Atualizado',
      'Status Alterado',
      'Mensagem Enviada',
    ]);
    expect([ptBR.actor.api, ptBR.actor.ai, ptBR.actor.system]).toEqual(['API', 'IA', 'Sistema']);
  });
});
