/** What the application puts into snapshots. A `bigint` is written with all its digits, as a database does. */
export type JsonValue = string | number | boolean | null | bigint | readonly JsonValue[] | JsonObject;
/** An object of {@link JsonValue}s. */
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

const quote = (text: string): string => JSON.stringify(text).replaceAll('/', '\\/');
const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

/** JSON as PHP writes it with `JSON_UNESCAPED_UNICODE`: compact, slashes escaped, letters and emoji as they are. */
export function phpJson(value: JsonValue): string {
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(phpJson).join(',')}]`;
  return `{${Object.entries(value)
    .map(([name, member]) => `${quote(name)}:${phpJson(member)}`)
    .join(',')}}`;
}

/** Cuts a text as the application's log does: after `length` characters, with `...` in their place. Never inside an emoji's code point. */
export function cutText(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length).join('')}...`;
}
