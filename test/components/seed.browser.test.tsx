import { screen, within } from '@testing-library/react';
import { AuditScreen, memorySource } from 'trilha';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderTrilha } from '../support/render.tsx';
import { seedEntries, seedScreen, seedTimeZone } from '../support/seed.ts';

const source = memorySource(seedEntries, { name: 'seed', parse: { timeZone: seedTimeZone } });

/** High enough that all thirty rows are in the document. */
const show = async (classic: boolean): Promise<HTMLElement[]> => {
  await page.viewport(1600, 1600);
  renderTrilha(<AuditScreen source={source} defaultChangeStyle={classic ? 'classic' : 'fields'} />);
  await screen.findByRole('row', { name: /Message #88/ });
  return screen.getAllByRole('row', { selected: false });
};

const cellsOf = (row: HTMLElement): string[] =>
  within(row)
    .getAllByRole('gridcell')
    .map((cell) => cell.textContent ?? '');

test('title, subtitle and column titles are exactly the captured ones', async () => {
  await show(true);
  expect(screen.getByRole('heading', { level: 1 })).toHaveProperty('textContent', seedScreen.titulo);
  expect(screen.getByText(seedScreen.subtitulo)).toBeTruthy();
  for (const title of seedScreen.colunas) expect(screen.getByRole('columnheader', { name: title })).toBeTruthy();
  expect(screen.getAllByRole('columnheader')).toHaveLength(seedScreen.colunas.length);
});

test('the thirty rows show exactly the captured dates, entities, actions, actors, origins and texts', async () => {
  const rows = await show(true);
  expect(rows).toHaveLength(seedScreen.linhas.length);
  for (const [index, row] of rows.entries()) {
    const seed = seedScreen.linhas[index];
    const [when, entity, action, actor, origin, change] = cellsOf(row);
    expect(when).toBe(seed?.quando);
    expect(entity).toBe(`${seed?.entidade.tipo} #${seed?.entidade.id}`);
    expect(action).toBe(seed?.acao);
    expect(actor).toMatch(new RegExp(`^${seed?.ator}`));
    expect(origin).toBe(`${seed?.origem.ip}${seed?.origem.userAgent}`);
    const { novo, antes } = seed?.mudanca ?? { novo: null, antes: null };
    expect(change).toBe(`${novo === null ? '' : `novo: ${novo}`}${antes === null ? '' : `antes: ${antes}`}`);
  }
});

test('by default the same rows show changed fields, cut and inferred values named', async () => {
  const rows = await show(false);
  expect(rows).toHaveLength(30);
  const changes = rows.map((row) => within(row).getAllByRole('gridcell').at(-1));
  const texts = changes.map((cell) => cell?.textContent);
  // The conversation was `active` a second earlier, which the store did not write down.
  expect(texts[2]).toMatch(/^statusactivewaiting_customer/);
  expect(changes[2]?.getAttribute('aria-description')).toMatch(
    /status: de active para waiting_customer, valor anterior inferido/,
  );
  // `temperature` lay beyond the cut of `novo`: not removed.
  expect(texts[1]).toMatch(/temperaturenulocortado/);
  expect(texts.join(' ')).not.toMatch(/novo:|antes:/);
});
