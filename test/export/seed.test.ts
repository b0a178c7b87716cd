import { entryHtml, writeCsv, writeHtml } from 'trilha/headless';
import { describe, expect, it } from 'vitest';
import { seedScreen } from '../support/seed.js';
import { broken, byTitle, collect, entry, readCsv, seedRows } from './support.js';

const file = async (options: Parameters<typeof writeCsv>[1]) =>
  byTitle(readCsv((await collect(writeCsv(seedRows, { timeZone: 'America/Sao_Paulo', ...options }))).text, ';'));

describe('the seed, exported for Excel and opened again', () => {
  it('has the 30 rows in their order, every cell as it was captured', async () => {
    const cells = await file({});
    expect(cells).toHaveLength(30);
    expect(cells.filter(({ cut }) => cut === 'true')).toHaveLength(19);
    for (const [index, line] of cells.entries()) {
      const row = seedScreen.linhas[index];
      const [day = '', clock = ''] = row?.quando.split(' ') ?? [];
      expect(line, `row ${index + 1}`).toMatchObject({
        id: `seed-${30 - index}`,
        occurredAt: `${day.split('/').toReversed().join('-')} ${clock}`,
        offset: 'UTC-03:00',
        entityType: row?.entidade.tipo,
        entityId: row?.entidade.id,
        action: row?.acao,
        actor: row?.ator,
        ip: row?.origem.ip,
        userAgent: row?.origem.userAgent,
        before: row?.mudanca.antes ?? '',
        after: row?.mudanca.novo ?? '',
        rowState: 'ok',
      });
    }
  });

  it('says of each field what was there, what was cut and what was not recorded', async () => {
    const cells = await file({ layout: 'change' });
    const temperature = cells.filter(({ field }) => field === 'temperature');
    expect(temperature.some((line) => line['afterState'] === 'truncated' && line['verdict'] === 'truncated')).toBe(true);
    expect(temperature.every((line) => line['verdict'] !== 'removed')).toBe(true);
    const status = cells.find(
      ({ entityType, field, beforeState }) => entityType === 'Conversation' && field === 'status' && beforeState === 'null',
    );
    expect(status).toMatchObject({ afterState: 'value' });
    expect(cells.some(({ field }) => field?.startsWith('custom_data'))).toBe(true);
    expect(new Set(cells.map(({ id }) => id)).size).toBe(30);
  });
});

describe('a page to print', () => {
  it('escapes all foreign text, names its facts, marks what is not whole or not readable', async () => {
    const { text } = await collect(
      writeHtml([entry({ action: '<img src=x onerror=alert(1)>' }), broken], {
        title: 'Logs & Auditoria',
        facts: [['Filtros', '<b>']],
        lastFacts: ({ rows }) => [['Registros', String(rows)]],
        ending: () => ({ complete: false, reason: 'limit' }),
      }),
    );
    expect(text).toContain('<title>Logs &amp; Auditoria</title>');
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).not.toMatch(/<img|<b>|<script|href/);
    expect(text).toContain('<dt>Registros</dt><dd>2</dd>');
    expect(text).toContain('class="incomplete"');
    expect(text).toContain('no-entity');
  });
});

it('one entry is a page with its facts, its changes and its snapshots as they were recorded', () => {
  const row = entry({
    before: { status: null, password: 'hunter2' },
    after: '{"status":"<won>","password":"hunter2","note":"cu',
  });
  const page = entryHtml(row, { title: 'Lead #18', timeZone: 'America/Sao_Paulo', words: { values: { state: STATES } } });
  expect(page).toContain('<dt>occurredAt</dt><dd>2026-02-19 22:43:00</dd>');
  expect(page).toContain('<td>status</td><td>changed</td><td>nulo</td><td></td><td>valor</td><td>&lt;won&gt;</td>');
  expect(page).toContain('<td>note</td>');
  expect(page).toContain('<h2>before</h2>');
  expect(page).not.toMatch(/hunter2|<won>/);
  expect(entryHtml(broken, { title: 'x' })).toContain('<dt>rowState</dt><dd>no-entity</dd>');
});

const STATES = {
  value: 'valor',
  null: 'nulo',
  absent: 'ausente',
  unrecorded: 'não registrado',
  truncated: 'cortado',
  redacted: 'oculto',
  unread: 'não lido',
};
