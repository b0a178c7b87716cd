import { type Actor, createDescriber, defineEntity, describeActor } from 'trilha/headless';
import { describe, expect, it } from 'vitest';

const context = createDescriber();

describe('describeActor', () => {
  it.each<[Actor, string, string | undefined]>([
    [{ kind: 'user', name: 'Ana Luíza de Souza' }, 'Ana Luíza de Souza', 'AS'],
    [{ kind: 'user', name: 'Élcio' }, 'Élcio', 'É'],
    [{ kind: 'user', name: 'E\u0301lcio A\u0301vila' }, 'E\u0301lcio A\u0301vila', 'ÉÁ'],
    [{ kind: 'user', name: 'joão da silva (ti)' }, 'joão da silva (ti)', 'JS'],
    [{ kind: 'user', name: '👋 Bia' }, '👋 Bia', 'B'],
    [{ kind: 'user', name: '王 小明' }, '王 小明', '王小'],
    [{ kind: 'user', email: 'ana@example.com' }, 'ana@example.com', undefined],
    [{ kind: 'user', id: '7' }, 'Pessoa #7', undefined],
    [{ kind: 'user', id: '7', type: 'App\\Models\\User' }, 'Pessoa #7', undefined],
    [{ kind: 'user', name: 'Ana', type: 'App\\Models\\User' }, 'Ana', 'A'],
    [{ kind: 'user', name: 'Ana', type: 'App\\Models\\Supervisor' }, 'Supervisor Ana', 'A'],
    [{ kind: 'user', name: '   ' }, 'Pessoa', undefined],
    [{ kind: 'api' }, 'API', undefined],
    [{ kind: 'api', name: 'Integração ERP', type: 'Token' }, 'Integração ERP', undefined],
    [{ kind: 'ai', id: '3' }, 'IA #3', undefined],
    [{ kind: 'system' }, 'Sistema', undefined],
    [{ kind: 'anonymous' }, 'Anônimo', undefined],
    [{ kind: 'unknown' }, 'Ator desconhecido', undefined],
    [{ kind: 'unknown', type: 'lead' }, 'lead', undefined],
    [{ kind: 'unknown', type: 'lead', id: '16' }, 'lead #16', undefined],
    [{ kind: 'unknown', type: 'lead', name: 'Pedro' }, 'lead Pedro', 'P'],
    [{ kind: 'user', name: 'nimda\u202Eresu' }, 'nimda[U+202E]resu', 'N'],
  ])('calls %j %s', (actor, name, initials) => {
    const view = describeActor(actor, [], context);
    expect([view.name, view.initials, view.phrase]).toEqual([name, initials, name]);
  });

  it('says who it acted for, nearest first', () => {
    const pedro: Actor = { kind: 'unknown', type: 'lead', name: 'Pedro' };
    const view = describeActor({ kind: 'api' }, [pedro], context);
    expect(view.phrase).toBe('API, em nome de lead Pedro');
    expect(view.chain.map(({ name }) => name)).toEqual(['lead Pedro']);
    const longer = describeActor({ kind: 'ai' }, [{ kind: 'user', name: 'Ana' }, pedro], context);
    expect(longer.phrase).toBe('IA, em nome de Ana, em nome de lead Pedro');
    expect(longer.chain.map(({ name, chain }) => [name, chain.length])).toEqual([
      ['Ana', 0],
      ['lead Pedro', 0],
    ]);
  });

  it('marks a deleted account, and leaves its name alone', () => {
    const view = describeActor({ kind: 'user', name: 'Ana', deleted: true }, [], context);
    expect([view.name, view.deleted, view.phrase]).toEqual(['Ana', true, 'Ana (conta excluída)']);
  });

  it('says that nobody was recorded', () => {
    expect(describeActor(null, [], context)).toMatchObject({ name: 'Ator não registrado', kind: 'unknown', chain: [] });
  });

  it("uses the host's word for a type and the host's address", () => {
    const own = createDescriber({
      entities: [defineEntity({ type: 'lead', label: 'Contato' })],
      hrefFor: (target) => (target.kind === 'actor' ? `/atores/${target.actor.id}` : undefined),
    });
    const view = describeActor({ kind: 'unknown', type: 'lead', name: 'Pedro', id: '16' }, [], own);
    expect([view.name, view.href]).toEqual(['Contato Pedro', '/atores/16']);
  });

  it('needs no more than the words about actors', () => {
    const { actor } = context.messages;
    expect(describeActor({ kind: 'api' }, [{ kind: 'system' }], { messages: { actor } }).phrase).toBe('API, em nome de Sistema');
  });
});
