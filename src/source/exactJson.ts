/** A JSON text, or a number of sixteen or more characters outside texts: those may not fit a JavaScript number. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]{15,}/g;

/** Whether a number keeps its digits when JavaScript reads it. */
const survives = (digits: string): boolean => {
  const value = Number(digits);
  return Number.isInteger(value) ? Number.isSafeInteger(value) || /[.eE]/.test(digits) : Number.isFinite(value);
};

/**
 * `JSON.parse` for answers of servers that write 64-bit integers: integers beyond 2^53 come back as texts with every digit, all else
 * as usual. Only answers that hold such long digits pay for the second look. Throws `SyntaxError` on anything that is not whole JSON.
 */
export function parseExactJson(text: string): unknown {
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  // The text has to be JSON before it is touched: quoting digits must not make JSON of what is none.
  const plain: unknown = JSON.parse(text);
  let touched = false;
  const quoted = text.replace(TOKENS, (token) => {
    if (token.startsWith('"') || survives(token)) return token;
    touched = true;
    return `"${token}"`;
  });
  return touched ? JSON.parse(quoted) : plain;
}
