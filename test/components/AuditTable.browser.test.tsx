import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { AuditTable, memorySource } from 'trilha';
import { makeEntries, makeEntry, makeSource } from 'trilha/testing';
import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { renderTrilha } from '../support/render.tsx';

const rowsOf = (): HTMLElement[] => screen.getAllByRole('row').filter((row) => row.hasAttribute('aria-selected'));
const idOf = (row: Element | null): string | null | undefined => row?.getAttribute('data-row');
const scroller = (): HTMLElement => {
  const parent = screen.getByRole('grid').parentElement;
  if (!parent) throw new Error('The grid stands in nothing.');
  return parent;
};

describe('the keyboard', () => {
  test('moves, opens and closes; while open, moving opens the next', async () => {
    const opened: (string | null)[] = [];
    renderTrilha(<AuditTable source={memorySource(makeEntries(60))} onSelectedIdChange={(id) => opened.push(id)} />);
    await screen.findAllByRole('row', { selected: false });
    const user = userEvent.setup();
    await user.tab();
    expect(idOf(document.activeElement)).toBe('entry-1');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    await waitFor(() => expect(idOf(document.activeElement)).toBe('entry-2'));
    expect(opened).toEqual([]);
    await user.keyboard('{Enter}');
    expect(opened).toEqual(['entry-2']);
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(idOf(screen.getByRole('row', { selected: true }))).toBe('entry-3'));
    await user.keyboard('{Escape}');
    expect(opened).toEqual(['entry-2', 'entry-3', null]);
    await user.keyboard('{End}');
    await waitFor(() => expect(idOf(document.activeElement)).toBe('entry-50'));
    await user.keyboard('{Home}');
    await waitFor(() => expect(idOf(document.activeElement)).toBe('entry-1'));
    await user.keyboard('{PageDown}');
    await waitFor(() => expect(Number(idOf(document.activeElement)?.slice(6))).toBeGreaterThan(5));
  });

  test('one row is in the order of tabs, and keeps the focus when it is scrolled away', async () => {
    renderTrilha(<AuditTable source={memorySource(makeEntries(200))} pageSize={200} />);
    await screen.findAllByRole('row', { selected: false });
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(idOf(document.activeElement)).toBe('entry-2'));
    scroller().scrollTop = 4000;
    await waitFor(() => expect(rowsOf().some((row) => idOf(row) === 'entry-100')).toBe(true));
    expect(idOf(document.activeElement)).toBe('entry-2');
    expect(rowsOf().filter((row) => row.tabIndex === 0)).toHaveLength(1);
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(idOf(document.activeElement)).toBe('entry-3'));
    await waitFor(() => expect(scroller().scrollTop).toBeLessThan(200));
  });
});

describe('letters and cells', () => {
  test('J and K walk, O opens; turned off, only the arrows do', async () => {
    const { unmount } = renderTrilha(<AuditTable source={memorySource(makeEntries(9))} />);
    (await screen.findAllByRole('row', { selected: false }))[0]?.focus();
    const user = userEvent.setup();
    await user.keyboard('jjk');
    await waitFor(() => expect(idOf(document.activeElement)).toBe('entry-2'));
    await user.keyboard('{Control>}j{/Control}o');
    expect(idOf(screen.getByRole('row', { selected: true }))).toBe('entry-2');
    unmount();
    renderTrilha(<AuditTable source={memorySource(makeEntries(9))} keyboard={false} />);
    (await screen.findAllByRole('row', { selected: false }))[0]?.focus();
    await user.keyboard('jo{ArrowDown}');
    await waitFor(() => expect(idOf(document.activeElement)).toBe('entry-2'));
    expect(screen.queryByRole('row', { selected: true })).toBeNull();
  });

  test('→ goes into the cells, ↓ stays in the column, ← goes back to the row', async () => {
    renderTrilha(<AuditTable source={memorySource(makeEntries(9))} />);
    (await screen.findAllByRole('row', { selected: false }))[0]?.focus();
    const user = userEvent.setup();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    const focused = (): string | undefined => document.activeElement?.getAttribute('data-column') ?? undefined;
    await waitFor(() => expect(focused()).toBe('entity'));
    expect(document.activeElement?.getAttribute('role')).toBe('gridcell');
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(idOf(document.activeElement?.parentElement ?? null)).toBe('entry-2'));
    expect(focused()).toBe('entity');
    expect(screen.getByRole('grid').querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    await waitFor(() => expect(idOf(document.activeElement)).toBe('entry-2'));
    await user.keyboard('{Enter}');
    expect(idOf(screen.getByRole('row', { selected: true }))).toBe('entry-2');
  });
});

describe('arranged columns', () => {
  const titles = (): (string | null)[] => screen.getAllByRole('columnheader').map((head) => head.getAttribute('data-column'));

  test('are ordered, hidden, sized and pinned, in the header as in the rows', async () => {
    await page.viewport(1280, 800);
    renderTrilha(
      <AuditTable
        source={memorySource(makeEntries(9))}
        arranged={[
          { id: 'change', size: 1300 },
          { id: 'actor', hidden: true },
          { id: 'action', pin: 'end' },
          { id: 'entity', pin: 'start' },
        ]}
      />,
    );
    const [row] = await screen.findAllByRole('row', { selected: false });
    expect(titles()).toEqual(['entity', 'change', 'when', 'origin', 'action']);
    const cells = within(row as HTMLElement).getAllByRole('gridcell');
    expect(cells.map((cell) => cell.dataset['column'])).toEqual(titles());
    expect(cells.map((cell) => cell.getAttribute('aria-colindex'))).toEqual(['1', '2', '3', '4', '5']);
    expect(cells[1]?.offsetWidth).toBe(1300);
    const edges = (): [number, number] => [
      cells[0]?.getBoundingClientRect().left ?? 0,
      cells[4]?.getBoundingClientRect().right ?? 0,
    ];
    const box = scroller().getBoundingClientRect();
    expect(edges()[1]).toBeLessThanOrEqual(box.right);
    expect(scroller().scrollWidth).toBeGreaterThan(scroller().clientWidth);
    scroller().scrollLeft = 200;
    await waitFor(() => expect(edges()[0]).toBeCloseTo(box.left, 0));
    expect(cells[1]?.getBoundingClientRect().left).toBeLessThan(box.left);
  });
});

test('a click opens a row', async () => {
  renderTrilha(<AuditTable source={memorySource(makeEntries(5))} />);
  const [, second] = await screen.findAllByRole('row', { selected: false });
  await userEvent.click(within(second as HTMLElement).getAllByRole('gridcell')[0] as HTMLElement);
  expect(idOf(screen.getByRole('row', { selected: true }))).toBe('entry-2');
});

describe('ends', () => {
  test('all is here', async () => {
    renderTrilha(<AuditTable source={memorySource(makeEntries(3))} />);
    expect(await screen.findByRole('gridcell', { name: 'Fim dos dados' })).toBeTruthy();
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('6');
  });

  test('the source goes no further', async () => {
    const few = memorySource(makeEntries(3));
    const source = {
      ...few,
      list: async (...call: Parameters<typeof few.list>) => ({ ...(await few.list(...call)), end: 'limit' as const }),
    };
    renderTrilha(<AuditTable source={source} />);
    expect(await screen.findByRole('gridcell', { name: /^Limite da fonte/ })).toBeTruthy();
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('-1');
  });

  test('the next page failed: the rows stay, trying again loads it, nothing is lost or doubled', async () => {
    let broken = true;
    const source = makeSource(makeEntries(80), { failOn: ({ cursor }) => (cursor !== null && broken ? 'not-found' : undefined) });
    renderTrilha(<AuditTable source={source} />);
    await screen.findAllByRole('row', { selected: false });
    scroller().scrollTop = 100_000;
    const end = await screen.findByRole('gridcell', { name: /^Não foi possível carregar mais: Endereço não encontrado/ });
    expect(rowsOf().some((row) => idOf(row) === 'entry-50')).toBe(true);
    broken = false;
    await userEvent.click(within(end).getByRole('button', { name: 'Tentar de novo' }));
    await waitFor(() => {
      scroller().scrollTop = 100_000;
      expect(rowsOf().some((row) => idOf(row) === 'entry-80')).toBe(true);
    });
    expect(screen.getByRole('gridcell', { name: 'Fim dos dados' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toMatch(/^80 carregados/);
  });

  test('a cursor that comes again ends the list with words', async () => {
    renderTrilha(<AuditTable source={makeSource(makeEntries(200), { faults: ['repeated-cursor'] })} />);
    await screen.findAllByRole('row', { selected: false });
    await waitFor(() => {
      scroller().scrollTop = 100_000;
      expect(screen.getByRole('gridcell', { name: /A fonte repetiu a mesma página/ })).toBeTruthy();
    });
  });
});

describe('failures', () => {
  test('a login page instead of data says what happened', async () => {
    renderTrilha(<AuditTable source={makeSource(makeEntries(3), { faults: ['html-instead-of-json'] })} />);
    expect(await screen.findByText('A fonte respondeu com uma página, não com dados')).toBeTruthy();
    expect(screen.getByText('Talvez a sessão tenha expirado ou o endereço esteja errado.')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toMatch(/A fonte respondeu com uma página/);
  });

  test('without a source it says so, with no way to try again', async () => {
    renderTrilha(<AuditTable />);
    expect(await screen.findByText('Nenhuma fonte de dados')).toBeTruthy();
    expect(vi.mocked(console.warn).mock.calls).toEqual([[expect.stringContaining('TRILHA-202')]]);
    vi.mocked(console.warn).mockClear();
    expect(screen.queryByRole('button', { name: 'Tentar de novo' })).toBeNull();
  });

  test('an empty source and a query without matches are told apart', async () => {
    const { unmount } = renderTrilha(<AuditTable source={memorySource([])} />);
    expect(await screen.findByText('Nenhum registro ainda', { selector: 'p' })).toBeTruthy();
    unmount();
    const query = { conditions: [{ field: 'text', operator: 'contains', values: ['nada disso'] }] } as const;
    renderTrilha(<AuditTable source={memorySource(makeEntries(3))} query={query} />);
    expect(await screen.findByText('Nenhum registro corresponde à busca', { selector: 'p' })).toBeTruthy();
  });
});

test('a broken entry among good ones is marked in its place and opens', async () => {
  renderTrilha(<AuditTable source={makeSource(makeEntries(11), { faults: ['broken-entry'] })} />);
  const broken = await screen.findByRole('row', { name: /Linha ilegível, Falta a entidade/ });
  const ids = rowsOf().map(idOf);
  expect(ids).toHaveLength(11);
  expect(ids.indexOf(idOf(broken))).toBe(5);
  await userEvent.click(broken);
  expect(broken.getAttribute('aria-selected')).toBe('true');
});

test('unknown actions and foreign markup are shown as written', async () => {
  const markup = '<img src=x onerror=alert(1)>';
  const entry = makeEntry({ action: markup, operation: 'unknown', entity: { type: 'Coisa', id: markup } });
  renderTrilha(<AuditTable source={memorySource([entry])} />);
  const row = await screen.findByRole('row', { name: new RegExp(`Coisa #${markup.replaceAll(/[()]/g, String.raw`\$&`)}`) });
  expect(row.querySelector('img')).toBeNull();
});

test('days are headings', async () => {
  const rows = ['2026-02-20T01:00:00Z', '2026-02-19T12:00:00Z', '2026-02-19T02:00:00Z', '2026-01-05T12:00:00Z'].map(
    (occurredAt, index) => makeEntry({ id: `d${index}`, occurredAt }),
  );
  renderTrilha(<AuditTable source={memorySource(rows)} />);
  await screen.findAllByRole('row', { selected: false });
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual([
    'Hoje',
    'Ontem',
    expect.stringMatching(/janeiro/),
  ]);
});

test('the header names the zone without changing the title', async () => {
  renderTrilha(<AuditTable source={memorySource(makeEntries(1))} />);
  const header = await screen.findByRole('columnheader', { name: 'Quando' });
  const description = document.getElementById(header.getAttribute('aria-describedby') ?? '');
  expect(description?.textContent).toMatch(/Brasília \(GMT-3\)/);
});

test('below 640 px of its own width rows are cards, whatever the window is', async () => {
  await page.viewport(1280, 800);
  renderTrilha(
    <div style={{ inlineSize: 400 }}>
      <AuditTable source={memorySource(makeEntries(40))} />
    </div>,
  );
  await waitFor(() => expect(rowsOf()[0]?.offsetHeight).toBeGreaterThan(80));
  const first = rowsOf()[0];
  expect(
    first &&
      within(first)
        .getAllByRole('gridcell')
        .every((cell) => cell.getBoundingClientRect().right <= 401),
  ).toBe(true);
});

test('20,000 rows, scrolled to the end: every row once, and a bounded document', async () => {
  await page.viewport(1280, 800);
  renderTrilha(<AuditTable source={memorySource(makeEntries(20_000))} pageSize={1000} />);
  await screen.findAllByRole('row', { selected: false });
  let most = 0;
  await waitFor(
    () => {
      scroller().scrollTop = scroller().scrollHeight;
      fireEvent.scroll(scroller());
      most = Math.max(most, screen.getByRole('grid').querySelectorAll('*').length);
      expect(screen.getByRole('gridcell', { name: 'Fim dos dados' })).toBeTruthy();
    },
    { timeout: 60_000, interval: 30 },
  );
  scroller().scrollTop = scroller().scrollHeight;
  await waitFor(() => expect(rowsOf().some((row) => idOf(row) === 'entry-20000')).toBe(true));
  expect(screen.getByRole('status').textContent).toMatch(/^20\.000 carregados/);
  expect(most).toBeLessThanOrEqual(900);
}, 90_000);
