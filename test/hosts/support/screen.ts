import type { Locator, Page } from 'playwright';

/** Rows with an entry, of a page or of a part of it. */
export const entryRows = (place: Page | Locator): Locator => place.locator('[data-row]');

/** Opens the first entry by keyboard and waits for its change. */
export async function openFirst(page: Page): Promise<void> {
  await entryRows(page).first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Detalhes do registro' }).getByRole('tabpanel', { name: 'Mudança' }).waitFor();
}

/** Ids that stand twice in the page. */
export const repeatedIds = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    if (ids.length < 5) return ['too few ids to tell'];
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });

/** References to ids that nobody has. */
export const brokenReferences = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const names = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'];
    return names.flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].flatMap((element) =>
        (element.getAttribute(name) ?? '').split(' ').filter((id) => document.getElementById(id) === null),
      ),
    );
  });
