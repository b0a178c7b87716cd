import type { Messages } from 'trilha';

/** Every catalogue, by its tag; a new one shows up in the toolbar, and in each story of languages, by itself. */
export const catalogues: ReadonlyMap<string, Messages> = new Map(
  Object.values(import.meta.glob<Record<string, Messages>>('../../src/i18n/locales/*.ts', { eager: true }))
    .flatMap((module) => Object.values(module))
    .map((catalogue) => [catalogue.locale, catalogue]),
);
