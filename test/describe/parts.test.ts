import {
  AuditError,
  createDescriber,
  defineAction,
  defineEntity,
  defineField,
  describeAction,
  describeEntity,
  describeError,
  describeField,
  describeOrigin,
  describeTime,
  fieldTypeOf,
  parseTime,
  summarizeCounts,
} from 'trilha/headless';
import { en } from 'trilha/locales/en';
import { describe, expect, it } from 'vitest';

const context = createDescriber({ timeZone: 'America/Sao_Paulo' });

describe('describeTime', () => {
  it('shows a moment in the zone of the screen', () => {
    expect(describeTime(parseTime('2026-02-20T01:43:00.250Z'), context)).toEqual({
      text: '19/02/2026 22:43:00',
      date: '19/02/2026',
      time: '22:43:00',
      day: '2026-02-19',
      iso: '2026-02-20T01:43:00.250Z',
      utc: '2026-02-20 01:43:00.250 UTC',
      zone: 'explicit',
    });
  });

  it('shows a moment without a zone as written, and claims no instant', () => {
    const view = describeTime(parseTime('2026-02-19 22:43:00'), context);
    expect(view).toMatchObject({
      text: '19/02/2026 22:43:00',
      iso: '2026-02-19T22:43:00.000',
      utc: '',
      doubt: 'fuso não informado',
    });
  });

  it('names the zone in which a moment was read', () => {
    const time = parseTime('2026-02-19 22:43:00', 'UTC');
    expect(describeTime(time, context)).toMatchObject({
      text: '19/02/2026 19:43:00',
      doubt: 'fuso não informado; lido no fuso da fonte',
    });
    expect(describeTime(time, createDescriber({ sourceTimeZone: 'UTC' })).doubt).toBe('lido em UTC');
  });

  it('shows what it cannot read as it came', () => {
    expect(describeTime(parseTime('anteontem'), context)).toMatchObject({
      text: 'anteontem',
      time: '',
      day: null,
      iso: null,
      utc: '',
      doubt: 'Momento ilegível',
    });
    expect(describeTime(parseTime(null), context).text).toBe('Momento ilegível');
  });
});

describe('describeOrigin', () => {
  const chrome =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36';

  it.each([
    [{}, 'Origem não registrada', undefined],
    [{ ip: '201.13.62.150' }, '201.13.62.150', undefined],
    [{ ip: '::1', userAgent: chrome }, '::1 · macOS · Chrome 144', 'macOS · Chrome 144'],
    [{ userAgent: 'curl/8.4.0', channel: 'api' }, 'curl 8 · API', 'curl 8'],
    [{ userAgent: '???' }, 'cliente não identificado', 'cliente não identificado'],
    [{ userAgent: ' ' }, 'Origem não registrada', undefined],
    [{ channel: 'console' }, 'Linha de comando', undefined],
    [{ channel: 'constructor' }, 'constructor', undefined],
  ])('%j', (origin, phrase, client) => {
    const view = describeOrigin(origin, context);
    expect([view.phrase, view.client]).toEqual([phrase, client]);
  });

  it("takes the host's reading of a user agent, and falls back to its own", () => {
    const own = createDescriber({ parseUserAgent: (text) => (text === 'crm' ? { browser: 'CRM', cut: false } : undefined) });
    expect(describeOrigin({ userAgent: 'crm' }, own).client).toBe('CRM');
    expect(describeOrigin({ userAgent: 'curl/8.4.0' }, own).client).toBe('curl 8');
  });
});

describe('describeEntity', () => {
  const own = createDescriber({
    entities: [
      defineEntity({
        type: 'Lead',
        aliases: ['App\\Models\\Lead'],
        label: (locale) => (locale === 'en' ? 'Contact' : 'Contato'),
      }),
    ],
    hrefFor: (target) => (target.kind === 'entity' ? `/${target.entity.type}/${target.entity.id}` : undefined),
  });

  it.each([
    ['Lead', '18', 'Lead #18'],
    ['App\\Models\\Lead', '18', 'Lead #18'],
    ['Crm::Lead', '18', 'Lead #18'],
    ['com.acme.crm.Lead', '18', 'Lead #18'],
    ['public.leads', '18', 'public.leads #18'],
    ['Lead\\', '18', 'Lead\\ #18'],
    ['Lead', null, 'Lead, sem ID'],
  ])('calls %s %s %s', (type, id, name) => {
    expect(describeEntity({ type, id }, context).name).toBe(name);
  });

  it("uses the host's word for a type and its aliases, in the screen's language", () => {
    expect(describeEntity({ type: 'App\\Models\\Lead', id: '18', label: 'Pedro' }, own)).toMatchObject({
      typeLabel: 'Contato',
      name: 'Contato #18',
      label: 'Pedro',
      href: '/App\\Models\\Lead/18',
    });
    const english = createDescriber({ messages: en, entities: own.entities });
    expect(describeEntity({ type: 'Lead', id: '1' }, english).typeLabel).toBe('Contact');
  });
});

describe('describeAction', () => {
  it.each([
    ['Criado', 'create', 'Criado', true],
    ['created', 'create', 'Criado', true],
    ['UPDATED', 'update', 'Atualizado', true],
    ['message_sent', 'message', 'Mensagem Enviada', true],
    ['user.loginFailed', 'auth', 'Falha de Login', true],
    ['Lead Aquecido', 'unknown', 'Lead Aquecido', false],
    ['constructor', 'unknown', 'constructor', false],
    ['Pago', 'update', 'Pago', true],
  ] as const)('%s', (action, operation, label, known) => {
    expect(describeAction(action, operation, context)).toMatchObject({ label, known, operation });
  });

  it("puts the host's words, operation and looks first", () => {
    const own = createDescriber({
      actions: [defineAction({ name: 'Lead Aquecido', operation: 'status', label: 'Lead quente', tone: 'warning' })],
    });
    expect(describeAction('Lead Aquecido', 'unknown', own)).toEqual({
      label: 'Lead quente',
      operation: 'status',
      operationLabel: 'Status',
      icon: 'status',
      tone: 'warning',
      known: true,
    });
  });
});

describe('describeField', () => {
  const own = createDescriber({
    fields: [
      defineField({ name: 'status', label: 'Situação' }),
      defineField({ name: 'status', entity: 'Message', label: 'Entrega', type: 'enum' }),
      defineField({ name: 'custom_data.webchat.page_url', label: 'Página' }),
      defineField({ name: 'items.price', label: 'Preço', type: 'money' }),
      defineField({ name: 'score', label: (locale) => `Nota (${locale})`, weight: 50 }),
      defineField({ name: 'synced_at', bookkeeping: false }),
      defineField({ name: 'cache', bookkeeping: true }),
    ],
    entities: [defineEntity({ type: 'Message', aliases: ['App\\Message'] })],
  });

  it.each<[(string | number)[], string | undefined, string]>([
    [['status'], undefined, 'Situação'],
    [['status'], 'Message', 'Entrega'],
    [['status'], 'App\\Message', 'Entrega'],
    [['status'], 'Lead', 'Situação'],
    [['custom_data', 'webchat', 'page_url'], undefined, 'custom_data › webchat › Página'],
    [['other', 'page_url'], undefined, 'other › page_url'],
    [['items', 2, 'price'], undefined, 'items › item 3 › Preço'],
    [['score'], undefined, 'Nota (pt-BR)'],
    [['__proto__'], undefined, '__proto__'],
    [['a.b'], undefined, 'a.b'],
    [[''], undefined, '""'],
    [[], undefined, ''],
  ])('%j of %s', (path, type, label) => {
    expect(describeField(path, own, type).label).toBe(label);
  });

  it('gives the same view for the same path', () => {
    expect(describeField(['status'], own, 'Lead')).toBe(describeField(['status'], own, 'Lead'));
  });

  it('weighs statuses first and upkeep last, unless the host says otherwise', () => {
    const weights = [
      'status',
      'pipeline_stage',
      'content',
      'name',
      'temperature',
      'updatedAt',
      'last_message_at',
      'score',
      'synced_at',
      'cache',
    ];
    expect(weights.map((name) => [name, describeField([name], own).weight])).toEqual([
      ['status', 30],
      ['pipeline_stage', 30],
      ['content', 20],
      ['name', 10],
      ['temperature', 0],
      ['updatedAt', -30],
      ['last_message_at', -30],
      ['score', 50],
      ['synced_at', 0],
      ['cache', -30],
    ]);
  });

  it('gives the types that a difference needs', () => {
    expect(fieldTypeOf(own, 'Message')(['status'])).toBe('enum');
    expect(fieldTypeOf(own, 'Lead')(['status'])).toBeUndefined();
  });
});

describe('describeError', () => {
  it('words an error by its kind', () => {
    const view = describeError(new AuditError('rate-limited', { retryAfterMs: 5000, detail: '429' }), context);
    expect(view).toEqual({
      kind: 'rate-limited',
      title: 'Buscas demais em pouco tempo',
      help: 'Espere um pouco e tente de novo.',
      retry: true,
      retryAfterMs: 5000,
      detail: '429',
    });
  });

  it.each([[new TypeError('x is not a function')], ['boom'], [{ kind: 'toString' }], [null], [undefined]])(
    'words %s as unknown',
    (error) => {
      expect(describeError(error, context)).toMatchObject({ kind: 'unknown', title: 'Algo deu errado' });
    },
  );
});

describe('summarizeCounts', () => {
  const none = { changed: 0, added: 0, removed: 0, moved: 0, truncated: 0, unrecorded: 0, redacted: 0, same: 0 };

  it.each([
    [{ changed: 3, truncated: 1 }, '3 campos alterados, 1 cortado'],
    [{ changed: 1 }, '1 campo alterado'],
    [{ added: 2, removed: 1, redacted: 1 }, '2 campos adicionados, 1 removido, 1 oculto'],
    [{ truncated: 2 }, '2 campos cortados'],
    [{ changed: 1234, same: 5 }, '1.234 campos alterados'],
    [{ same: 5 }, 'nenhuma alteração visível'],
  ])('%j', (counts, text) => {
    expect(summarizeCounts({ ...none, ...counts }, context)).toBe(text);
  });
});
