import type { Token } from './tokens.ts';

/** The themes of the stylesheet. */
export type TokenTheme = 'light' | 'dark';

/** How well two colours can be told from each other. */
export interface Contrast {
  readonly ratio: number;
  /** What WCAG 2.2 AA asks: 4.5 for text, 3 for what is drawn. */
  readonly needed: number;
  readonly passes: boolean;
}

const HEX = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i;

/** Relative luminance of a `#rrggbb` colour, 0 to 1. WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (HEX.exec(colour) ?? []).slice(1).map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two `#rrggbb` colours, 1 to 21. WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const SURFACES = ['bg', 'surface', 'hover', 'selected'];
const DRAWN = new Set(['border-strong', 'focus']);
const NOT_INK = new Set([...SURFACES, 'border', 'on-accent', 'mark-bg']);

/** A token's name without its prefix: `text-muted`. */
export const bareName = ({ name }: Token): string => name.replace('--trilha-', '');

/** Whether a colour is for outlines, and not for text. */
export const isDrawn = (token: Token): boolean => DRAWN.has(bareName(token));

/** The grounds that a colour is set on; none for grounds and hairlines, which carry no meaning. */
export function groundsOf(token: Token, tokens: readonly Token[]): readonly Token[] {
  const name = bareName(token);
  const among = (names: readonly string[]): readonly Token[] => tokens.filter((one) => names.includes(bareName(one)));
  if (name === 'on-accent') return among(['accent']);
  if (NOT_INK.has(name) || name.endsWith('-bg')) return [];
  return among([...SURFACES, `${name}-bg`, ...(name === 'text' ? ['mark-bg'] : [])]);
}

/** How well a colour can be seen on a ground, in a theme. */
export function judge(token: Token, ground: Token, theme: TokenTheme): Contrast {
  const ratio = contrastOf(token[theme], ground[theme]);
  const needed = isDrawn(token) ? 3 : 4.5;
  return { ratio, needed, passes: ratio >= needed };
}
