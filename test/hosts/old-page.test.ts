import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { entryRows } from './support/screen.ts';
import { filesOf, type HostServer } from './support/server.ts';
import { setStage } from './support/stage.ts';
import { differences, stylesOf } from './support/styles.ts';

const { hosts, serve, visit } = setStage();
let server: HostServer;
beforeAll(async () => {
  server = await serve(filesOf(`${hosts}/old-page/dist`));
});

/** Opens the page as the address asks, with an entry opened and everything there. */
async function open(search: string): Promise<Page> {
  const { page } = await visit({ width: 1400, height: 900 });
  await page.goto(`${server.address}/?${search}`);
  if (search.includes('empty')) return page;
  await page.locator('.trilha-timeline-end').waitFor();
  await page.locator('.trilha-overview-bar').first().waitFor();
  await entryRows(page).nth(2).click();
  await page.getByRole('complementary', { name: 'Detalhes do registro' }).getByRole('tabpanel', { name: 'Mudança' }).waitFor();
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** One computed style of the first such element. */
const style = (page: Page, place: string, property: string): Promise<string> =>
  page
    .locator(place)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** What the first page's styles of Trilha became on the second. */
async function changed(first: string, second: string): Promise<readonly string[]> {
  const [wanted, found] = [await stylesOf(await open(first), '.trilha'), await stylesOf(await open(second), '.trilha')];
  expect(wanted.length).toBeGreaterThan(200);
  return differences(wanted, found);
}

test('in the page itself, rules for bare elements change nothing inside', async () => {
  expect(await changed('clean', 'old')).toEqual([]);
});

test('… which are those that name nothing but elements, up to eight', async () => {
  const page = await open('empty&old');
  const selectors = await page.evaluate(() =>
    [...document.styleSheets]
      .filter(({ href }) => href?.endsWith('/old.css') === true)
      .flatMap(({ cssRules }) => [...cssRules])
      .flatMap((rule) => (rule instanceof CSSStyleRule ? rule.selectorText.split(', ') : [rule.cssText])),
  );
  expect(selectors.length).toBeGreaterThan(50);
  expect(selectors.filter((one) => !/^(\*|[a-z][a-z0-9]*( [a-z][a-z0-9]*){0,7})$/.test(one))).toEqual([]);
});

test('classes of the page that were given through `classNames` count, in a layer or not, whatever bare elements are told', async () => {
  const page = await open('old');
  expect(await style(page, '.trilha-th', 'font-style')).toBe('italic');
  expect(await style(page, '.trilha-cell', 'letter-spacing')).toBe('1px');
});

test('in the page itself, a rule that names a state, a class, an id or an attribute reaches in', async () => {
  const page = await open('old&strong');
  expect(await style(page, '.trilha-row:nth-child(even) .trilha-cell', 'background-color')).toBe('rgb(255, 238, 221)');
  expect(await style(page, '.trilha-screen-subtitle', 'text-indent')).not.toBe('0px');
  expect(await style(page, '.trilha-search-input', 'border-top-style')).toBe('ridge');
});

test('in a shadow root, none of them does', async () => {
  expect(await changed('clean&shadow', 'old&strong&shadow')).toEqual([]);
});

test.each(['old&strong', 'old&strong&shadow'])('an old page is not changed outside: %s', async (where) => {
  const [empty, full] = await Promise.all([open(`empty&${where}`), open(where)]);
  const outside = 'html, body > :not(#miolo, script)';
  const [wanted, found] = await Promise.all([stylesOf(empty, outside), stylesOf(full, outside)]);
  expect(wanted.length).toBeGreaterThan(20);
  expect(differences(wanted, found)).toEqual([]);
});
