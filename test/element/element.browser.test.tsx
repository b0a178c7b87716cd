import type { AuditQuery } from 'trilha';
import type { AuditScreenElement, EntityTimelineElement } from 'trilha/element';
import 'trilha/element';
import { emptyQuery } from 'trilha/headless';
import { makeEntries, makeSource } from 'trilha/testing';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

/** Without a stylesheet: how it looks is tested on the packed script. */
function screenElement(attributes: Readonly<Record<string, string>> = {}): AuditScreenElement {
  const element = document.createElement('trilha-audit-screen');
  for (const [name, value] of Object.entries({ stylesheet: '', ...attributes })) element.setAttribute(name, value);
  return element;
}

const rowsIn = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('[data-row]') ?? [])].map((row) => row.getAttribute('data-row') ?? '');

const answering = (rows: readonly unknown[]): typeof fetch =>
  vi.fn<typeof fetch>(() => Promise.resolve(Response.json({ data: rows, page: { next: null } })));

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('<trilha-audit-screen>', () => {
  test('asks the address in src, and shows the rows in the words of locale', async () => {
    const fetch = answering(makeEntries(3));
    vi.stubGlobal('fetch', fetch);
    document.body.append(screenElement({ src: '/api/audit', locale: 'en', 'heading-level': '2' }));
    await expect.element(page.getByRole('heading', { level: 2, name: 'Audit Logs' })).toBeVisible();
    await expect.element(page.getByRole('row', { selected: false }).first()).toBeVisible();
    const pathOf = (asked: RequestInfo | URL | undefined): string =>
      new URL(asked instanceof Request ? asked.url : (asked ?? ''), location.href).pathname;
    await expect
      .poll(() =>
        vi
          .mocked(fetch)
          .mock.calls.map(([url]) => pathOf(url))
          .filter((path) => path === '/api/audit/entries'),
      )
      .toHaveLength(1);
  });

  test('takes properties set before it is in the document, and gives the screen’s state back', async () => {
    const element = screenElement();
    element.source = makeSource(makeEntries(5));
    const query: AuditQuery = { ...emptyQuery, conditions: [{ field: 'text', operator: 'contains', values: ['x'] }] };
    element.query = query;
    document.body.append(element);
    await expect.element(page.getByRole('combobox', { name: /Buscar|Search/ })).toHaveValue('x');
    expect(element.query).toBe(query);
    element.setAttribute('query', 'entityType=Lead');
    expect(element.query.conditions).toEqual([{ field: 'entityType', operator: 'is', values: ['Lead'] }]);
  });

  test('tells of what the reader opens and asks, in events that cross the shadow root', async () => {
    const element = screenElement();
    element.source = makeSource(makeEntries(5));
    const heard = vi.fn<(event: Event) => void>();
    document.body.addEventListener('selected-change', heard);
    document.body.addEventListener('query-change', heard);
    document.body.append(element);
    await expect.poll(() => rowsIn(element).length).toBe(5);
    element.shadowRoot?.querySelector<HTMLElement>('[data-row]')?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => heard.mock.calls.length).toBe(1);
    expect(heard.mock.calls[0]?.[0]).toMatchObject({ type: 'selected-change', detail: { id: element.selectedId } });
    expect(element.selectedId).toBe(rowsIn(element)[0]);
    element.selectedId = null;
    await userEvent.keyboard('/');
    await userEvent.keyboard('a/b');
    await expect.poll(() => heard.mock.calls.at(-1)?.[0]).toMatchObject({ type: 'query-change' });
    // The slash sent the focus to the search field once; inside the field it is a character.
    await expect.element(page.getByRole('combobox', { name: /Buscar|Search/ })).toHaveValue('a/b');
    document.body.removeEventListener('selected-change', heard);
    document.body.removeEventListener('query-change', heard);
  });

  test('keeps what is loaded when it is moved, lets go of everything when it is removed, and comes back', async () => {
    const source = makeSource(makeEntries(5));
    const list = vi.spyOn(source, 'list');
    const added = vi.spyOn(document, 'addEventListener');
    const removed = vi.spyOn(document, 'removeEventListener');
    const element = screenElement();
    element.source = source;
    document.body.append(element);
    await expect.poll(() => rowsIn(element).length).toBe(5);
    const first = element.shadowRoot?.querySelector('[data-row]');
    const other = document.body.appendChild(document.createElement('main'));
    other.append(element);
    await new Promise(requestAnimationFrame);
    expect(element.shadowRoot?.querySelector('[data-row]')).toBe(first);
    expect(list).toHaveBeenCalledOnce();

    element.remove();
    await expect.poll(() => rowsIn(element).length).toBe(0);
    const kept = added.mock.calls.filter(
      ([name, listener]) => !removed.mock.calls.some(([n, l]) => n === name && l === listener),
    );
    // React listens for the selection once per document, whatever is in it.
    expect(kept.map(([name]) => name).filter((name) => name !== 'selectionchange')).toEqual([]);

    document.body.append(element);
    await expect.poll(() => rowsIn(element).length).toBe(5);
  });

  test('says in the console what an attribute cannot be, and does without it', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    document.body.append(
      screenElement({ src: '/api', preset: 'laravel', theme: 'blue', fields: '{', 'time-zone': 'Lua', 'page-size': '0' }),
    );
    await expect.element(page.getByText(/nenhuma fonte/i).first()).toBeVisible();
    // A source that cannot be made is a provider without one; the built script is for production and does not say this.
    expect(vi.mocked(console.warn).mock.calls).toEqual([[expect.stringContaining('TRILHA-202')]]);
    vi.mocked(console.warn).mockClear();
    const said = new Set(complaints.mock.calls.map(([text]) => String(text).replace(/^trilha: <trilha-audit-screen /, '')));
    expect([...said].map((text) => text.replace(/ Use one of:.*/, '')).sort()).toEqual([
      'fields="{"> is not JSON.',
      'page-size="0"> is not a whole number from 1 to 1000.',
      'preset="laravel"> is not known.',
      'theme="blue"> is not known.',
      'time-zone="Lua"> is not a time zone. Use a name such as America/Sao_Paulo.',
    ]);
    expect([...said].some((text) => text.includes('laravel-auditing'))).toBe(true);
    complaints.mockReset();
  });

  test('reads a known store by the name of its preset', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(() =>
      Promise.resolve(
        Response.json({
          data: [
            {
              id: 7,
              event: 'updated',
              auditable_type: 'App\\Models\\Lead',
              auditable_id: 3,
              old_values: { a: 1 },
              new_values: { a: 2 },
            },
          ],
        }),
      ),
    );
    vi.stubGlobal('fetch', fetch);
    document.body.append(screenElement({ src: '/audits', preset: 'laravel-auditing', 'source-time-zone': 'America/Sao_Paulo' }));
    await expect.element(page.getByRole('row', { name: /Lead #3/ })).toBeVisible();
  });
});

test('<trilha-entity-timeline> shows the history of the entity in its attributes, and nothing without one', async () => {
  const element: EntityTimelineElement = document.createElement('trilha-entity-timeline');
  element.setAttribute('stylesheet', '');
  const source = makeSource(makeEntries(6));
  const list = vi.spyOn(source, 'list');
  element.source = source;
  document.body.append(element);
  await new Promise(requestAnimationFrame);
  expect(list).not.toHaveBeenCalled();
  element.setAttribute('entity-type', 'Lead');
  element.setAttribute('entity-id', '16');
  await expect
    .poll(() => list.mock.calls[0]?.[0].conditions)
    .toMatchObject([
      { field: 'entityType', values: ['Lead'] },
      { field: 'entityId', values: ['16'] },
    ]);
});
