import type { AuditTime } from '../entry/index.js';
import type { ptBR } from './locales/pt-BR.js';

/** A sentence whose form depends on the number in its `{count}` hole, by `Intl.PluralRules` category. `other` is always there. */
export interface PluralMessage {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A whole sentence with named holes (`{count}`), or one per plural form. Never glued from pieces. */
export type Message = string | PluralMessage;

/** A plural message has plural forms only; a section that happens to have a word called `other` is a section. */
type Shape<T> = T extends string
  ? string
  : keyof T extends keyof PluralMessage
    ? PluralMessage
    : { readonly [K in keyof T]: Shape<T[K]> };

/** All words for people. Its shape is the Portuguese catalogue's, so that a locale with a missing word does not compile. */
export type Messages = Shape<typeof ptBR>;

/** The sections that are there from the first moment, before the code that reads entries has come. */
export type CoreMessages = Pick<Messages, 'locale' | 'columns' | 'table' | 'counts' | 'states' | 'errors' | 'actor'>;

/** The sections that entries are told with. */
type TellingMessages = Pick<
  Messages,
  | 'operations'
  | 'actions'
  | 'entity'
  | 'origin'
  | 'time'
  | 'outcome'
  | 'sentences'
  | 'unreadable'
  | 'verdicts'
  | 'lines'
  | 'sides'
  | 'certainty'
  | 'summary'
>;

/** All that rows say: the sections that entries are told with, and those before them. */
export interface EntryMessages extends CoreMessages, TellingMessages {}

/** All that a comparison says. */
export interface DiffMessages extends EntryMessages, Pick<Messages, 'verdictHelp' | 'diff' | 'raw' | 'limits' | 'copy'> {}

/** What fills the holes of a message. Numbers are formatted for the locale. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Dates, numbers, lists and plurals of one locale and time zone, over cached `Intl` objects. */
export interface Formatters {
  readonly locale: string;
  readonly timeZone: string;
  /** Fills a message's holes and picks its plural form by `count`. */
  message(message: Message, values?: MessageValues): string;
  /** `dd/MM/yyyy HH:mm:ss` in pt-BR; `''` when the time cannot be read. */
  dateTime(time: AuditTime | string): string;
  date(time: AuditTime | string): string;
  time(time: AuditTime | string): string;
  /** `2026-02-19`, in the zone. */
  day(time: AuditTime | string): string | null;
  /** "Hoje", "Ontem", or the date in words, for a day as `day` gives it. */
  dayName(day: string, now: number): string;
  /** "há 3 horas". */
  relative(time: AuditTime | string, now: number): string;
  /** "13 segundos", "2 horas". */
  duration(milliseconds: number): string;
  number(value: number): string;
  money(value: number | string, currency: string): string;
  /** "a, b e c". */
  list(items: readonly string[]): string;
  /** "Horário de Brasília (GMT-3)": the zone, named for people, at a moment. */
  zoneName(at: number): string;
  /** "GMT-3": the zone's distance from UTC at a moment, where there is no room for its name. */
  zoneOffset(at: number): string;
}
