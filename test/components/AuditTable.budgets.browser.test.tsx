import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Profiler } from 'react';
import { AuditTable, defaultColumns, defineColumn, memorySource } from 'trilha';
import { makeEntries } from 'trilha/testing';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderTrilha } from '../support/render.tsx';

const rows = async (): Promise<HTMLElement[]> => await screen.findAllByRole('row', { selected: false });

test.each([1_000, 10_000])('the document stays small with %i rows', async (count) => {
  await page.viewport(1280, 800);
  const source = memorySource(makeEntries(count), { capabilities: { maxLimit: count } });
  const { container } = renderTrilha(<AuditTable source={source} pageSize={count} />);
  expect((await rows()).length).toBeLessThan(40);
  expect(container.querySelectorAll('*').length).toBeLessThanOrEqual(900);
});

test('opening a row draws that row alone, once; by mouse also the row that had the focus', async () => {
  await page.viewport(1280, 800);
  const drawn: string[] = [];
  let commits = 0;
  const witness = defineColumn({
    id: 'witness',
    title: () => 'Witness',
    Cell: ({ view }) => {
      drawn.push(view.entry.id);
      return null;
    },
  });
  renderTrilha(
    <Profiler id="table" onRender={() => void (commits += 1)}>
      <AuditTable source={memorySource(makeEntries(50))} columns={[...defaultColumns, witness]} />
    </Profiler>,
  );
  const target = (await rows())[4];
  const cell = within(target as HTMLElement).getAllByRole('gridcell')[0];
  await waitFor(() => expect(drawn.length).toBeGreaterThan(5));
  // What measuring the container brings has settled.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const user = userEvent.setup();
  await user.tab();
  drawn.length = 0;
  commits = 0;
  await user.keyboard('{Enter}');
  await screen.findByRole('row', { selected: true });
  expect(drawn).toEqual(['entry-1']);
  expect(commits).toBeLessThanOrEqual(2);
  await user.keyboard('{Escape}');
  drawn.length = 0;
  await user.click(cell as HTMLElement);
  await screen.findByRole('row', { selected: true });
  expect([...new Set(drawn)].toSorted()).toEqual(['entry-1', 'entry-5']);
});

test('a step of the wheel is one commit, which draws the rows that came into sight', async () => {
  await page.viewport(1280, 800);
  const drawn: string[] = [];
  let commits = 0;
  const witness = defineColumn({
    id: 'witness',
    title: () => 'Witness',
    Cell: ({ view }) => {
      drawn.push(view.entry.id);
      return null;
    },
  });
  const { container } = renderTrilha(
    <Profiler id="table" onRender={() => void (commits += 1)}>
      <AuditTable source={memorySource(makeEntries(500))} columns={[...defaultColumns, witness]} pageSize={500} />
    </Profiler>,
  );
  await rows();
  const scroller = container.querySelector('.trilha-table-scroll') as HTMLElement;
  await new Promise((resolve) => setTimeout(resolve, 100));
  scroller.scrollTop = 2000;
  await waitFor(() => expect(screen.queryByRole('row', { name: /#1 / })).toBeNull());
  // The list knows by then that it stands still.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = new Set((await rows()).map((row) => row.dataset['row']));
  drawn.length = 0;
  commits = 0;
  scroller.scrollTop = 2400;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  const came = (await rows()).map((row) => row.dataset['row']).filter((id) => !before.has(id));
  expect(came.length).toBeGreaterThan(5);
  expect(drawn).toHaveLength(came.length);
  expect(new Set(drawn)).toEqual(new Set(came));
  expect(commits).toBe(1);
});
