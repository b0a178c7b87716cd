import type { Messages } from '../index.js';

const modules = import.meta.glob<Readonly<Record<string, unknown>>>('../i18n/locales/*.ts', { eager: true });

const isMessages = (value: unknown): value is Messages =>
  typeof value === 'object' && value !== null && 'locale' in value && 'screen' in value;

/** Every locale of the package by its tag. */
export const LOCALES: ReadonlyMap<string, Messages> = new Map(
  Object.values(modules)
    .flatMap((module) => Object.values(module))
    .filter(isMessages)
    .map((messages) => [messages.locale, messages] as const),
);
