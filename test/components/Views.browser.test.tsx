import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { SavedViewsJson, ViewState, ViewStorage } from 'trilha';
import { AuditScreen, memorySource, viewFromSearchParams } from 'trilha';
import { makeEntries } from 'trilha/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderTrilha } from '../support/render.tsx';
import { seedEntries, seedTimeZone } from '../support/seed.ts';

const rowsOf = (): HTMLElement[] => screen.getAllByRole('row').filter((row) => row.hasAttribute('aria-selected'));
const ready = async (): Promise<HTMLElement> => {
  const [first] = await screen.findAllByRole('row', { selected: false });
  if (!first) throw new Error('No rows.');
  return first;
};
const titles = (): (string | null)[] => screen.getAllByRole('columnheader').map((head) => head.getAttribute('data-column'));
const menu = (): HTMLElement => screen.getByRole('button', { name: /^Visão/ });
const openMenu = async (): Promise<HTMLElement> => {
  await userEvent.click(menu());
  return screen.findByRole('list', { name: '' }).catch(() => screen.findByRole('heading', { name: 'Colunas' }));
};

/** A host's own storage, which answers later and keeps texts. */
function hostStorage(
  kept: { text: string | null; failing: boolean } = { text: null, failing: false },
): ViewStorage & { readonly kept: typeof kept } {
  const answer = async (): Promise<void> => {
    await Promise.resolve();
    if (kept.failing) throw new Error('offline');
  };
  return {
    kept,
    load: async () => {
      await answer();
      return kept.text === null ? null : (JSON.parse(kept.text) as unknown);
    },
    save: async (views: SavedViewsJson) => {
      await answer();
      kept.text = JSON.stringify(views);
    },
  };
}

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1280, 800);
});

describe('columns', () => {
  test('are hidden, moved, pinned and restored from the menu, by mouse or keyboard', async () => {
    renderTrilha(<AuditScreen source={memorySource(makeEntries(9))} />);
    await ready();
    const user = userEvent.setup();
    await openMenu();
    await user.click(await screen.findByRole('checkbox', { name: 'Origem' }));
    expect(titles()).not.toContain('origin');
    const up = screen.getByRole('button', { name: 'Mover Ator para antes' });
    up.focus();
    await user.keyboard('{Enter}');
    expect(titles()).toEqual(['when', 'entity', 'actor', 'action', 'change']);
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Mover Ator para antes'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Fixar Mudança' }), 'No início');
    expect(titles()[0]).toBe('change');
    expect(screen.getByRole('button', { name: 'Visão: inicial (alterada)' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Restaurar colunas' }));
    expect(titles()).toEqual(['when', 'entity', 'action', 'actor', 'origin', 'change']);
  });

  test('the last column that is shown stays', async () => {
    renderTrilha(<AuditScreen source={memorySource(makeEntries(9))} />);
    await ready();
    await openMenu();
    for (const name of ['Quando', 'Entidade', 'Ação', 'Ator', 'Origem'])
      await userEvent.click(await screen.findByRole('checkbox', { name }));
    expect(titles()).toEqual(['change']);
    expect(screen.getByRole('checkbox', { name: 'Mudança' })).toHaveProperty('disabled', true);
  });

  test('are sized by a separator, by keyboard and by drag, and go back to the automatic width', async () => {
    renderTrilha(<AuditScreen source={memorySource(makeEntries(9))} />);
    await ready();
    const handle = screen.getByRole('separator', { name: 'Largura de Quando' });
    const head = screen.getByRole('columnheader', { name: 'Quando' });
    await waitFor(() => expect(Number(handle.getAttribute('aria-valuenow'))).toBeCloseTo(head.offsetWidth, -1));
    const before = head.offsetWidth;
    handle.focus();
    const user = userEvent.setup();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(head.offsetWidth).toBe(before + 16);
    expect(rowsOf()[0]?.querySelector<HTMLElement>('[data-column="when"]')?.offsetWidth).toBe(before + 16);
    await user.keyboard('{Home}');
    expect(head.offsetWidth).toBe(48);
    await user.keyboard('{Enter}');
    expect(head.offsetWidth).toBe(before);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Largura de Entidade');
    const x = handle.getBoundingClientRect().left + 12;
    await user.pointer([
      { target: handle, keys: '[MouseLeft>]', coords: { clientX: x, clientY: 10 } },
      { target: handle, coords: { clientX: x + 60, clientY: 10 } },
      { keys: '[/MouseLeft]', coords: { clientX: x + 60, clientY: 10 } },
    ]);
    expect(head.offsetWidth).toBe(before + 60);
  });
});

describe('folding', () => {
  test('folds the repeats of the seed with an exact count; they open by mouse and by keyboard, and search still finds them', async () => {
    await page.viewport(1280, 1600);
    renderTrilha(<AuditScreen source={memorySource(seedEntries, { parse: { timeZone: seedTimeZone } })} />);
    await ready();
    const all = screen.getByRole('grid').getAttribute('aria-rowcount');
    await openMenu();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('checkbox', { name: /^Agrupar repetidos/ }));
    await user.keyboard('{Escape}');
    const run = await screen.findByRole('row', { name: /Lead #16, Atualizado.*3 registros do mesmo tipo em sequência/ });
    const folded = screen.getByRole('grid').getAttribute('aria-rowcount');
    expect(Number(folded)).toBeLessThan(Number(all));
    await user.click(within(run).getByRole('button', { name: 'Mostrar os 3 registros ×3' }));
    expect(within(run).getByRole('button', { name: 'Recolher ×3' }).getAttribute('aria-expanded')).toBe('true');
    expect(run.getAttribute('aria-selected')).toBe('false');
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(Number(folded) + 2));
    run.focus();
    await user.keyboard('e');
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe(folded);
  });
});

describe('saved views', () => {
  test('are saved, altered, overwritten, renamed, made the default, deleted and brought back, in the browser’s storage', async () => {
    const { unmount } = renderTrilha(<AuditScreen source={memorySource(makeEntries(9))} />);
    await ready();
    const user = userEvent.setup();
    await openMenu();
    await user.click(await screen.findByRole('radio', { name: 'Compacta' }));
    await user.type(screen.getByRole('textbox', { name: 'Nome da visão' }), 'Triagem');
    await user.click(screen.getByRole('button', { name: 'Salvar visão' }));
    expect(await screen.findByRole('button', { name: 'Visão: Triagem' })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Modo clássico' }));
    expect(await screen.findByRole('button', { name: 'Visão: Triagem (alterada)' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Salvar alterações' }));
    expect(await screen.findByRole('button', { name: 'Visão: Triagem' })).toBeTruthy();
    await user.click(screen.getByLabelText('Mais ações de Triagem'));
    await user.click(screen.getByRole('button', { name: 'Renomear' }));
    const field = within(screen.getByRole('group', { name: 'Triagem' })).getByRole('textbox', { name: 'Nome da visão' });
    expect(document.activeElement).toBe(field);
    await user.clear(field);
    await user.type(field, 'Plantão{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Usar ao abrir a tela' }));
    await waitFor(() => expect(localStorage.getItem('trilha.views')).toMatch(/"defaultId":"/));
    unmount();

    renderTrilha(<AuditScreen source={memorySource(makeEntries(9))} />);
    expect(await screen.findByRole('button', { name: 'Visão: Plantão' })).toBeTruthy();
    await ready();
    await waitFor(() => expect(rowsOf()[0]?.offsetHeight).toBe(32));
    await openMenu();
    await user.click(await screen.findByLabelText('Mais ações de Plantão'));
    await user.click(screen.getByRole('button', { name: 'Excluir' }));
    expect(screen.queryByLabelText('Mais ações de Plantão')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Desfazer' }));
    expect(await screen.findByLabelText('Mais ações de Plantão')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^inicial/ }));
    await waitFor(() => expect(rowsOf()[0]?.offsetHeight).toBe(40));
  });

  test('go through a host’s own storage; one that fails says so, and nothing is lost by trying again', async () => {
    const storage = hostStorage();
    renderTrilha(<AuditScreen source={memorySource(makeEntries(9))} viewStorage={storage} />);
    await ready();
    await openMenu();
    const user = userEvent.setup();
    await user.type(await screen.findByRole('textbox', { name: 'Nome da visão' }), 'Minha');
    storage.kept.failing = true;
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/Não foi possível salvar/)).toBeTruthy();
    expect(screen.getByLabelText('Mais ações de Minha')).toBeTruthy();
    expect(storage.kept.text).toBeNull();
    storage.kept.failing = false;
    await user.click(screen.getByRole('button', { name: 'Tentar de novo' }));
    await waitFor(() => expect(storage.kept.text).toMatch(/"name":"Minha"/));
    expect(screen.queryByText(/Não foi possível salvar/)).toBeNull();
    expect(localStorage.getItem('trilha.views')).toBeNull();
  });

  test('go through the storage of the provider, where the screen has none of its own', async () => {
    const storage = hostStorage();
    renderTrilha(<AuditScreen source={memorySource(makeEntries(9))} />, { viewStorage: storage });
    await ready();
    await openMenu();
    const user = userEvent.setup();
    await user.type(await screen.findByRole('textbox', { name: 'Nome da visão' }), 'Minha{Enter}');
    await waitFor(() => expect(storage.kept.text).toMatch(/"name":"Minha"/));
    expect(localStorage.getItem('trilha.views')).toBeNull();
  });

  test('an own storage with broken contents keeps what can be read and says the rest', async () => {
    localStorage.setItem('trilha.views', '{"version":1,"views":[{"id":"1","name":"Boa","view":{"density":"airy"}},7]}');
    renderTrilha(<AuditScreen source={memorySource(makeEntries(9))} />);
    await ready();
    await openMenu();
    expect(await screen.findByLabelText('Mais ações de Boa')).toBeTruthy();
    expect(screen.getByText(/Parte da visão não foi entendida e ficou de fora: densidade “airy”/)).toBeTruthy();
  });

  test('without storage there is nothing to save, and the rest stays', async () => {
    renderTrilha(<AuditScreen source={memorySource(makeEntries(9))} viewStorage={null} />);
    await ready();
    await openMenu();
    expect(await screen.findByRole('checkbox', { name: 'Origem' })).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Nome da visão' })).toBeNull();
  });
});

test('a link brings back the view and says what it could not', async () => {
  const linked = viewFromSearchParams('entityType=Conversation&cols=change:300s,actor:h&density=compact&change=modern');
  const views: ViewState[] = [];
  renderTrilha(
    <AuditScreen
      source={memorySource(makeEntries(60))}
      defaultView={linked.view}
      viewProblems={linked.dropped}
      onViewChange={(view) => views.push(view)}
    />,
  );
  await ready();
  expect(titles()[0]).toBe('change');
  expect(titles()).not.toContain('actor');
  expect(rowsOf().every((row) => row.getAttribute('aria-label')?.includes('Conversation'))).toBe(true);
  expect(screen.getByText(/ficou de fora: estilo da mudança “modern”/)).toBeTruthy();
  await openMenu();
  await userEvent.click(await screen.findByRole('radio', { name: 'Confortável' }));
  await waitFor(() => expect(views.at(-1)?.density).toBe('comfortable'));
});
