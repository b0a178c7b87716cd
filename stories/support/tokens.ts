/** What a variable is for. */
export type TokenGroup = 'type' | 'shape' | 'surface' | 'text' | 'accent' | 'operation' | 'difference';

/** One variable that a host may set. */
export interface Token {
  /** `--trilha-accent` */
  readonly name: string;
  readonly group: TokenGroup;
  /** Its default in the light theme. */
  readonly light: string;
  /** Its default in the dark theme; `light` where it is the same. */
  readonly dark: string;
  /** `true`: a colour. */
  readonly color: boolean;
}

/** By the beginning of the name, the first that fits. */
const GROUPS: readonly (readonly [TokenGroup, RegExp])[] = [
  ['type', /^(font|line-height)/],
  ['shape', /^(radius|row-height|duration|shadow)/],
  ['text', /^text/],
  ['accent', /^(accent|on-accent|focus)/],
  ['difference', /^(added|removed|mark|warning)/],
  ['operation', /^(create|update|status|message|delete|access|neutral)/],
  ['surface', /./],
];

const BLOCKS = /([^{}]+)\{([^{}]*)\}/g;
const DEFAULTS = /--trilha-([\w-]+)-default:\s*([^;]+);/g;

const defaultsIn = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(DEFAULTS)].map(([, name = '', value = '']) => [name, value.replace(/\s+/g, ' ').trim()]));

/** Reads every variable, with its light and dark default, from the text of `src/styles/tokens.css`. In the order of the file. */
export function readTokens(css: string): readonly Token[] {
  const blocks = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(BLOCKS)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    defaults: defaultsIn(body),
  }));
  const light = blocks.find(({ selector }) => selector === '.trilha')?.defaults ?? new Map<string, string>();
  const dark =
    blocks.find(({ selector }) => selector.startsWith(".trilha[data-theme='dark']"))?.defaults ?? new Map<string, string>();
  return [...light].map(([name, value]) => ({
    name: `--trilha-${name}`,
    group: GROUPS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'surface',
    light: value,
    dark: dark.get(name) ?? value,
    color: /^(#|rgb)/.test(value),
  }));
}
