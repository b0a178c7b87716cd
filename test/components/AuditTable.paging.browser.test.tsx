import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { AuditTable, memorySource } from 'trilha';
import { makeEntries } from 'trilha/testing';
import { expect, test } from 'vitest';
import { renderTrilha } from '../support/render.tsx';

const scroller = (): HTMLElement => {
  const parent = screen.getByRole('grid').parentElement;
  if (!parent) throw new Error('The grid stands in nothing.');
  return parent;
};
const rowOf = (id: string): HTMLElement | null => document.querySelector(`[data-row="${id}"]`);
const waiting = (): Element[] => [...document.querySelectorAll('[data-waiting]')];
const topOf = (id: string): number | undefined => rowOf(id)?.getBoundingClientRect().top;

/** Scrolls to the end until so many rows are loaded. */
async function walk(rows: number): Promise<void> {
  const seen = (): boolean => rowOf(`entry-${rows}`) !== null;
  for (let step = 0; step < 200 && !seen(); step += 1) {
    fireEvent.scroll(scroller(), { target: { scrollTop: scroller().scrollHeight } });
    await new Promise((resolve) => void setTimeout(resolve, 30));
  }
  await waitFor(() => expect(seen()).toBe(true));
}

test('rows that were let go of keep their places, and come back without moving what is looked at', async () => {
  renderTrilha(<AuditTable source={memorySource(makeEntries(600))} pageSize={20} maxPages={6} selectedId="entry-3" />);
  await screen.findAllByRole('row', { selected: false });
  await walk(600);
  await waitFor(() => expect(screen.getByRole('grid').getAttribute('aria-rowcount')).not.toBe('-1'));
  const height = scroller().scrollHeight;
  const count = screen.getByRole('grid').getAttribute('aria-rowcount');
  const number = rowOf('entry-600')?.getAttribute('aria-rowindex');

  scroller().scrollTop = height / 2;
  await waitFor(() => expect(waiting().length).toBeGreaterThan(5));
  const [place] = waiting().slice(8);
  const before = place?.getBoundingClientRect().top;
  const index = Number(place?.getAttribute('data-waiting'));
  const rowIndex = place?.getAttribute('aria-rowindex');
  await waitFor(() => expect(rowOf(`entry-${index + 1}`)).not.toBeNull());
  await waitFor(() => expect(waiting()).toEqual([]));
  expect(topOf(`entry-${index + 1}`)).toBe(before);
  expect(rowOf(`entry-${index + 1}`)?.getAttribute('aria-rowindex')).toBe(rowIndex);
  expect(scroller().scrollHeight).toBe(height);

  scroller().scrollTop = height;
  await waitFor(() => expect(rowOf('entry-600')?.getAttribute('aria-rowindex')).toBe(number));
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe(count);
  // The opened row was never let go of.
  scroller().scrollTop = 0;
  await waitFor(() => expect(rowOf('entry-3')?.getAttribute('aria-selected')).toBe('true'));
}, 60_000);

test('the keyboard walks through places whose rows are not here, and the focus follows when they come', async () => {
  renderTrilha(<AuditTable source={memorySource(makeEntries(600))} pageSize={20} maxPages={4} />);
  await screen.findAllByRole('row', { selected: false });
  await walk(600);
  const user = userEvent.setup();
  rowOf('entry-600')?.focus();
  await user.keyboard('{Home}');
  await waitFor(() => expect(document.activeElement?.getAttribute('data-row')).toBe('entry-1'));
  for (let step = 0; step < 3; step += 1) {
    const at = Number(document.activeElement?.getAttribute('data-row')?.slice(6));
    await user.keyboard('{PageDown}');
    await waitFor(() => expect(Number(document.activeElement?.getAttribute('data-row')?.slice(6))).toBeGreaterThan(at));
  }
  await user.keyboard('{End}');
  await waitFor(() => expect(document.activeElement?.getAttribute('data-row')).toBe('entry-600'));
}, 60_000);
