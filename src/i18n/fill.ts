/** The holes of a message. */
export const HOLE = /\{([A-Za-z]\w*)\}/g;

/** Fills the holes of one text; a hole without a value stays as it is written. */
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(HOLE, (hole, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? hole) : hole));
}
