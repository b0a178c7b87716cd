import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AuditProvider, defineField, SnapshotDiff } from 'trilha';
import { parseEntry, readSnapshot } from 'trilha/headless';

const before = { status: 'active', name: 'Pedro', score: 10, city: 'Recife', temperature: 'cold' };
const after = { status: 'waiting_customer', name: 'Pedro', score: 10, city: 'Recife', tags: ['novo'] };

const lines = (): HTMLElement[] => within(screen.getByRole('list', { name: 'Mudanças' })).getAllByRole('listitem');
const lineOf = (field: string): HTMLElement => {
  const found = lines().find((line) => within(line).queryByText(field, { selector: '.trilha-diff-leaf' }) !== null);
  if (found === undefined) throw new Error(`No line of ${field}`);
  return found;
};

// What compares comes on its own, once; the tests below begin when it is there.
beforeAll(async () => {
  render(<SnapshotDiff before={before} after={after} />);
  screen.getByRole('group', { name: 'Comparando…', busy: true });
  await screen.findByRole('list', { name: 'Mudanças' });
  cleanup();
});

/** Collects what is copied: the test page may not touch the real clipboard. */
function stubClipboard(): string[] {
  const copied: string[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied.push(text);
  });
  return copied;
}

test('the summary in Portuguese is the accessible name', () => {
  render(<SnapshotDiff before={before} after={after} />);
  expect(screen.getByRole('group', { name: '1 campo alterado, 1 adicionado, 1 removido' })).toBeVisible();
});

test('a change is told by words and by elements, not by colour', () => {
  render(<SnapshotDiff before={before} after={after} />);
  const line = lineOf('status');
  expect(line.textContent).toContain('alterado: ');
  expect(line.textContent).toContain('Antes: active');
  expect(line.textContent).toContain('Depois: waiting_customer');
  expect(within(line).getByRole('deletion').textContent).toBe('active');
  expect(within(line).getByRole('insertion').textContent).toBe('waiting_customer');
  expect(within(lineOf('temperature')).queryByRole('insertion')).toBeNull();
  expect(lineOf('temperature').textContent).toContain('removido: ');
});

test('unchanged fields are folded away, counted, and come back in place', async () => {
  render(<SnapshotDiff before={before} after={after} />);
  expect(screen.queryByText('city')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Mostrar 3 campos sem mudança' }));
  expect(lineOf('city').textContent).toContain('sem mudança: ');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Só o que mudou' }));
  expect(screen.queryByRole('button', { name: /sem mudança/ })).toBeNull();
});

test('null, empty, zero, false, cut and unrecorded are different words', () => {
  render(
    <SnapshotDiff before={{ a: null, b: '', c: 0, d: false, e: 'null' }} after={'{"a":"","b":0,"c":false,"d":null,"e":"x…'} />,
  );
  expect(lineOf('a').textContent).toMatch(/Antes: nulo.*Depois: vazio/);
  expect(lineOf('b').textContent).toMatch(/Antes: vazio.*Depois: 0/);
  expect(lineOf('c').textContent).toMatch(/Antes: 0.*Depois: Não/);
  expect(lineOf('d').textContent).toMatch(/Antes: Não.*Depois: nulo/);
  expect(within(lineOf('e')).getByRole('button', { name: 'cortado' })).toBeVisible();
});

test('what lay beyond a cut is cut, not removed, and says why by keyboard', async () => {
  render(<SnapshotDiff before={{ temperature: 'cold', status: 'a' }} after={'{"status":"b","tem...'} />);
  const mark = within(lineOf('temperature')).getByRole('button', { name: 'cortado' });
  expect(mark).toHaveAccessibleDescription('O texto registrado termina antes deste valor.');
  expect(within(lineOf('temperature')).queryByRole('deletion')).toBeNull();
  mark.focus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('tooltip')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
  expect(document.activeElement).toBe(mark);
});

test('JSON inside text is compared by path, with a badge', () => {
  render(<SnapshotDiff before={{ custom: '{"a":{"url":"x"}}' }} after={{ custom: '{"a":{"url":"y"}}' }} />);
  expect(lineOf('url').textContent).toContain('custom › a › url');
  expect(within(lineOf('url')).getByRole('button', { name: 'JSON em texto' })).toBeVisible();
});

test('side by side is a table with its count of rows, and the list where there is no room', async () => {
  const { container } = render(
    <div>
      <SnapshotDiff before={before} after={after} defaultView="split" />
    </div>,
  );
  const table = screen.getByRole('table', { name: 'Mudanças' });
  expect(table).toHaveAttribute('aria-rowcount', '5');
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((header) => header.textContent),
  ).toEqual(['Campo', 'Antes', 'Depois']);
  expect(within(table).getByRole('rowheader', { name: /status/ })).toBeVisible();
  (container.firstElementChild as HTMLElement).style.width = '400px';
  await screen.findByRole('list', { name: 'Mudanças' });
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Lado a lado' })).toBeNull();
});

test('the view can be the host’s', async () => {
  const onViewChange = vi.fn<(view: string) => void>();
  render(<SnapshotDiff before={before} after={after} view="unified" onViewChange={onViewChange} />);
  await userEvent.click(screen.getByRole('button', { name: 'Árvore' }));
  expect(onViewChange).toHaveBeenCalledWith('tree');
  expect(screen.getByRole('button', { name: 'Lista' })).toHaveAttribute('aria-pressed', 'true');
});

test('the tree nests, tells its levels and opens by keyboard', async () => {
  render(<SnapshotDiff before={{ a: { b: 1 } }} after={{ a: { b: 2 }, c: { d: 1 } }} defaultView="tree" />);
  expect(lineOf('b')).toHaveAttribute('aria-level', '2');
  const group = screen.getByRole('button', { name: 'adicionado: Expandir c' });
  group.focus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('button', { name: 'adicionado: Recolher c' })).toHaveAttribute('aria-expanded', 'true');
  expect(lineOf('d')).toBeVisible();
});

test('searching ignores accents, marks what it finds and says how many', async () => {
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`campo${index}`, index]));
  render(
    <SnapshotDiff before={{ ...many, nome: 'Ana' }} after={{ ...many, nome: 'João Conceição' }} defaultOnlyChanges={false} />,
  );
  fireEvent.change(screen.getByRole('searchbox', { name: 'Buscar nas mudanças' }), { target: { value: 'CONCEICAO' } });
  await waitFor(() => expect(lines()).toHaveLength(1));
  expect(lineOf('nome').querySelector('mark')?.textContent).toBe('Conceição');
  expect(screen.getByText('1 linha encontrada')).toBeVisible();
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'nada disso' } });
  expect(await screen.findByText('Nenhum campo corresponde à busca')).toBeVisible();
});

test('copying: value, path, JSON Patch, both sides, each announced', async () => {
  const copied = stubClipboard();
  render(<SnapshotDiff before={{ a: { 'x/y': 'antes' } }} after={{ a: { 'x/y': 'depois' } }} />);
  await userEvent.click(screen.getByRole('button', { name: 'Ações de a › x/y' }));
  await userEvent.click(screen.getByRole('button', { name: 'Copiar valor novo' }));
  await waitFor(() => expect(screen.getByText('Copiado')).toBeInTheDocument());
  await userEvent.click(screen.getByRole('button', { name: 'Copiar valor de antes' }));
  await userEvent.click(screen.getByRole('button', { name: 'Copiar caminho' }));
  await userEvent.click(screen.getByRole('button', { name: 'Copiar como JSON Patch' }));
  await userEvent.click(screen.getByRole('button', { name: 'Copiar os dois lados' }));
  await waitFor(() => expect(copied).toHaveLength(5));
  expect(copied.slice(0, 3)).toEqual(['depois', 'antes', '/a/x~1y']);
  expect(JSON.parse(copied[3] ?? '')).toContainEqual({ op: 'replace', path: '/a/x~1y', value: 'depois' });
  expect(copied[4]).toBe('antes\ndepois');
});

test('a clipboard that refuses is said', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  render(<SnapshotDiff before={{ a: 1 }} after={{ a: 2 }} />);
  await userEvent.click(screen.getByRole('button', { name: 'Ações de a' }));
  await userEvent.click(screen.getByRole('button', { name: 'Copiar caminho' }));
  expect(await screen.findByText('Não foi possível copiar')).toBeInTheDocument();
});

test('long texts show their words inserted and removed', async () => {
  const text = 'Vi que você se interessou pelo plano anual e preparei uma proposta para sua equipe';
  render(<SnapshotDiff before={{ content: text }} after={{ content: text.replace('anual', 'mensal') }} />);
  await waitFor(() => expect(screen.getByRole('insertion').textContent).toContain('adicionado: mensal'));
  expect(screen.getByRole('deletion').textContent).toContain('anual');
  expect(screen.getByRole('deletion').textContent).toContain('removido');
});

test('a long value is clamped and opens in place', async () => {
  render(<SnapshotDiff before={null} after={{ log: 'x'.repeat(40_000) }} />);
  const button = screen.getByRole('button', { name: /Mostrar valor inteiro/ });
  expect(button.textContent).toContain('40.000 caracteres');
  expect(lineOf('log').textContent?.length).toBeLessThan(600);
  await userEvent.click(button);
  expect(lineOf('log').textContent?.length).toBeGreaterThan(40_000);
});

test('markup is text, and controls that turn text are shown', () => {
  const { container } = render(
    <SnapshotDiff before={null} after={{ bio: '<img src=x onerror=alert(1)>', file: 'a\u202Egpj.exe' }} />,
  );
  expect(container.querySelector('img')).toBeNull();
  expect(lineOf('bio').textContent).toContain('<img src=x onerror=alert(1)>');
  expect(within(lineOf('file')).getByText('U+202E')).toBeVisible();
});

test('inferred and contradicted values explain themselves and lead to their entry', async () => {
  const onEntryOpen = vi.fn<(id: string) => void>();
  const value = (text: string) => ({ state: 'value', value: { type: 'scalar', value: text } }) as const;
  const at = '2026-02-19T22:42:58.000Z';
  const none = { state: 'unrecorded' } as const;
  const recorded = { type: 'recorded' } as const;
  const children = [
    {
      verdict: 'changed',
      path: ['status'],
      before: value('active'),
      after: value('closed'),
      certainty: { type: 'inferred', entry: 'e7', at },
      children: [],
    },
  ] as const;
  render(
    <SnapshotDiff
      node={{ verdict: 'changed', path: [], before: none, after: none, certainty: recorded, children }}
      onEntryOpen={onEntryOpen}
    />,
  );
  const mark = screen.getByRole('button', { name: 'inferido' });
  expect(mark).toHaveAccessibleDescription(/último valor conhecido, do registro de 19\/02\/2026 19:42:58/);
  await userEvent.click(mark);
  await userEvent.click(screen.getByRole('button', { name: 'Ver registro de origem' }));
  expect(onEntryOpen).toHaveBeenCalledWith('e7');
});

test('the host’s words, formats and links', () => {
  const fields = [
    defineField({ name: 'status', label: 'Situação', values: { a: 'Ativa', b: 'Fechada' } }),
    defineField({ name: 'owner', label: 'Responsável', type: 'reference', hrefFor: (id) => `#p${String(id)}` }),
  ];
  render(
    <AuditProvider fields={fields}>
      <SnapshotDiff before={{ status: 'a', owner: 7 }} after={{ status: 'b', owner: 9 }} />
    </AuditProvider>,
  );
  expect(lineOf('Situação').textContent).toMatch(/Ativa.*Fechada/);
  expect(screen.getByRole('link', { name: '9' })).toHaveAttribute('href', '#p9');
});

test('an entry’s own statements and sentences are shown', () => {
  const entry = parseEntry({
    action: 'Atualizado',
    occurredAt: '2026-02-19T22:00:00Z',
    entity: { type: 'Lead', id: 1 },
    before: { a: 1 },
    after: { a: 2 },
    reason: 'pedido do cliente',
  });
  if (entry.kind !== 'entry') throw new Error('unreadable');
  render(<SnapshotDiff entry={entry} />);
  expect(screen.getByText('pedido do cliente')).toBeVisible();
  expect(lineOf('a')).toBeVisible();
});

test('ten thousand lines: few are in the page, each tells its place, the keyboard scrolls', async () => {
  const many = (by: number) => Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`f${index}`, index + by]));
  const { container } = render(<SnapshotDiff before={many(0)} after={many(1)} />);
  const box = await screen.findByRole('group', { name: 'Mudanças' });
  await waitFor(() => expect(lines().length).toBeGreaterThan(10));
  expect(container.querySelectorAll('*').length).toBeLessThan(1_500);
  expect(lines()[0]).toHaveAttribute('aria-setsize', '10000');
  box.focus();
  expect(document.activeElement).toBe(box);
  box.scrollTop = box.scrollHeight;
  await waitFor(() => expect(lines().at(-1)).toHaveAttribute('aria-posinset', '10000'));
});

test('a large pair is worked out beside the page', async () => {
  const big = (last: string) => JSON.stringify({ text: 'x'.repeat(150_000), last });
  render(<SnapshotDiff before={big('a')} after={big('b')} />);
  expect(screen.getByText('Comparando…')).toBeVisible();
  expect(await screen.findByRole('group', { name: '1 campo alterado' })).toBeVisible();
});

test('a failing worker leaves the comparison to the page', async () => {
  const code = URL.createObjectURL(new Blob(['throw new Error("no")'], { type: 'text/javascript' }));
  const big = (last: string) => JSON.stringify({ text: 'x'.repeat(150_000), last });
  const quiet = (event: Event): void => event.preventDefault();
  const worker = (): Worker => {
    const made = new Worker(code);
    made.addEventListener('error', quiet);
    return made;
  };
  render(
    <SnapshotDiff
      before={readSnapshot(big('a'), { coverage: 'full' })}
      after={readSnapshot(big('b'), { coverage: 'full' })}
      worker={worker}
    />,
  );
  expect(await screen.findByRole('group', { name: '1 campo alterado' })).toBeVisible();
  URL.revokeObjectURL(code);
});

test('the raw view opens both sides, and its tree obeys Enter, Home and End', async () => {
  render(<SnapshotDiff before={{ a: 1 }} after={{ a: 1, b: { c: { d: { e: 1 } } } }} />);
  await userEvent.click(screen.getByRole('button', { name: 'JSON bruto' }));
  const tree = await screen.findByRole('tree', { name: 'Depois' });
  const buttons = (): HTMLElement[] => within(tree).getAllByRole('button');
  buttons()[0]?.focus();
  await userEvent.keyboard('{End}');
  expect(document.activeElement).toBe(buttons().at(-1));
  expect(document.activeElement).toHaveAccessibleName('Expandir');
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toHaveAccessibleName('Recolher');
  await userEvent.keyboard('{Home}');
  await userEvent.keyboard(' ');
  expect(buttons()).toHaveLength(1);
  expect(buttons()[0]).toHaveAttribute('tabindex', '0');
});

test('nothing changed, nothing recorded', () => {
  const { rerender } = render(<SnapshotDiff before={before} after={before} />);
  expect(screen.getByRole('group', { name: 'nenhuma alteração visível' })).toBeVisible();
  rerender(<SnapshotDiff before={null} after={null} />);
  expect(screen.queryByRole('list')).toBeNull();
  expect(screen.getByText('Este registro não tem valores de antes nem depois')).toBeVisible();
});
