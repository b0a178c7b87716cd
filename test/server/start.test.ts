import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { OptionFault, readOptions } from '../../examples/host-app/cli/options.js';
import { placeOf } from '../../examples/host-app/server/db/postgres.js';
import type { PageBody } from './support/app.js';
import { freePort, startProcess } from './support/startProcess.js';

const folder = mkdtempSync(join(tmpdir(), 'trilha-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line', () => {
  test('has a default for everything', () => {
    expect(readOptions([])).toEqual({
      port: 5180,
      host: '127.0.0.1',
      entries: undefined,
      data: undefined,
      reset: false,
      live: false,
      dev: false,
      help: false,
    });
  });

  test('reads numbers as people write them', () => {
    expect(readOptions(['--entries', '1_000_000', '--port=8080', '--reset'])).toMatchObject({
      entries: 1_000_000,
      port: 8080,
      reset: true,
    });
    expect(readOptions(['--entries', '50.000']).entries).toBe(50_000);
  });

  test.each([
    ['--entries', 'muitas'],
    ['--entries', '29'],
    ['--entries', '2000001'],
    ['--port', '0'],
    ['--port', '65536'],
    ['--colour', 'blue'],
    ['--entries'],
  ])('says what is wrong with %s %s', (...args) => {
    expect(() => readOptions(args.filter((arg) => arg !== undefined))).toThrow(OptionFault);
  });
});

test('an address is shown without its password', () => {
  expect(placeOf('postgres://ana:segredo@db.example:5433/contato?sslmode=require')).toBe('PostgreSQL em db.example:5433/contato');
});

test('starts, serves pages and entries, refuses a second one, stops cleanly and finds its data again', async () => {
  const port = await freePort();
  const args = ['--port', String(port), '--entries', '60', '--data', folder];
  const first = startProcess(args);
  await first.printed(`http://localhost:${port}/auditoria`);
  expect(first.output()).toContain('60 entradas');

  const page = await fetch(`http://127.0.0.1:${port}/contatos/18`);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).toContain('<title>Contato</title>');
  expect((await fetch(`http://127.0.0.1:${port}/nothing.png`)).status).toBe(404);
  const entries = (await (await fetch(`http://127.0.0.1:${port}/api/audit/entries?limit=200`)).json()) as PageBody;
  expect(entries.data).toHaveLength(60);

  const samePort = startProcess(args);
  expect(await samePort.ended).toBe(1);
  expect(samePort.output()).toContain(`A porta ${port} já está em uso`);
  expect(samePort.output()).toContain(`--port ${port + 1}`);
  const sameData = startProcess(['--port', String(await freePort()), '--data', folder]);
  expect(await sameData.ended).toBe(1);
  expect(sameData.output()).toContain(`em uso pelo processo ${first.child.pid}`);

  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);

  const second = startProcess(['--port', String(port), '--data', folder]);
  await second.printed('60 entradas');
  expect(second.output()).not.toContain('Criando');
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
});

test('a database server that is not there is named, its password is not', async () => {
  const started = startProcess(['--port', String(await freePort())], {
    DATABASE_URL: 'postgres://ana:segredo@127.0.0.1:1/contato',
  });
  expect(await started.ended).toBe(1);
  expect(started.output()).toContain('PostgreSQL em 127.0.0.1:1/contato não respondeu');
  expect(started.output()).not.toContain('segredo');
  expect(started.output()).not.toContain('    at ');
});

test('--help explains itself and starts nothing', async () => {
  const started = startProcess(['--help']);
  expect(await started.ended).toBe(0);
  for (const option of ['--port', '--entries', '--reset', '--data', 'DATABASE_URL']) expect(started.output()).toContain(option);
});
