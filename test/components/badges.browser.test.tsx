import { render, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ActorBadge, AuditProvider, OriginBadge, RawView } from 'trilha';

const maria = { kind: 'user', id: '7', name: 'Maria Clara', email: 'maria@exemplo.com.br' } as const;

test('a badge works alone and says kind, name and chain', () => {
  const { container } = render(
    <ActorBadge actor={{ kind: 'api' }} onBehalfOf={[{ kind: 'user', type: 'lead', name: 'Pedro' }]} />,
  );
  expect(container.textContent).toBe('API, em nome de lead Pedro (Pessoa)');
});

test('nobody recorded, a kind nobody stated, a closed account', () => {
  const { container } = render(
    <>
      <ActorBadge actor={null} />
      <ActorBadge actor={{ kind: 'unknown', id: '99' }} />
      <ActorBadge actor={{ ...maria, deleted: true }} />
    </>,
  );
  expect(container.textContent).toContain('Ator não registrado');
  expect(container.textContent).toContain('Ator desconhecido #99');
  expect(container.textContent).toContain('Maria Clara (conta excluída)');
});

test('what does not fit opens by keyboard and closes with Esc, and the row around it hears nothing', async () => {
  const onRow = vi.fn<() => void>();
  render(
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- it stands for a table's row
    <div onClick={onRow} onKeyDown={onRow}>
      <ActorBadge actor={maria} />
    </div>,
  );
  const button = await screen.findByRole('button', { name: 'Detalhes de Maria Clara' });
  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('maria@exemplo.com.br')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByText('maria@exemplo.com.br')).toBeNull());
  expect(document.activeElement).toBe(button);
  expect(onRow).not.toHaveBeenCalled();
});

test('an actor that is only its kind needs no button', async () => {
  render(<ActorBadge actor={{ kind: 'system' }} />);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(screen.queryByRole('button')).toBeNull();
});

test('only the host makes links', () => {
  render(
    <AuditProvider hrefFor={(target) => (target.kind === 'actor' && target.actor.id === '7' ? '#maria' : undefined)}>
      <ActorBadge actor={maria} />
      <ActorBadge actor={{ kind: 'user', name: 'javascript:alert(1)' }} />
    </AuditProvider>,
  );
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['#maria']);
});

test('pictures are asked for only when the host allows it', () => {
  const { container, rerender } = render(
    <ActorBadge actor={{ ...maria, avatarUrl: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }} />,
  );
  expect(container.querySelector('img')).toBeNull();
  rerender(<ActorBadge actor={{ ...maria, avatarUrl: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }} pictures />);
  expect(container.querySelector('img')).not.toBeNull();
});

test('an origin says browser and system, a cut user agent says less, the whole text is on demand', async () => {
  const userAgent = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KH...';
  render(<OriginBadge origin={{ ip: '201.13.62.150', userAgent }} />);
  const button = screen.getByRole('button', { name: /201\.13\.62\.150.*macOS · navegador não identificado.*User agent cortado/ });
  await userEvent.click(button);
  expect(await screen.findByText(userAgent)).toBeVisible();
  expect(within(screen.getByRole('list')).getByText('User agent cortado')).toBeVisible();
});

test('an origin nobody recorded is said', () => {
  const { container } = render(<OriginBadge origin={{}} />);
  expect(container.textContent).toBe('Origem não registrada');
});

test('the raw view marks the cut, keeps digits, and renames what would be lost', async () => {
  render(<RawView value={'{"":1,"a":1,"a":2,"id":9007199254740993,"t":"abc…'} />);
  const tree = await screen.findByRole('tree');
  expect(tree.textContent).toContain('(nome vazio)');
  expect(tree.textContent).toContain('a (repetido)');
  expect(tree.textContent).toContain('9007199254740993');
  expect(tree.textContent).toContain('abc⟨cortado aqui⟩');
});

test('the raw view stays small on large and deep values, and says so', async () => {
  let deep: object = {};
  for (let level = 0; level < 1_500; level += 1) deep = { deep };
  const { container, unmount } = render(<RawView value={{ list: Array.from({ length: 10_000 }, (_, id) => id), deep }} />);
  await screen.findByRole('tree');
  expect(container.querySelectorAll('*').length).toBeLessThan(12_000);
  expect(screen.getByText('Parte do JSON não é mostrada aqui; copie para ver tudo.')).toBeVisible();
  unmount();
});
