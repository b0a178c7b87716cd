// Takes the text of a declaration file apart into its top-level statements.

/** Without comments, and with every run of white space as one space; texts in quotes are left alone. */
export function plain(code) {
  const pieces = code.matchAll(
    /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*|\s+|[^\s'"`/]+|\//g,
  );
  let text = '';
  for (const [piece] of pieces) text += /^(\/[*/]|\s)/.test(piece) ? ' ' : piece;
  return text.replaceAll(/ {2,}/g, ' ').trim();
}

const BLOCK = /^(export )?(default )?(declare )?(abstract )?(interface|class|namespace|module|enum|global)\b/;
const QUOTED = /['"`]/;

/** Statements of a file that went through {@link plain}, in order. */
export function statements(text) {
  const found = [];
  let depth = 0;
  let start = 0;
  let quote = '';
  const close = (end) => {
    const statement = text.slice(start, end).trim();
    if (statement !== '' && statement !== ';') found.push(statement);
    start = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quote !== '') {
      if (sign === '\\') at += 1;
      else if (sign === quote) quote = '';
    } else if (QUOTED.test(sign)) quote = sign;
    else if ('{(['.includes(sign)) depth += 1;
    else if ('})]'.includes(sign)) {
      depth -= 1;
      if (depth === 0 && sign === '}' && BLOCK.test(text.slice(start).trimStart())) close(at + 1);
    } else if (sign === ';' && depth === 0) close(at + 1);
  }
  close(text.length);
  return found;
}

/** `{ a, b as c, type D }` as pairs of the name inside and the name outside. */
export function specifiers(list) {
  return list
    .split(',')
    .map((one) => one.trim().replace(/^type /, ''))
    .filter((one) => one !== '')
    .map((one) => {
      const [inside, outside = inside] = one.split(' as ').map((name) => name.trim());
      return [inside, outside];
    });
}
