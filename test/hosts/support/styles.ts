import type { Page } from 'playwright';

/** An element and its computed style, as text by property. */
export interface Styled {
  readonly name: string;
  readonly style: Readonly<Record<string, string>>;
}

/** Sizes and places that follow from what is around an element, not from its rules. */
const FOLLOWING =
  /^(width|height|block-size|inline-size|inset|top|bottom|left|right|.*-origin|transform|.*inset.*|-webkit-locale)$/;

/**
 * Computed styles of what `roots` match and, but for `html`, of everything below, in the order of the document, shadow roots too; `::before`
 * and `::after` where they are drawn. Of many of one name under one parent's name, the first and
 * the last.
 */
export async function stylesOf(page: Page, roots: string): Promise<readonly Styled[]> {
  const all = await page.locator(roots).evaluateAll((elements) => {
    const found: { name: string; style: Record<string, string> }[] = [];
    const take = (element: Element, name: string, pseudo: string): void => {
      const computed = getComputedStyle(element, pseudo);
      if (pseudo !== '' && computed.content === 'none') return;
      const style: Record<string, string> = {};
      // Ids are made anew in each page.
      for (const property of computed) style[property] = computed.getPropertyValue(property).replaceAll(/#_r_\w+?_/g, '#');
      found.push({ name: `${name}${pseudo}`, style });
    };
    const kinds = new Map<string, Element[]>();
    const names = new Map<Element, string>();
    for (const root of elements) {
      const below = root === document.documentElement ? [] : [...root.querySelectorAll('*')];
      for (const element of [root, ...below]) {
        if (names.has(element)) continue;
        const classes = element.getAttribute('class')?.trim() ?? '';
        const name = `${element.localName}${classes === '' ? '' : `.${classes.replaceAll(/\s+/g, '.')}`}`;
        names.set(element, name);
        const kind = `${(element.parentElement && names.get(element.parentElement)) ?? ''} > ${name}`;
        kinds.set(kind, [...(kinds.get(kind) ?? []), element]);
      }
    }
    const looked = new Set([...kinds.values()].flatMap((alike) => [...alike.slice(0, 1), ...alike.slice(-1)]));
    for (const [element, name] of names) {
      if (looked.has(element)) for (const pseudo of ['', '::before', '::after']) take(element, name, pseudo);
    }
    return found;
  });
  return all.map(({ name, style }) => ({
    name,
    style: Object.fromEntries(
      Object.entries(style).filter(([property]) => !FOLLOWING.test(property) && !property.startsWith('--')),
    ),
  }));
}

/** What differs, one line each, the same line once. */
export function differences(wanted: readonly Styled[], found: readonly Styled[]): readonly string[] {
  const lines = new Set<string>();
  if (wanted.length !== found.length) lines.add(`${wanted.length} elements became ${found.length}`);
  wanted.forEach(({ name, style }, at) => {
    const other = found[at];
    if (other?.name !== name) lines.add(`${name} became ${String(other?.name)}`);
    else
      for (const [property, value] of Object.entries(style))
        if (other.style[property] !== value) lines.add(`${name} ${property}: ${value} became ${String(other.style[property])}`);
  });
  return [...lines];
}
