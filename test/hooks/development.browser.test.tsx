import { render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { AuditProvider, AuditTable, memorySource, SnapshotDiff } from 'trilha';
import { DEVELOPMENT_NOTICES } from 'trilha/headless';
import { enEntries } from 'trilha/locales/en/entries';
import { makeEntries } from 'trilha/testing';
import { lacksStylesheet } from '../../src/hooks/development.ts';

const said = (how: 'warn' | 'info'): string[] => vi.mocked(console[how]).mock.calls.map(([text]) => String(text));

test('a list outside of a provider is told, once', async () => {
  render(
    <>
      <AuditTable label="a" />
      <AuditTable label="b" />
    </>,
  );
  await waitFor(() => expect(screen.getAllByText('Nenhuma fonte de dados')).toHaveLength(2));
  expect(said('warn')).toEqual([expect.stringMatching(/^TRILHA-201 .*AuditProvider.*docs\/errors\/TRILHA-201\.md$/)]);
  vi.mocked(console.warn).mockClear();
});

test('a provider without a source is told apart', async () => {
  render(
    <AuditProvider>
      <AuditTable />
    </AuditProvider>,
  );
  await screen.findByText('Nenhuma fonte de dados');
  expect(said('warn')).toEqual([expect.stringContaining(DEVELOPMENT_NOTICES['no-provided-source'].what)]);
  vi.mocked(console.warn).mockClear();
});

test('a condition that the source cannot do is noted, by the name of the source and of the condition', async () => {
  vi.spyOn(console, 'info').mockReturnValue();
  const source = memorySource([], { name: 'crm', capabilities: { filters: {} } });
  const query = { conditions: [{ field: 'ip', operator: 'is', values: ['10.0.0.1'] }] } as const;
  render(<AuditTable source={source} query={query} />);
  await waitFor(() => expect(said('info')).toEqual([expect.stringMatching(/^TRILHA-204 .*\(crm: ip is\)/)]));
});

test('the words of rows are enough for a table; what needs more says it in Portuguese, and is told', async () => {
  const view = render(
    <AuditProvider source={memorySource(makeEntries(3))} locale={enEntries}>
      <AuditTable />
    </AuditProvider>,
  );
  expect(await screen.findByText('End of data')).toBeVisible();
  expect(screen.getByRole('grid', { name: 'Audit entries' })).toBeVisible();
  expect(said('warn')).toEqual([]);
  view.rerender(
    <AuditProvider locale={enEntries}>
      <SnapshotDiff before={{ a: 1 }} after={{ a: 2 }} />
    </AuditProvider>,
  );
  expect(await screen.findByText('1 field changed')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Lista' })).toBeVisible();
  expect(said('warn')).toEqual([expect.stringMatching(/^TRILHA-205 .*\(en\).*trilha\/locales\/<tag>/)]);
  vi.mocked(console.warn).mockClear();
});

test('a page without the stylesheet is seen', () => {
  const page = document.createElement('iframe');
  document.body.append(page);
  const body = page.contentDocument?.body;
  if (body === undefined) throw new Error('no page');
  expect(lacksStylesheet(body)).toBe(false);
  body.innerHTML = '<div class="trilha"></div>';
  expect(lacksStylesheet(body)).toBe(true);
  body.innerHTML = '<style>.trilha { --trilha-bg-default: #fff }</style><div class="trilha"></div>';
  expect(lacksStylesheet(body)).toBe(false);
  page.remove();
});
