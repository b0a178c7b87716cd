import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import type { AuditEntry, EntityTimelineProps, EntryInput } from 'trilha';
import { AuditProvider, EntityTimeline, memorySource } from 'trilha';
import { makeSource } from 'trilha/testing';
import { describe, expect, test } from 'vitest';
import { userEvent as realUser } from 'vitest/browser';
import { renderTrilha } from '../support/render.tsx';
import { seedEntries, seedTimeZone } from '../support/seed.ts';
import { contact, conversation, entryOf, longHistory, many, tampered } from '../support/timelines.ts';

const LEAD = { type: 'Lead', id: '18' };
const seed = memorySource(seedEntries, { parse: { timeZone: seedTimeZone } });

const show = (entries: readonly EntryInput[], props: Partial<EntityTimelineProps> = {}) =>
  renderTrilha(<EntityTimeline entity={LEAD} source={memorySource(entries)} {...props} />);
const sentences = (): (string | null)[] =>
  screen.getAllByRole('article').map((one) => one.querySelector('p')?.textContent ?? null);
const articles = async (): Promise<HTMLElement[]> => screen.findAllByRole('article');

describe('what happened', () => {
  test('the seed’s Conversation #18: created active, waiting, active, waiting; every antes inferred and marked', async () => {
    renderTrilha(<EntityTimeline entity={{ type: 'Conversation', id: '18' }} source={seed} order="oldest" fold={false} />);
    const shown = await articles();
    expect(sentences()[0]).toBe('API criou Conversation #18');
    const moves = sentences().filter((sentence) => sentence?.includes('alterou status'));
    expect(moves.map((sentence) => /de (\w+) \(inferido\) para (\w+)/.exec(sentence ?? '')?.slice(1))).toEqual([
      ['active', 'waiting_customer'],
      ['waiting_customer', 'active'],
      ['active', 'waiting_customer'],
    ]);
    const changes = shown.filter((one) => one.getAttribute('data-tone') === 'status');
    expect(changes).toHaveLength(6);
    for (const one of changes) expect(within(one).getByText('inferido')).toBeTruthy();
    expect(screen.queryByText('contradito')).toBeNull();
    expect(screen.queryByText(/mudou fora da auditoria/)).toBeNull();
  });

  test('the mark tells how long ago and leads to the entry it came from', async () => {
    show(contact);
    await articles();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'inferido' }));
    expect(await screen.findByText(/é o último conhecido, de 19\/02\/2026 10:20:00 \(10 minutos antes\)/)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Ver registro de origem' }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('de cold para warm'));
  });

  test('nothing is inferred where the host says so', async () => {
    show(contact, { infer: false });
    await articles();
    expect(screen.queryByText('inferido')).toBeNull();
  });

  test('a change outside the audit is drawn between its two entries', async () => {
    show(tampered);
    await articles();
    const lines = screen.getAllByRole('listitem').map((line) => line.textContent ?? '');
    const gap = lines.findIndex((line) =>
      line.includes('status mudou fora da auditoria entre 10:02:00 e 10:40:00: esperado active, encontrado paused'),
    );
    expect(lines[gap - 1]).toContain('de paused para closed');
    expect(lines[gap + 1]).toContain('de draft para active');
    expect(screen.getByRole('button', { name: '4 alterações, 1 lacuna' })).toBeTruthy();
  });

  test('like entries fold with their exact count, and unfold in place', async () => {
    const rows = [
      entryOf(9, { after: { temperature: 'warm', score: 3 } }),
      ...[3, 2, 1].map((at) => entryOf(at, { id: `same${at}`, before: null, after: { note: 'b' } })),
      entryOf(0),
    ];
    show(rows);
    const toggle = await screen.findByRole('button', { name: 'Mostrar os 3 registros' });
    expect(screen.getByText('API: Atualizado, 3 registros iguais')).toBeTruthy();
    expect(screen.getByText('de 10:01:00 a 10:03:00')).toBeTruthy();
    expect(screen.getAllByRole('article')).toHaveLength(2);
    fireEvent.click(toggle);
    expect(screen.getAllByRole('article').map((one) => one.getAttribute('data-entry'))).toEqual([
      't9-Lead',
      'same3',
      'same2',
      'same1',
      't0-Lead',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Recolher' }));
    expect(screen.getAllByRole('article')).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Agrupar repetidos', pressed: true }));
    expect(screen.getAllByRole('article')).toHaveLength(5);
  });

  test('the seed’s Lead #16 and #17 fold with their counts', async () => {
    const { unmount } = renderTrilha(<EntityTimeline entity={{ type: 'Lead', id: '16' }} source={seed} />);
    expect(await screen.findByText('API: Atualizado, 4 registros iguais')).toBeTruthy();
    unmount();
    renderTrilha(<EntityTimeline entity={{ type: 'Lead', id: '17' }} source={seed} />);
    await screen.findAllByRole('listitem');
    const count = seedEntries.filter(({ entity }) => entity.type === 'Lead' && entity.id === '17').length;
    const folded = screen
      .queryAllByText(/, \d+ registros/)
      .reduce((sum, one) => sum + Number(/(\d+) registros/.exec(one.textContent ?? '')?.[1]), 0);
    expect(folded).toBeGreaterThan(1);
    expect(folded + screen.queryAllByRole('article').length).toBe(count);
  });

  test('what is undated or cannot be read is shown and marked', async () => {
    const rows = [entryOf(3), { ...entryOf(2), id: 'undated', occurredAt: 'ontem à tarde' }, entryOf(1), entryOf(0)];
    show(rows, { source: makeSource(rows, { faults: ['broken-entry'] }), fold: false });
    await articles();
    expect(screen.getByRole('button', { name: 'Linha ilegível' })).toBeTruthy();
    expect(screen.getByText('ontem à tarde')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Momento ilegível' })).toBeTruthy();
    expect(screen.getAllByRole('article')).toHaveLength(3);
  });

  test('a gap that a row without a place may explain says so', async () => {
    show([...tampered, { ...entryOf(20), id: 'undated', occurredAt: 'ontem à tarde' }]);
    await articles();
    expect(screen.getByText(/encontrado paused \(uma linha ilegível ou sem momento pode ser a causa\)/)).toBeTruthy();
  });

  test('a day is a heading of the level asked for', async () => {
    show(tampered, { headingLevel: 5 });
    expect(await screen.findByRole('heading', { level: 5, name: 'Hoje' })).toBeTruthy();
  });
});

describe('entries', () => {
  test('open their change and where they came from', async () => {
    show(tampered);
    const [first] = await articles();
    if (!first) throw new Error('No entry.');
    expect(within(first).queryByText('201.13.62.9')).toBeNull();
    fireEvent.click(within(first).getByRole('button', { name: /^Mostrar mudanças/ }));
    expect(await within(first).findByText('201.13.62.9')).toBeTruthy();
    const field = await within(first).findByRole('button', { name: 'Histórico de status' });
    fireEvent.click(field);
    const list = await screen.findByRole('list', { name: 'Quem mexeu neste campo' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual([
      expect.stringContaining('archived'),
      expect.stringContaining('closed'),
      expect.stringContaining('paused'),
      expect.stringContaining('active'),
      expect.stringContaining('draft'),
    ]);
    expect(within(list).getByText(/mudou fora da auditoria/)).toBeTruthy();
  });

  test('are links only where the host has an address or listens', async () => {
    const chosen: string[] = [];
    const { unmount } = show(tampered);
    await articles();
    expect(screen.queryAllByRole('link')).toHaveLength(0);
    unmount();
    renderTrilha(
      <EntityTimeline
        entity={LEAD}
        source={memorySource(tampered)}
        onEntrySelect={(entry: AuditEntry) => chosen.push(entry.id)}
      />,
      {
        hrefFor: (target) => (target.kind === 'entry' ? `/audit/${target.entry.id}` : undefined),
      },
    );
    const link = await screen.findByRole('link', { name: /^10:45:00/ });
    expect(link.getAttribute('href')).toBe('/audit/t45-Lead');
    fireEvent.click(link);
    expect(chosen).toEqual(['t45-Lead']);
  });
});

describe('loading', () => {
  test('older pages come on demand; a failed one keeps what was loaded and can be tried again', async () => {
    let fails = true;
    const source = makeSource(many(25), { failOn: ({ cursor }) => (cursor !== null && fails ? 'gone' : undefined) });
    renderTrilha(<EntityTimeline entity={LEAD} source={source} pageSize={10} />);
    expect(await articles()).toHaveLength(10);
    expect(screen.getByText('Carregado a partir de 19/02/2026 10:16:00; anteriores desconhecidos')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Carregar anteriores' }));
    const alert = await screen.findByRole('alert');
    expect(screen.getAllByRole('article')).toHaveLength(10);
    fails = false;
    fireEvent.click(within(alert).getByRole('button', { name: 'Tentar de novo' }));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(20));
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Carregar anteriores' }));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(25));
    expect(screen.getByText(/^Primeiro registro que a fonte tem/)).toBeTruthy();
  });

  test('nothing there, and nothing allowed, say so', async () => {
    const { unmount } = show([]);
    expect(await screen.findByText('Nenhum registro deste item')).toBeTruthy();
    unmount();
    renderTrilha(<EntityTimeline entity={LEAD} source={makeSource(contact, { faults: ['denied'] })} />);
    expect((await screen.findByRole('alert')).textContent).toContain('Acesso negado');
  });

  test('older pages are asked for until the current entry is there', async () => {
    show(many(60), { pageSize: 10, current: 'n5' });
    await waitFor(() => expect(document.querySelector('[data-entry="n5"]')?.hasAttribute('data-current')).toBe(true), {
      timeout: 5000,
    });
  });
});

describe('a long list', () => {
  test('that begins with the oldest keeps what is looked at in place when older entries come', async () => {
    const source = memorySource(() => many(600), {
      capabilities: { filters: { entityType: ['is'], entityId: ['is'] }, maxLimit: 300 },
    });
    renderTrilha(<EntityTimeline entity={LEAD} source={source} pageSize={300} order="oldest" />);
    await articles();
    const scroller = screen.getByRole('region', { name: 'Eventos' });
    act(() => void (scroller.scrollTop = 6000));
    const topOf = (id: string | undefined): number => {
      const line = document.querySelector(`[data-entry="${id}"]`);
      return line === null ? Number.NaN : line.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    };
    const inView = (): HTMLElement | undefined =>
      screen.getAllByRole('article').find((one) => topOf(one.dataset['entry']) > 0 && topOf(one.dataset['entry']) < 200);
    await waitFor(() => expect(Number(inView()?.dataset['entry']?.slice(1))).toBeGreaterThan(350));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const id = inView()?.dataset['entry'];
    const top = topOf(id);
    fireEvent.click(screen.getByRole('button', { name: 'Carregar anteriores' }));
    await screen.findByText(/^Primeiro registro que a fonte tem/);
    await waitFor(() => expect(scroller.scrollTop).toBeGreaterThan(10_000));
    await waitFor(() => expect(Math.abs(topOf(id) - top)).toBeLessThan(4));
  });

  test('says when the source cannot filter by entity', async () => {
    renderTrilha(<EntityTimeline entity={LEAD} source={memorySource(contact, { capabilities: { filters: {} } })} />);
    await articles();
    expect(screen.getByText('A fonte não filtra por item: buscado só nas 8 linhas carregadas')).toBeTruthy();
    expect(screen.getAllByRole('article')).toHaveLength(4);
  });
});

describe('related entities', () => {
  test('are switched on and off, losing nothing that is on screen', async () => {
    const rows = [...many(30), ...contact];
    renderTrilha(
      <StrictMode>
        <EntityTimeline entity={LEAD} source={memorySource(rows)} pageSize={20} fold={false} />
      </StrictMode>,
    );
    expect(await articles()).toHaveLength(20);
    fireEvent.click(screen.getByRole('button', { name: 'Carregar anteriores' }));
    await waitFor(() => expect(screen.getAllByRole('article').length).toBeGreaterThan(30));
    const before = screen.getAllByRole('article').length;
    fireEvent.click(screen.getByRole('button', { name: 'Conversation #18', pressed: false }));
    expect(screen.getAllByRole('article').length).toBeGreaterThanOrEqual(before);
    await waitFor(() => expect(screen.getAllByRole('article').length).toBeGreaterThan(before));
    expect(screen.getByText('Daqui para trás ainda não foi carregado: Conversation #18')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Conversation #18', pressed: true }));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(before));
  });

  test('stand in lanes or merged, and another entity starts anew', async () => {
    const source = memorySource(contact);
    const { rerender } = renderTrilha(<EntityTimeline entity={LEAD} source={source} related={[conversation]} />);
    await articles();
    fireEvent.click(screen.getByRole('button', { name: 'Em faixas' }));
    expect(document.querySelector('[data-lanes="2"]')).not.toBeNull();
    rerender(
      <AuditProvider>
        <EntityTimeline entity={{ ...conversation }} source={source} />
      </AuditProvider>,
    );
    await waitFor(() => expect(screen.getByRole('region', { name: 'Linha do tempo de Conversation #18' })).toBeTruthy());
    await articles();
    expect(screen.queryByRole('group', { name: 'Itens relacionados' })).toBeNull();
  });

  test('messages are read as a conversation, which is offered only where there are any', async () => {
    const { unmount } = show(tampered);
    await articles();
    expect(screen.queryByRole('button', { name: 'Conversa' })).toBeNull();
    unmount();
    show(contact, {
      related: [
        { type: 'Message', id: '70' },
        { type: 'Message', id: '71' },
      ],
    });
    await articles();
    fireEvent.click(screen.getByRole('button', { name: 'Conversa' }));
    const talk = within(screen.getByRole('list', { name: 'Conversa' })).getAllByRole('listitem');
    expect(talk.map((one) => one.textContent)).toEqual([
      expect.stringContaining('Olá! Vi o anúncio'),
      expect.stringContaining('Oi, Pedro!'),
    ]);
    expect(talk[0]?.textContent).toContain('lead escreveu');
    expect(talk[0]?.textContent).toContain('Entrega: read');
  });
});

describe('the entity as it was', () => {
  const value = (field: string): string | null | undefined =>
    screen.getByText(field, { selector: 'dt' }).nextElementSibling?.querySelector('span')?.textContent;

  test('is stepped through by keyboard, and compared', async () => {
    show(contact, { views: ['state', 'events'] });
    const slider = await screen.findByRole('slider', { name: 'Momento' });
    expect(value('temperature')).toBe('hot');
    expect(slider.getAttribute('aria-valuetext')).toContain('19/02/2026 10:52:00. Márcia Gonçalves alterou');
    const user = userEvent.setup();
    const back = screen.getByRole('button', { name: 'Registro anterior' });
    act(() => back.focus());
    await user.keyboard('{Enter}{Enter}');
    expect(value('temperature')).toBe('warm');
    expect(value('score')).toBe('40');
    await user.keyboard('{Enter}{Enter}');
    expect(value('temperature')).toBe('cold');
    expect(document.activeElement).toBe(back);
    fireEvent.change(screen.getByLabelText('Ir para'), { target: { value: '2026-02-19T10:25:00' } });
    expect(value('temperature')).toBe('warm');
    expect(screen.getByText(/^Último registro até então:/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Comparar com…' }));
    expect(screen.getByText('De 19/02/2026 10:00:00 até 19/02/2026 10:25:00')).toBeTruthy();
    expect(screen.getByText(/2 campos alterados/)).toBeTruthy();
  });

  test('moves with the arrow keys on the slider', async () => {
    show(contact, { views: ['state'] });
    const slider = await screen.findByRole('slider', { name: 'Momento' });
    act(() => slider.focus());
    await act(async () => realUser.keyboard('{ArrowLeft}'));
    await waitFor(() => expect(slider.getAttribute('aria-valuetext')).toContain('19/02/2026 10:30:00'));
    await act(async () => realUser.keyboard('{Home}'));
    await waitFor(() => expect(slider.getAttribute('aria-valuetext')).toContain('API criou Lead #18'));
    expect(value('owner')).toBe('nulo');
  });

  test('says when the wanted entry is not loaded', async () => {
    show(contact, { views: ['state'], current: 'elsewhere' });
    expect(await screen.findByText(/não está entre os carregados/)).toBeTruthy();
  });
});

describe('10,000 entries', () => {
  test('keep few nodes in the page, and the focused line when it is scrolled away', async () => {
    const { container } = renderTrilha(
      <EntityTimeline
        entity={LEAD}
        source={memorySource(longHistory, {
          capabilities: { filters: { entityType: ['is'], entityId: ['is'] }, maxLimit: 10_000 },
        })}
        pageSize={10_000}
      />,
    );
    const [first] = await screen.findAllByRole('article', {}, { timeout: 15_000 });
    expect(container.querySelectorAll('*').length).toBeLessThanOrEqual(900);
    const item = screen.getAllByRole('listitem')[0];
    expect(Number(item?.getAttribute('aria-setsize'))).toBeGreaterThan(10_000);
    const toggle = within(first!).getByRole('button', { name: /^Mostrar mudanças/ });
    act(() => toggle.focus());
    const scroller = screen.getByRole('region', { name: 'Eventos' });
    act(() => void (scroller.scrollTop = 200_000));
    await waitFor(() => expect(screen.getAllByRole('article').length).toBeGreaterThan(5));
    await waitFor(() => expect(document.querySelector('[data-entry="n10000"]')).not.toBeNull());
    await waitFor(() =>
      expect(screen.getAllByRole('article').some((one) => Number(one.dataset['entry']?.slice(1)) < 8000)).toBe(true),
    );
    expect(document.activeElement).toBe(toggle);
    expect(container.querySelectorAll('*').length).toBeLessThanOrEqual(900);
  });
});
