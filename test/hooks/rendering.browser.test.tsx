import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Activity, StrictMode, Suspense, use } from 'react';
import { AuditProvider, AuditScreen } from 'trilha';
import { makeEntries, makeSource } from 'trilha/testing';
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';

beforeEach(() => page.viewport(1280, 800));

function counted(): { readonly list: ReturnType<typeof vi.fn>; readonly tree: ReactNode } {
  const source = makeSource(makeEntries(30));
  const list = vi.spyOn(source, 'list');
  const tree = (
    <AuditProvider source={source}>
      <AuditScreen />
    </AuditProvider>
  );
  return { list, tree };
}

const openSecond = async (): Promise<void> => {
  const rows = await screen.findAllByRole('row', { selected: false });
  rows[1]?.focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('complementary', { name: 'Detalhes do registro' });
};

test('StrictMode asks once', async () => {
  const { list, tree } = counted();
  render(<StrictMode>{tree}</StrictMode>);
  await openSecond();
  expect(list.mock.calls.filter(([query]) => JSON.stringify(query).includes('"conditions":[]'))).toHaveLength(1);
});

test('hidden and shown again by Activity, the screen keeps what was opened and asks for nothing twice', async () => {
  const { list, tree } = counted();
  const { rerender } = render(<Activity mode="visible">{tree}</Activity>);
  await openSecond();
  const id = screen.getByRole('row', { selected: true }).getAttribute('data-row');
  const asked = list.mock.calls.length;
  rerender(<Activity mode="hidden">{tree}</Activity>);
  await waitFor(() => expect(screen.queryByRole('grid')).toBeNull());
  rerender(<Activity mode="visible">{tree}</Activity>);
  expect((await screen.findByRole('row', { selected: true })).getAttribute('data-row')).toBe(id);
  expect(list.mock.calls.length).toBe(asked);
});

test('a neighbour that suspends the whole boundary takes no state away and asks for nothing twice', async () => {
  const { list, tree } = counted();
  let wake = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (wake = resolve));
  const Neighbour = ({ wait }: { readonly wait: boolean }): ReactNode => (wait ? (use(waiting), 'acordou') : 'pronto');
  const view = (wait: boolean): ReactNode => (
    <Suspense fallback="esperando">
      {tree}
      <Neighbour wait={wait} />
    </Suspense>
  );
  const { rerender } = render(view(false));
  await openSecond();
  const id = screen.getByRole('row', { selected: true }).getAttribute('data-row');
  const asked = list.mock.calls.length;
  await act(async () => rerender(view(true)));
  await screen.findByText('esperando');
  await act(async () => {
    wake();
    await waiting;
  });
  await screen.findByText('acordou');
  expect(screen.getByRole('row', { selected: true }).getAttribute('data-row')).toBe(id);
  expect(list.mock.calls.length).toBe(asked);
});
