import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import type { AuditQuery } from 'trilha/headless';
import { useUrlQuery, type UrlAdapter, type UseUrlQueryOptions } from 'trilha/headless';
import { afterEach, beforeEach, expect, test } from 'vitest';

const lead: AuditQuery = { conditions: [{ field: 'entityType', operator: 'is', values: ['Lead'] }] };
const word = (text: string): AuditQuery => ({
  conditions: [...lead.conditions, { field: 'text', operator: 'contains', values: [text] }],
});

function Probe({ options, next }: { readonly options?: UseUrlQueryOptions; readonly next: readonly AuditQuery[] }) {
  const { query, setQuery, dropped } = useUrlQuery(options);
  return (
    <>
      <output>{JSON.stringify(query.conditions)}</output>
      <p>{dropped.map(({ name }) => name).join(' ')}</p>
      {next.map((one, index) => (
        <button key={JSON.stringify(one)} type="button" onClick={() => setQuery(one)}>
          {`ask ${index}`}
        </button>
      ))}
    </>
  );
}
const shown = (): unknown => JSON.parse(screen.getByRole('status').textContent ?? '');
const ask = (index: number): Promise<void> => userEvent.click(screen.getByRole('button', { name: `ask ${index}` }));
const steps = async (count: number): Promise<void> => {
  const moved = new Promise<void>((done) => {
    window.addEventListener('popstate', () => done(), { once: true });
  });
  await act(async () => {
    history.go(count);
    await moved;
  });
};

let before = '';
beforeEach(() => {
  before = location.search;
  history.pushState(null, '', `${location.pathname}?aba=a%20b`);
});
afterEach(() => history.replaceState(null, '', `${location.pathname}${before}`));

test('a change is a step of the history, words that are typed are not, back and forward work, the host’s parameters stay', async () => {
  render(<Probe next={[lead, word('o'), word('oi'), { conditions: [] }]} />);
  expect(shown()).toEqual([]);
  const { length } = history;
  await ask(0);
  expect(location.search).toBe('?aba=a%20b&entityType=Lead');
  await ask(1);
  await ask(2);
  expect(location.search).toBe('?aba=a%20b&entityType=Lead&q=oi');
  expect(history.length).toBe(length + 1);
  await steps(-1);
  expect(shown()).toEqual([]);
  expect(location.search).toBe('?aba=a%20b');
  await steps(1);
  expect(shown()).toEqual(word('oi').conditions);
  await ask(3);
  expect(location.search).toBe('?aba=a%20b');
});

test('a prefix keeps two queries apart; what makes no sense under it is told', async () => {
  history.replaceState(null, '', `${location.pathname}?aba=1&log.entityType=Lead&log.cor=azul&entityType=Campaign`);
  render(<Probe options={{ prefix: 'log.' }} next={[word('x')]} />);
  expect(shown()).toEqual(lead.conditions);
  expect(screen.getByText('log.cor')).toBeTruthy();
  await ask(0);
  expect(location.search).toBe('?aba=1&entityType=Campaign&log.entityType=Lead&log.q=x');
  expect(screen.queryByText('log.cor')).toBeNull();
});

test('the host’s router takes the place of the history', async () => {
  let search = 'entityType=Campaign';
  const listeners = new Set<() => void>();
  const written: string[] = [];
  const adapter: UrlAdapter = {
    read: () => search,
    write: (next, mode) => {
      written.push(`${mode} ${next}`);
      search = next;
      for (const listen of listeners) listen();
    },
    subscribe: (listen) => {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
  };
  const { unmount } = render(<Probe options={{ adapter, write: 'replace' }} next={[lead]} />);
  expect(shown()).toMatchObject([{ values: ['Campaign'] }]);
  await ask(0);
  expect(written).toEqual(['replace ?entityType=Lead']);
  expect(shown()).toEqual(lead.conditions);
  unmount();
  expect(listeners.size).toBe(0);
});

test('a server, which has no address, asks for the default', () => {
  expect(renderToString(<Probe options={{ defaultQuery: lead }} next={[]} />)).toContain('entityType');
});
