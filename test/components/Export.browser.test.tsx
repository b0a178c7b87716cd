import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { AuditScreenProps } from 'trilha';
import { AuditScreen, memorySource } from 'trilha';
import { makeEntries, makeSource } from 'trilha/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { byTitle, readCsv } from '../export/support.js';
import { renderTrilha } from '../support/render.tsx';

/** What the browser was offered as downloads: name and content, oldest first. */
const offered: { name: string; blob: Blob }[] = [];

beforeEach(async () => {
  await page.viewport(1280, 800);
  offered.length = 0;
  vi.stubGlobal('showSaveFilePicker', undefined);
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:test/${blobs.size}`;
    if (blob instanceof Blob) blobs.set(url, blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob !== undefined) offered.push({ name: this.download, blob });
  });
});
afterEach(() => vi.unstubAllGlobals());

const show = (props: AuditScreenProps): ReturnType<typeof userEvent.setup> => {
  renderTrilha(<AuditScreen {...props} />);
  return userEvent.setup();
};

const openDialog = async (user: ReturnType<typeof userEvent.setup>): Promise<ReturnType<typeof within>> => {
  await screen.findAllByRole('row', { selected: false });
  await user.click(screen.getByRole('button', { name: 'Exportar' }));
  return within(await screen.findByRole('dialog', { name: 'Exportar registros' }));
};

const sha256 = async (blob: Blob): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

describe('a file from memory', () => {
  test('holds every row that matches, not just the loaded ones, with a manifest that fits it', async () => {
    const query = { conditions: [{ field: 'entityType', operator: 'is', values: ['Lead'] } as const] };
    const source = memorySource(makeEntries(900), { name: 'leads', parse: { timeZone: 'America/Sao_Paulo' } });
    const user = show({ source, defaultQuery: query, pageSize: 20 });
    const dialog = await openDialog(user);
    await user.click(dialog.getByRole('button', { name: 'Exportar' }));
    const done = await dialog.findByText(/^Exportação concluída: \d+ registros$/);
    const [file] = offered;
    expect(file?.name).toBe('logs-de-auditoria-2026-02-19-2250.csv');
    const text = await file?.blob.text();
    // `text` drops the byte order mark; Excel needs it.
    expect(new Uint8Array((await file?.blob.arrayBuffer()) ?? new ArrayBuffer(0)).slice(0, 3)).toEqual(
      new Uint8Array([0xef, 0xbb, 0xbf]),
    );
    const cells = byTitle(readCsv(text ?? '', ';'));
    const { total } = await source.list(query, { cursor: null, limit: 1, signal: new AbortController().signal });
    expect(cells).toHaveLength(total?.value ?? -1);
    expect(cells.length).toBeGreaterThan(100);
    expect(done.textContent).toContain(String(cells.length));
    expect(new Set(cells.map((line) => line['Entidade']))).toEqual(new Set(['Lead']));
    expect(Object.keys(cells[0] ?? {}).slice(0, 3)).toEqual(['Quando', 'Fuso horário', 'ID']);
    expect(Object.keys(cells[0] ?? {}).slice(-2)).toEqual(['Leitura', 'Conteúdo bruto']);

    await user.click(dialog.getByRole('button', { name: 'Salvar manifesto' }));
    expect(offered[1]?.name).toBe(`${file?.name}.manifest.json`);
    const manifest: unknown = JSON.parse((await offered[1]?.blob.text()) ?? '');
    expect(manifest).toMatchObject({
      file: file?.name,
      bytes: file?.blob.size,
      sha256: file === undefined ? '' : await sha256(file.blob),
      complete: true,
      rows: cells.length,
      timeZone: 'America/Sao_Paulo',
      filter: { text: 'entidade:Lead', query },
      source: 'leads',
    });
  });

  test('one line per changed field, chosen columns, another zone', async () => {
    const user = show({ source: memorySource(makeEntries(40)) });
    const dialog = await openDialog(user);
    await user.click(dialog.getByRole('radio', { name: 'CSV (RFC 4180)' }));
    await user.click(dialog.getByRole('radio', { name: 'Uma linha por campo alterado' }));
    await user.click(dialog.getByText(/^Colunas:/));
    await user.click(dialog.getByRole('checkbox', { name: 'Ator' }));
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Fuso horário' }), 'UTC');
    await user.click(dialog.getByRole('button', { name: 'Exportar' }));
    await dialog.findByText('Exportação concluída: 40 registros');
    const cells = byTitle(readCsv((await offered[0]?.blob.text()) ?? '', ','));
    expect(cells.length).toBeGreaterThanOrEqual(40);
    expect(cells[0]).toHaveProperty('Estado anterior');
    expect(cells[0]).not.toHaveProperty('Ator');
    expect(cells.every((line) => line['Quando']?.endsWith('+00:00'))).toBe(true);
  });

  test('an incomplete one says so on screen, in itself and in its manifest', async () => {
    const memory = memorySource(makeEntries(60));
    const user = show({
      source: {
        ...memory,
        name: 'stops',
        async *export() {
          yield makeEntries(25);
          return { end: 'limit' };
        },
      },
    });
    const dialog = await openDialog(user);
    await user.click(dialog.getByRole('button', { name: 'Exportar' }));
    expect(await dialog.findByText('Exportação incompleta: 25 de 60')).toBeTruthy();
    const lines = readCsv((await offered[0]?.blob.text()) ?? '', ';');
    expect(lines.at(-1)?.[0]).toBe('Exportação incompleta: 25 de 60');
    await user.click(dialog.getByRole('button', { name: 'Salvar manifesto' }));
    expect(JSON.parse((await offered[1]?.blob.text()) ?? '')).toMatchObject({
      complete: false,
      reason: 'limit',
      rows: 25,
      expected: { value: 60 },
    });
  });

  test('a cancelled one is none; Esc does not cancel it', async () => {
    const memory = memorySource(makeEntries(60));
    const user = show({
      source: {
        ...memory,
        name: 'waits',
        async *export(_query, { signal }) {
          yield makeEntries(10);
          await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));
          return { end: 'data' };
        },
      },
    });
    const dialog = await openDialog(user);
    await user.click(dialog.getByRole('button', { name: 'Exportar' }));
    expect((await dialog.findByRole('progressbar', { name: 'Exportando…' })).getAttribute('max')).toBe('60');
    await user.keyboard('{Escape}');
    expect(dialog.getByRole('progressbar')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Cancelar exportação' }));
    expect(await dialog.findByText(/Nenhum arquivo foi salvo/)).toBeTruthy();
    expect(offered).toEqual([]);
    await user.click(dialog.getAllByRole('button', { name: 'Fechar' })[0] ?? document.body);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('a file on disk', () => {
  const onDisk = async (name: string): Promise<FileSystemFileHandle> => {
    const folder = await navigator.storage.getDirectory();
    return folder.getFileHandle(name, { create: true });
  };

  test('is written as it comes, into the file that was chosen', async () => {
    const handle = await onDisk('chosen.ndjson');
    const picker = vi.fn<(options: { suggestedName: string }) => Promise<FileSystemFileHandle>>(async () => handle);
    vi.stubGlobal('showSaveFilePicker', picker);
    const user = show({ source: memorySource(makeEntries(700)) });
    const dialog = await openDialog(user);
    await user.click(dialog.getByRole('radio', { name: 'NDJSON' }));
    await user.click(dialog.getByRole('button', { name: 'Exportar' }));
    await dialog.findByText('Exportação concluída: 700 registros');
    expect(picker.mock.calls[0]?.[0].suggestedName).toMatch(/\.ndjson$/);
    const file = await handle.getFile();
    const lines = (await file.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; id?: string; count?: number });
    expect(lines.map(({ id }) => id).slice(0, -1)).toEqual(makeEntries(700).map(({ id }) => id));
    expect(lines.at(-1)).toMatchObject({ type: 'end', count: 700 });
    expect(dialog.getByText(`SHA-256 ${await sha256(file)}`)).toBeTruthy();
    expect(offered).toEqual([]);
  });

  test('who changes their mind in the dialog of the browser is back at the form', async () => {
    vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('', 'AbortError')));
    const user = show({ source: memorySource(makeEntries(5)) });
    const dialog = await openDialog(user);
    await user.click(dialog.getByRole('button', { name: 'Exportar' }));
    expect(dialog.getByRole('radio', { name: 'Planilha (Excel)' })).toBeTruthy();
  });
});

/** Bodies of the pages that were printed, as text. */
function watchPrinting(): { readonly printed: string[]; readonly stop: () => void } {
  const printed: string[] = [];
  // Capturing, so that it comes before the page is printed.
  const onLoad = ({ target }: Event): void => {
    if (!(target instanceof HTMLIFrameElement) || target.contentWindow === null) return;
    target.contentWindow.print = () => void printed.push(target.contentDocument?.body.innerText ?? '');
  };
  document.addEventListener('load', onLoad, true);
  return { printed, stop: () => document.removeEventListener('load', onLoad, true) };
}

test('the opened row is printed as a page of its own', async () => {
  const { printed, stop } = watchPrinting();
  renderTrilha(
    <AuditScreen
      source={memorySource(makeEntries(9), { parse: { timeZone: 'America/Sao_Paulo' } })}
      defaultSelectedId="entry-3"
    />,
  );
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Imprimir' }));
  await waitFor(() => expect(printed).toHaveLength(1));
  stop();
  expect(printed[0]).toContain('Lead #9 · Criado');
  expect(printed[0]).toContain('entry-3');
  expect(printed[0]).toMatch(/Estado novo\tValor novo/);
});

test('a printout that is not whole says so before its rows, and after them', async () => {
  const { printed, stop } = watchPrinting();
  const { capabilities, list } = makeSource(makeEntries(120), { failOn: ({ number }) => (number === 3 ? 'denied' : undefined) });
  const printSource = { capabilities: { ...capabilities, maxLimit: 50 }, list };
  const user = show({ source: printSource, pageSize: 50 });
  const dialog = await openDialog(user);
  await user.click(dialog.getByRole('radio', { name: 'Página para imprimir ou PDF' }));
  await user.click(dialog.getByRole('button', { name: 'Imprimir' }));
  await waitFor(() => expect(printed).toHaveLength(1));
  stop();
  const parts = printed[0]?.split(/Exportação incompleta[^\n]*/) ?? [];
  expect(parts).toHaveLength(3);
  expect(parts[0]).not.toContain('Lead\t');
  expect(parts[1]).toContain('Lead\t');
});

test('a printout is a page of its own with the title, the filters and every row', async () => {
  const { printed, stop } = watchPrinting();
  const user = show({
    source: memorySource(makeEntries(120)),
    defaultQuery: { conditions: [{ field: 'entityType', operator: 'is', values: ['Lead', 'Conversation'] }] },
  });
  const dialog = await openDialog(user);
  await user.click(dialog.getByRole('radio', { name: 'Página para imprimir ou PDF' }));
  await user.click(dialog.getByRole('button', { name: 'Imprimir' }));
  const done = await dialog.findByText(/^Exportação concluída/);
  await waitFor(() => expect(printed).toHaveLength(1));
  stop();
  const count = Number(/\d+/.exec(done.textContent)?.[0]);
  expect(printed[0]).toContain('Logs de Auditoria');
  expect(printed[0]).toContain('entidade:Lead,Conversation');
  expect(printed[0]).toContain('Horário Padrão de Brasília');
  expect(printed[0]?.match(/\b(Lead|Conversation)\t/g)).toHaveLength(count);
});
