import { fold } from './fold.js';
import type { QueryField } from './types.js';

/** Languages that the text syntax has its own names in. All are always understood; the screen's is written. */
export const SYNTAX_LOCALES = ['pt', 'en', 'es'] as const;
/** One of {@link SYNTAX_LOCALES}. */
export type SyntaxLocale = (typeof SYNTAX_LOCALES)[number];

/** What stands before `:` or `~`. Free text has no name; a period has three ways to be written. */
export type SyntaxName = Exclude<QueryField, 'occurredAt' | 'text'> | 'from' | 'to' | 'period' | 'order';

type Words = Readonly<Record<SyntaxLocale, readonly [string, ...string[]]>>;

/** The names of the syntax: the first of each language is written, the others are understood. Accents and case do not matter. */
export const SYNTAX_NAMES: Readonly<Record<SyntaxName, Words>> = {
  entityType: { pt: ['entidade'], en: ['entity', 'entityType'], es: ['entidad'] },
  entityId: { pt: ['id'], en: ['id', 'entityId'], es: ['id'] },
  action: { pt: ['acao'], en: ['action'], es: ['accion'] },
  operation: { pt: ['operacao'], en: ['operation', 'op'], es: ['operacion'] },
  actorKind: { pt: ['tipo-ator', 'tipo'], en: ['actor-kind', 'kind', 'actorKind'], es: ['tipo-actor', 'tipo'] },
  actorId: { pt: ['id-ator'], en: ['actor-id', 'actorId'], es: ['id-actor'] },
  actorName: { pt: ['ator'], en: ['actor', 'actorName'], es: ['actor'] },
  field: { pt: ['campo'], en: ['field'], es: ['campo'] },
  oldValue: { pt: ['antes', 'antigo'], en: ['old', 'before', 'oldValue'], es: ['antes', 'anterior'] },
  newValue: { pt: ['novo', 'depois'], en: ['new', 'after', 'newValue'], es: ['nuevo', 'despues'] },
  ip: { pt: ['ip'], en: ['ip'], es: ['ip'] },
  request: { pt: ['requisicao', 'pedido'], en: ['request'], es: ['peticion', 'solicitud'] },
  batch: { pt: ['lote'], en: ['batch'], es: ['lote'] },
  tag: { pt: ['tag', 'etiqueta'], en: ['tag'], es: ['etiqueta', 'tag'] },
  outcome: { pt: ['resultado'], en: ['outcome', 'result'], es: ['resultado'] },
  from: { pt: ['de', 'desde'], en: ['from', 'since'], es: ['desde'] },
  to: { pt: ['ate'], en: ['to', 'until'], es: ['hasta'] },
  period: { pt: ['periodo'], en: ['period'], es: ['periodo'] },
  order: { pt: ['ordem'], en: ['order'], es: ['orden'] },
};

type ValueWords = Readonly<Record<string, Readonly<Record<SyntaxLocale, string>>>>;

/** Names of the values of closed sets. The value itself is always understood too. */
export const SYNTAX_VALUES: Readonly<Partial<Record<SyntaxName, ValueWords>>> = {
  operation: {
    create: { pt: 'criacao', en: 'create', es: 'creacion' },
    update: { pt: 'alteracao', en: 'update', es: 'actualizacion' },
    status: { pt: 'status', en: 'status', es: 'estado' },
    message: { pt: 'mensagem', en: 'message', es: 'mensaje' },
    delete: { pt: 'exclusao', en: 'delete', es: 'eliminacion' },
    restore: { pt: 'restauracao', en: 'restore', es: 'restauracion' },
    link: { pt: 'vinculo', en: 'link', es: 'vinculo' },
    unlink: { pt: 'desvinculo', en: 'unlink', es: 'desvinculo' },
    read: { pt: 'leitura', en: 'read', es: 'consulta' },
    auth: { pt: 'acesso', en: 'auth', es: 'acceso' },
    other: { pt: 'outra', en: 'other', es: 'otra' },
    unknown: { pt: 'desconhecida', en: 'unknown', es: 'desconocida' },
  },
  actorKind: {
    user: { pt: 'usuario', en: 'user', es: 'usuario' },
    api: { pt: 'api', en: 'api', es: 'api' },
    ai: { pt: 'ia', en: 'ai', es: 'ia' },
    system: { pt: 'sistema', en: 'system', es: 'sistema' },
    anonymous: { pt: 'anonimo', en: 'anonymous', es: 'anonimo' },
    unknown: { pt: 'desconhecido', en: 'unknown', es: 'desconocido' },
  },
  outcome: {
    success: { pt: 'sucesso', en: 'success', es: 'exito' },
    failure: { pt: 'falha', en: 'failure', es: 'fallo' },
    denied: { pt: 'negado', en: 'denied', es: 'denegado' },
    unknown: { pt: 'desconhecido', en: 'unknown', es: 'desconocido' },
  },
  order: { newest: { pt: 'recentes', en: 'newest', es: 'recientes' }, oldest: { pt: 'antigos', en: 'oldest', es: 'antiguos' } },
};

/** Words between terms. Spanish takes the English ones, as search engines do: a capital O begins many a Portuguese search. */
export const SYNTAX_JOINS: Readonly<Record<'or' | 'and', Readonly<Record<SyntaxLocale, string>>>> = {
  or: { pt: 'OU', en: 'OR', es: 'OR' },
  and: { pt: 'E', en: 'AND', es: 'AND' },
};

/** Days by name, as days before today. English has no word for the day before yesterday. */
export const SYNTAX_DAYS: readonly { readonly days: number; readonly names: Readonly<Partial<Record<SyntaxLocale, string>>> }[] =
  [
    { days: 0, names: { pt: 'hoje', en: 'today', es: 'hoy' } },
    { days: 1, names: { pt: 'ontem', en: 'yesterday', es: 'ayer' } },
    { days: 2, names: { pt: 'anteontem', es: 'anteayer' } },
  ];

/** The names of this very moment. */
export const SYNTAX_NOW: Readonly<Record<SyntaxLocale, string>> = { pt: 'agora', en: 'now', es: 'ahora' };

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
