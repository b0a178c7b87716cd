import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyPreset, parseEntry } from 'trilha/headless';
import * as general from '../../fixtures/stores/general.ts';
import { changesOf } from './changes.ts';
import { readAll, readOne } from './read.ts';
import type { PresetUnderTest } from './read.ts';
import { copies, houseTable } from './stores.ts';

describe('before-after', () => {
  const rows = general.houseTable;

  test('names, dotted paths and functions', () => {
    const entry = readOne(houseTable, rows.status);
    expect(entry).toMatchObject({
      entity: { type: 'Conversation', id: '18' },
      origin: { ip: '201.13.62.150' },
      actor: { name: 'API' },
    });
    expect(changesOf(entry)).toContain('status: "active" -> "waiting_customer" (changed)');
  });

  test('a cut text is read up to its cut', () => {
    expect(changesOf(readOne(houseTable, rows.cut))).toContain('temperature: null -> truncated (truncated)');
  });

  test('what no option reads stays', () => {
    expect(readOne(houseTable, rows.status).extra).toMatchObject({ filial: 'Recife' });
  });
});

describe('versions', () => {
  test('entities do not mix: the predecessor is of the same one', () => {
    const [, updated, other] = readAll(copies, Object.values(general.copies));
    expect(changesOf(updated!)).toContain('nome: "Ana" -> "Ana Souza" (changed)');
    expect(other).toMatchObject({ operation: 'create', before: null });
  });

  test("the version's own columns are no part of the state", () => {
    const [deleted] = readAll(copies, Object.values(general.copies));
    expect(changesOf(deleted!).map((line) => line.split(':')[0])).toEqual(['chave', 'nome', 'cidade']);
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
