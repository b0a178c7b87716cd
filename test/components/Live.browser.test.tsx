import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AuditScreen, type AuditScreenProps } from 'trilha';
import { makeEntries, makeEntry, makeSource, type MadeSource } from 'trilha/testing';
import { expect, test } from 'vitest';
import { NOW, renderTrilha } from '../support/render.tsx';

let made = 0;
/** New entries, each a second after the last. */
const fresh = (count: number, secondsAgo = 0): unknown[] =>
  Array.from({ length: count }, () => {
    made += 1;
    return { ...makeEntry({ occurredAt: new Date(NOW + made * 1000 - secondsAgo * 1000).toISOString() }), id: `live-${made}` };
  }).toReversed();

async function show(source: MadeSource, props: AuditScreenProps = {}): Promise<HTMLElement> {
  renderTrilha(<AuditScreen source={source} {...props} />);
  await waitFor(() => expect(document.querySelectorAll('[data-row]').length).toBeGreaterThan(3), { timeout: 5000 });
  // Its code is loaded apart from the list's.
  return screen.findByRole('group', { name: 'Registros ao vivo' }, { timeout: 5000 });
}

const firstRow = (): string | undefined => document.querySelector<HTMLElement>('[data-row]')?.dataset['row'];
const scroller = (): HTMLElement => document.querySelector<HTMLElement>('.trilha-table-scroll') ?? document.body;
const topOf = (id: string): number => document.querySelector(`[data-row="${id}"]`)?.getBoundingClientRect().top ?? Number.NaN;

/** A row in the middle of what is seen. */
function rowInSight(): string {
  const { top, bottom } = scroller().getBoundingClientRect();
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => {
    const box = row.getBoundingClientRect();
    return box.top > top + 80 && box.bottom < bottom - 40;
  });
  return rows[Math.floor(rows.length / 2)]?.dataset['row'] ?? '';
}

const settle = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 60));

test('new entries wait on the shelf and nothing moves; asked for at the top, they come into sight', async () => {
  const source = makeSource(makeEntries(200));
  const bar = await show(source);
  await within(bar).findByText('Ao vivo');
  const before = firstRow();
  const place = topOf(before ?? '');
  source.add(fresh(12));
  const shelf = await within(bar).findByRole('button', { name: '12 novos registros' });
  expect(firstRow()).toBe(before);
  expect(topOf(before ?? '')).toBe(place);
  await userEvent.click(shelf);
  await waitFor(() => expect(firstRow()).toBe(`live-${made}`));
  expect(source.calls.filter(({ method }) => method === 'list')).toHaveLength(1);
  expect(within(bar).getByText('Nenhum registro novo')).toBeVisible();
  // The focus stays where it was, not nowhere.
  expect(document.activeElement).toHaveTextContent('Nenhum registro novo');
  expect(screen.getByText('Carregados 62 de 212')).toBeVisible();
});

test('what waits is said by the one polite region of the screen, which then goes back to what the list does', async () => {
  const source = makeSource(makeEntries(200));
  const bar = await show(source);
  await within(bar).findByText('Ao vivo');
  const regions = document.querySelectorAll('[aria-live], [role="status"]');
  expect(regions).toHaveLength(1);
  expect(regions[0]).toBe(screen.getByRole('status'));
  await waitFor(() => expect(regions[0]).toHaveTextContent(/^50 carregados$/));
  source.add(fresh(12));
  await waitFor(() => expect(regions[0]).toHaveTextContent(/^12 novos registros$/));
  await userEvent.click(within(bar).getByRole('button', { name: '12 novos registros' }));
  await waitFor(() => expect(regions[0]).toHaveTextContent(/^62 carregados$/));
});

test('further down, what is looked at stays where it is, with its selection and its focus; the bar leads to the top', async () => {
  const source = makeSource(makeEntries(400));
  const bar = await show(source, { pageSize: 200 });
  scroller().scrollTop = 2000;
  await settle();
  const seen = rowInSight();
  const row = document.querySelector<HTMLElement>(`[data-row="${seen}"]`);
  await userEvent.click(row ?? document.body);
  await settle();
  const place = topOf(seen);
  expect(place).toBeGreaterThan(0);
  source.add(fresh(30));
  await within(bar).findByRole('button', { name: '30 novos registros' });
  expect(topOf(seen)).toBe(place);
  await userEvent.keyboard('n');
  const above = await within(bar).findByRole('button', { name: '30 novos acima' });
  await settle();
  expect(topOf(seen)).toBe(place);
  expect(document.querySelector(`[data-row="${seen}"]`)).toHaveAttribute('aria-selected', 'true');
  expect(document.activeElement).toHaveAttribute('data-row', seen);
  await userEvent.click(above);
  await waitFor(() => expect(firstRow()).toBe(`live-${made}`));
  await within(bar).findByText('Nenhum registro novo');
});

test('in cards, what is looked at stays as well', async () => {
  const source = makeSource(makeEntries(200));
  renderTrilha(
    <div style={{ inlineSize: 400, blockSize: 700 }}>
      <AuditScreen source={source} pageSize={100} />
    </div>,
  );
  const bar = await screen.findByRole('group', { name: 'Registros ao vivo' }, { timeout: 5000 });
  await waitFor(() => expect(document.querySelectorAll('[data-row]').length).toBeGreaterThan(2));
  scroller().scrollTop = 1500;
  await settle();
  await settle();
  const row = [...document.querySelectorAll<HTMLElement>('[data-row]')].find(
    (one) => one.getBoundingClientRect().top > scroller().getBoundingClientRect().top + 30,
  );
  const seen = row?.dataset['row'] ?? '';
  const place = topOf(seen);
  source.add(fresh(9));
  await userEvent.click(await within(bar).findByRole('button', { name: '9 novos registros' }));
  await settle();
  await settle();
  expect(Math.abs(topOf(seen) - place)).toBeLessThanOrEqual(1);
});

test('late arrivals stand where they belong; those below what is loaded are said to be there', async () => {
  const source = makeSource(makeEntries(200));
  const bar = await show(source);
  await within(bar).findByText('Ao vivo');
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset['row'] ?? '');
  const page = await source.list({ conditions: [] }, { cursor: null, limit: 50, signal: new AbortController().signal });
  const times = page.rows.map((row) => Date.parse((row as { occurredAt: { iso: string } }).occurredAt.iso));
  const late = { ...makeEntry({ occurredAt: new Date((times[2] ?? 0) + 1).toISOString() }), id: 'late' };
  const deep = { ...makeEntry({ occurredAt: new Date((times[49] ?? 0) - 86_400_000).toISOString() }), id: 'deep' };
  source.add([late, deep]);
  await within(bar).findByText('1 novo mais abaixo');
  await userEvent.click(within(bar).getByRole('button', { name: '1 novo registro' }));
  await waitFor(() => expect(document.querySelector('[data-row="late"]')).not.toBeNull());
  const now = [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset['row'] ?? '');
  expect(now.slice(0, 4)).toEqual([rows[0], rows[1], 'late', rows[2]]);
});

test('paused, nothing comes; resumed, what was missed does, each once', async () => {
  const source = makeSource(makeEntries(60));
  const bar = await show(source);
  await within(bar).findByText('Ao vivo');
  source.add(fresh(1));
  await within(bar).findByRole('button', { name: '1 novo registro' });
  await userEvent.click(within(bar).getByRole('button', { name: 'Pausar' }));
  expect(await within(bar).findByText('Em pausa')).toBeVisible();
  expect(source.feed.listeners).toBe(0);
  source.add(fresh(4));
  await settle();
  expect(within(bar).getByRole('button', { name: '1 novo registro' })).toBeVisible();
  await userEvent.click(within(bar).getByRole('button', { name: 'Retomar' }));
  await within(bar).findByRole('button', { name: '5 novos registros' });
});

test('the connection in words: it breaks, counts down, and what was missed comes once', async () => {
  const source = makeSource(makeEntries(60));
  const bar = await show(source);
  await within(bar).findByText('Ao vivo');
  source.add(fresh(2));
  await within(bar).findByRole('button', { name: '2 novos registros' });
  source.feed.cut({ type: 'state', state: 'waiting', retryInMs: 8_000 });
  await within(bar).findByText('Reconectando em 8 segundos');
  await within(bar).findByText('Reconectando em 7 segundos', undefined, { timeout: 3000 });
  source.add(fresh(3));
  source.feed.mend();
  await within(bar).findByText('Ao vivo');
  await within(bar).findByRole('button', { name: '5 novos registros' });
  source.feed.tell({ type: 'state', state: 'polling' });
  await within(bar).findByText('Consultando a cada poucos segundos');
  source.feed.tell({ type: 'state', state: 'offline' });
  expect(await within(bar).findByText('Sem internet')).toBeVisible();
});

test('a lost place is said, and loading the list anew mends it', async () => {
  const source = makeSource(makeEntries(60));
  const bar = await show(source);
  await within(bar).findByText('Ao vivo');
  source.feed.cut();
  source.add(fresh(3));
  source.feed.tell({ type: 'reset' });
  const shelf = await within(bar).findByRole('button', { name: /Podem faltar registros/ });
  source.feed.mend();
  await userEvent.click(shelf);
  await within(bar).findByText('Nenhum registro novo');
  await waitFor(() => expect(firstRow()).toBe(`live-${made}`));
  source.add(fresh(1));
  await within(bar).findByRole('button', { name: '1 novo registro' });
});

test('more than the shelf keeps is counted as such, and loading the list anew shows it', async () => {
  const source = makeSource(makeEntries(60));
  const bar = await show(source);
  await within(bar).findByText('Ao vivo');
  source.add(fresh(1200));
  const shelf = await within(bar).findByRole('button', { name: /Mais de 1\.000 novos registros/ });
  await userEvent.click(shelf);
  await waitFor(() => expect(firstRow()).toBe(`live-${made}`));
  expect(await within(bar).findByText('Nenhum registro novo')).toBeVisible();
});

test('filters apply: those of the source, and those only Trilha applies', async () => {
  const source = makeSource(makeEntries(60), { capabilities: { filters: { entityType: ['is'] } } });
  const bar = await show(source, {
    defaultQuery: {
      conditions: [
        { field: 'entityType', operator: 'is', values: ['Lead'] },
        { field: 'action', operator: 'is', values: ['Criado'] },
      ],
    },
  });
  await within(bar).findByText('Ao vivo');
  const of = (type: string, action: string, id: string): unknown => ({
    ...makeEntry({ entity: { type, id: '7' }, action, occurredAt: new Date(NOW + 3_600_000).toISOString() }),
    id,
  });
  source.add([of('Lead', 'Criado', 'yes'), of('Lead', 'Atualizado', 'other-action'), of('Campaign', 'Criado', 'other-type')]);
  await userEvent.click(await within(bar).findByRole('button', { name: '1 novo registro' }));
  await waitFor(() => expect(firstRow()).toBe('yes'));
  expect(document.querySelector('[data-row="other-action"]')).toBeNull();
});

test('secrets of live rows are masked before they are kept', async () => {
  const source = makeSource(makeEntries(60));
  const bar = await show(source);
  await within(bar).findByText('Ao vivo');
  source.add([
    { ...makeEntry({ after: '{"password":"hunter2"}', occurredAt: new Date(NOW + 3_600_000).toISOString() }), id: 'secret' },
  ]);
  await userEvent.click(await within(bar).findByRole('button', { name: '1 novo registro' }));
  await waitFor(() => expect(firstRow()).toBe('secret'));
  expect(document.body.textContent).not.toContain('hunter2');
});

test('no bar where the source has no feed, or the host wants none; off until the reader turns it on', async () => {
  const { subscribe: _, ...silent } = makeSource(makeEntries(20));
  renderTrilha(<AuditScreen source={silent} />);
  await waitFor(() => expect(document.querySelectorAll('[data-row]').length).toBeGreaterThan(3));
  expect(screen.queryByRole('group', { name: 'Registros ao vivo' })).toBeNull();
  const source = makeSource(makeEntries(20));
  const bar = await show(source, { live: 'off' });
  expect(within(bar).getByText('Ao vivo desligado')).toBeVisible();
  expect(source.feed.listeners).toBe(0);
  await userEvent.click(within(bar).getByRole('button', { name: 'Ligar ao vivo' }));
  await within(bar).findByText('Ao vivo');
});
