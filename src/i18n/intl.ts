/** What the cache holds, by the name of its `Intl` class. */
interface Made {
  DateTimeFormat: Intl.DateTimeFormat;
  NumberFormat: Intl.NumberFormat;
  PluralRules: Intl.PluralRules;
  RelativeTimeFormat: Intl.RelativeTimeFormat;
  ListFormat: Intl.ListFormat;
}

interface Options {
  DateTimeFormat: Intl.DateTimeFormatOptions;
  NumberFormat: Intl.NumberFormatOptions;
  PluralRules: Intl.PluralRulesOptions;
  RelativeTimeFormat: Intl.RelativeTimeFormatOptions;
  ListFormat: Intl.ListFormatOptions;
}

const makers: { readonly [K in keyof Made]: (locale: string, options: Options[K]) => Made[K] } = {
  DateTimeFormat: (locale, options) => new Intl.DateTimeFormat(locale, options),
  NumberFormat: (locale, options) => new Intl.NumberFormat(locale, options),
  PluralRules: (locale, options) => new Intl.PluralRules(locale, options),
  RelativeTimeFormat: (locale, options) => new Intl.RelativeTimeFormat(locale, options),
  ListFormat: (locale, options) => new Intl.ListFormat(locale, options),
};

/** More combinations than any screen has; a host that makes locales up cannot fill the memory. */
const MOST = 100;

const caches: { readonly [K in keyof Made]: Map<string, Made[K]> } = {
  DateTimeFormat: new Map(),
  NumberFormat: new Map(),
  PluralRules: new Map(),
  RelativeTimeFormat: new Map(),
  ListFormat: new Map(),
};

/**
 * An `Intl` object, made once per class, locale and options: making one costs a hundred times more than using it.
 * @throws RangeError for a locale, zone, unit or currency that `Intl` does not know.
 */
export function intl<K extends keyof Made>(name: K, locale: string, options: Options[K]): Made[K] {
  const cache: Map<string, Made[K]> = caches[name];
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = makers[name](locale, options);
  if (cache.size >= MOST) cache.clear();
  cache.set(key, made);
  return made;
}

/**
 * Checks a locale tag and gives its canonical form (`pt-br` → `pt-BR`).
 * @throws RangeError in clear words when it is not a BCP 47 tag.
 */
export function checkLocale(locale: string): string {
  let tag: string | undefined;
  try {
    [tag] = Intl.getCanonicalLocales(locale);
  } catch {
    tag = undefined;
  }
  if (tag === undefined) {
    throw new RangeError(`trilha: "${locale}" is not a locale. Give a BCP 47 tag such as "pt-BR" or "en".`);
  }
  return tag;
}
