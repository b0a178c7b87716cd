import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyPreset, parseEntry } from 'trilha/headless';
import { beforeAfter } from 'trilha/sources/before-after';
import { versions } from 'trilha/sources/versions';
import { changesOf } from './changes.ts';
import { noteCodes, readAll, readOne } from './read.ts';
import type { PresetUnderTest } from './read.ts';

describe('before-after', () => {
  const preset = beforeAfter({
    before: 'antes',
    after: 'novo',
    occurredAt: 'quando',
    action: 'acao',
    entityType: 'entidade.tipo',
    entityId: 'entidade.id',
    actorName: (record) => record['ator'],
    ip: 'origem.ip',
    userAgent: 'origem.userAgent',
  });
  const row = {
    id: 1,
    quando: '19/02/2026 22:43:00',
    entidade: { tipo: 'Conversation', id: '18' },
    acao: 'Status Alterado',
    ator: 'API',
    origem: { ip: '201.13.62.150', userAgent: 'Mozilla/5.0 (Macintosh...' },
    novo: '{"last_message_at":"2026-02-19 22:43:00","status":"waiting_customer"}',
    antes: '{"last_message_at":null,"status":null}',
  };

  test('names, dotted paths and functions', () => {
    const entry = readOne(preset, row, { timeZone: 'America/Sao_Paulo' });
    expect(entry).toMatchObject({
      entity: { type: 'Conversation', id: '18' },
      origin: { ip: '201.13.62.150' },
      occurredAt: { zone: 'assumed' },
    });
    expect(changesOf(entry)).toContain('status: null -> "waiting_customer" (changed)');
  });

  test('a cut text is read up to its cut', () => {
    const entry = readOne(preset, {
      ...row,
      novo: '{"status":"active","custom_data":"{\\"webchat\\":{\\"visitor_token\\":\\"wcv-1\\",\\"page_url\\":\\"https:\\\\/\\\\/d...',
      antes: '{"status":null,"custom_data":null,"temperature":null}',
    });
    expect(changesOf(entry)).toContain('temperature: null -> truncated (truncated)');
  });

  test('PHP serialize() is refused, never evaluated', () => {
    expect(noteCodes(readOne(preset, { ...row, novo: 'a:1:{s:6:"status";s:6:"active";}' }))).toContain('php-serialized-refused');
  });

  test('what no option reads stays', () => {
    expect(readOne(preset, { ...row, filial: 'Recife' }).extra).toMatchObject({ filial: 'Recife' });
  });
});

describe('versions', () => {
  const preset = versions({
    entityType: 'tabela',
    entityId: 'chave',
    id: 'versao',
    occurredAt: 'em',
    type: 'tipo',
    operations: { c: 'create', u: 'update', d: 'delete' },
    own: ['tabela', 'versao', 'em', 'tipo'],
  });
  const row = (versao: number, chave: string, tipo: string, nome: string) => ({
    tabela: 'clientes',
    chave,
    versao,
    em: `2026-02-19T2${versao}:00:00Z`,
    tipo,
    nome,
  });

  test('entities do not mix: the predecessor is of the same one', () => {
    const [newest] = readAll(preset, [row(3, 'a', 'u', 'A2'), row(2, 'b', 'u', 'B1'), row(1, 'a', 'c', 'A1')]);
    expect(changesOf(newest!)).toContain('nome: "A1" -> "A2" (changed)');
  });
});

const folders = readdirSync(new URL('../../../src/source/presets', import.meta.url), { withFileTypes: true }).filter((item) =>
  item.isDirectory(),
);

/** Functions that make a preset, with the least they need. */
const MAKERS: Readonly<Record<string, unknown>> = {
  versions: { entityType: { fixed: 'X' } },
  'django-simple-history': { model: 'X' },
  'payload-versions': { collection: 'x' },
};

describe.each(folders.map((folder) => folder.name))('%s', (name) => {
  const load = async (): Promise<PresetUnderTest> => {
    const module = (await import(`../../../src/source/presets/${name}/index.ts`)) as Record<string, unknown>;
    const made = Object.values(module).map((one) =>
      typeof one === 'function' && one.length <= 1 ? attempt(one as (options: unknown) => unknown, MAKERS[name]) : one,
    );
    const preset = made.find((one): one is PresetUnderTest => typeof one === 'object' && one !== null && 'toEntries' in one);
    if (!preset) throw new Error(`${name} exports no preset`);
    return preset;
  };

  test('reads anything without throwing, and every record keeps its row', async () => {
    const preset = await load();
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.jsonValue(),
            fc.dictionary(
              fc.constantFrom('id', 'action', 'event', 'created_at', 'changes', 'object', 'op', 'record'),
              fc.jsonValue(),
            ),
          ),
          { maxLength: 4 },
        ),
        (records) => {
          const rows = applyPreset(preset, records, { timeZone: 'America/Sao_Paulo' }).map((input) => parseEntry(input));
          expect(rows.length).toBeGreaterThanOrEqual(records.length);
          expect(rows.every((row) => row.kind === 'entry' || row.kind === 'unreadable')).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('does not change what the host gave', async () => {
    const preset = await load();
    const record = Object.freeze({
      id: 1,
      action: 'update',
      created_at: '2026-02-19T22:00:00Z',
      changes: Object.freeze({ a: Object.freeze([1, 2]) }),
    });
    expect(() => preset.toEntries(record, { records: [record], index: 0 })).not.toThrow();
  });
});

function attempt(make: (options: unknown) => unknown, options: unknown): unknown {
  try {
    return make(options);
  } catch {
    return undefined;
  }
}
