import { fold } from './fold.js';
import type { QueryField } from './types.js';

/** Languages that the text syntax has its own names in. All are always understood; the screen's is written. */
export const SYNTAX_LOCALES = ['pt', 'en'] as const;
/** One of {@link SYNTAX_LOCALES}. */
export type SyntaxLocale = (typeof SYNTAX_LOCALES)[number];

/** What stands before `:` or `~`. Free text has no name; a period has three ways to be written. */
export type SyntaxName = Exclude<QueryField, 'occurredAt' | 'text'> | 'from' | 'to' | 'period' | 'order';

type Words = Readonly<Record<SyntaxLocale, readonly [string, ...string[]]>>;

/** The names of the syntax: the first of each language is written, the others are understood. Accents and case do not matter. */
export const SYNTAX_NAMES: Readonly<Record<SyntaxName, Words>> = {
  entityType: { pt: ['entidade'], en: ['entity', 'entityType'] },
  entityId: { pt: ['id'], en: ['id', 'entityId'] },
  action: { pt: ['acao'], en: ['action'] },
  operation: { pt: ['operacao'], en: ['operation', 'op'] },
  actorKind: { pt: ['tipo-ator', 'tipo'], en: ['actor-kind', 'kind', 'actorKind'] },
  actorId: { pt: ['id-ator'], en: ['actor-id', 'actorId'] },
  actorName: { pt: ['ator'], en: ['actor', 'actorName'] },
  field: { pt: ['campo'], en: ['field'] },
  oldValue: { pt: ['antes', 'antigo'], en: ['old', 'before', 'oldValue'] },
  newValue: { pt: ['novo', 'depois'], en: ['new', 'after', 'newValue'] },
  ip: { pt: ['ip'], en: ['ip'] },
  request: { pt: ['requisicao', 'pedido'], en: ['request'] },
  batch: { pt: ['lote'], en: ['batch'] },
  tag: { pt: ['tag', 'etiqueta'], en: ['tag'] },
  outcome: { pt: ['resultado'], en: ['outcome', 'result'] },
  from: { pt: ['de', 'desde'], en: ['from', 'since'] },
  to: { pt: ['ate'], en: ['to', 'until'] },
  period: { pt: ['periodo'], en: ['period'] },
  order: { pt: ['ordem'], en: ['order'] },
};

type ValueWords = Readonly<Record<string, Readonly<Record<SyntaxLocale, string>>>>;

/** Names of the values of closed sets. The value itself is always understood too. */
export const SYNTAX_VALUES: Readonly<Partial<Record<SyntaxName, ValueWords>>> = {
  operation: {
    create: { pt: 'criacao', en: 'create' },
    update: { pt: 'alteracao', en: 'update' },
    status: { pt: 'status', en: 'status' },
    message: { pt: 'mensagem', en: 'message' },
    delete: { pt: 'exclusao', en: 'delete' },
    restore: { pt: 'restauracao', en: 'restore' },
    link: { pt: 'vinculo', en: 'link' },
    unlink: { pt: 'desvinculo', en: 'unlink' },
    read: { pt: 'leitura', en: 'read' },
    auth: { pt: 'acesso', en: 'auth' },
    other: { pt: 'outra', en: 'other' },
    unknown: { pt: 'desconhecida', en: 'unknown' },
  },
  actorKind: {
    user: { pt: 'usuario', en: 'user' },
    api: { pt: 'api', en: 'api' },
    ai: { pt: 'ia', en: 'ai' },
    system: { pt: 'sistema', en: 'system' },
    anonymous: { pt: 'anonimo', en: 'anonymous' },
    unknown: { pt: 'desconhecido', en: 'unknown' },
  },
  outcome: {
    success: { pt: 'sucesso', en: 'success' },
    failure: { pt: 'falha', en: 'failure' },
    denied: { pt: 'negado', en: 'denied' },
    unknown: { pt: 'desconhecido', en: 'unknown' },
  },
  order: { newest: { pt: 'recentes', en: 'newest' }, oldest: { pt: 'antigas', en: 'oldest' } },
};

/** Words between terms. */
export const SYNTAX_JOINS: Readonly<Record<'or' | 'and', Readonly<Record<SyntaxLocale, string>>>> = {
  or: { pt: 'OU', en: 'OR' },
  and: { pt: 'E', en: 'AND' },
};

/** Days by name, as days before today. */
export const SYNTAX_DAYS: readonly { readonly days: number; readonly names: readonly string[] }[] = [
  { days: 0, names: ['hoje', 'today'] },
  { days: 1, names: ['ontem', 'yesterday'] },
  { days: 2, names: ['anteontem'] },
];

/** The names of this very moment. */
export const SYNTAX_NOW: readonly string[] = ['agora', 'now'];

/** The column of a locale (`pt-BR` → `pt`); languages without one write English names. */
export function syntaxColumn(locale: string): SyntaxLocale {
  const language = locale.toLowerCase().split('-')[0];
  return SYNTAX_LOCALES.find((column) => column === language) ?? 'en';
}

const isName = (key: string): key is SyntaxName => Object.hasOwn(SYNTAX_NAMES, key);

/** The name that a word stands for in any language, or `null`. */
export function nameOf(word: string): SyntaxName | null {
  const folded = fold(word);
  const found = Object.entries(SYNTAX_NAMES).find(([, words]) =>
    SYNTAX_LOCALES.some((column) => words[column].some((name) => fold(name) === folded)),
  );
  return found !== undefined && isName(found[0]) ? found[0] : null;
}

/** The value of a closed set that a word stands for, or `null`. Sets that are open give the word itself. */
export function valueOf(name: SyntaxName, word: string): string | null {
  const words = SYNTAX_VALUES[name];
  if (words === undefined) return word;
  const folded = fold(word);
  return (
    Object.keys(words).find((value) => value === folded || SYNTAX_LOCALES.some((column) => words[value]?.[column] === folded)) ??
    null
  );
}

/** How a value of a closed set is written. */
export function valueWord(name: SyntaxName, value: string, column: SyntaxLocale): string {
  const words = SYNTAX_VALUES[name];
  return words !== undefined && Object.hasOwn(words, value) ? (words[value]?.[column] ?? value) : value;
}

/** The field that a name speaks of; `null` for those that are none. */
export function queryFieldOf(name: SyntaxName): QueryField | null {
  if (name === 'order') return null;
  return name === 'from' || name === 'to' || name === 'period' ? 'occurredAt' : name;
}
