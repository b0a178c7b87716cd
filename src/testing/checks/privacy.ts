import { EVERYTHING, failIfAny, type Check } from './types.js';

/** Values that look like secrets whatever their field is called. */
const LOOKS: readonly (readonly [string, RegExp])[] = [
  ['a bcrypt hash', /\$2[abxy]\$\d\d\$[./A-Za-z0-9]{53}/],
  ['an argon2 or scrypt hash', /\$(?:argon2(?:id|i|d)|scrypt)\$/],
  ['a Django password hash', /\b(?:pbkdf2_sha\d+|bcrypt_sha256|md5)\$[^"\\\s]{16,}/],
  ['a JSON web token', /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/],
  ['a Laravel ciphertext', /\beyJpdiI6[A-Za-z0-9+/=]{40,}/],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['an AWS key', /\bAKIA[0-9A-Z]{16}\b/],
  ['a password in an address', /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"\\]+:[^\s/@"\\]+@/i],
  ['a bearer token', /\bBearer [A-Za-z0-9._~+/-]{20,}/],
];

const textOf = (row: unknown): string => {
  try {
    return JSON.stringify(row) ?? '';
  } catch {
    return '';
  }
};

/** Checks of what should not have left the server. */
export const privacyChecks: readonly Check[] = [
  {
    id: 'privacy/names',
    title: 'No secret field comes in clear.',
    run: async (context) => {
      const { entries } = await context.walk(EVERYTHING);
      const masked = entries.filter(({ notes }) => notes.some(({ code }) => code === 'redacted'));
      return failIfAny(
        masked.map(({ id }) => id),
        'These entries brought secret fields in clear. Trilha masks them in the browser, but they have crossed the network: leave them out on the server.',
      );
    },
  },
  {
    id: 'privacy/values',
    title: 'No value looks like a secret.',
    run: async (context) => {
      const { raw, rows } = await context.walk(EVERYTHING);
      const found = raw.flatMap((row, index) => {
        const text = textOf(row);
        const look = LOOKS.find(([, pattern]) => pattern.test(text));
        return look === undefined ? [] : [{ id: rows[index]?.id ?? `#${index}`, name: look[0] }];
      });
      return failIfAny(
        found.map(({ id }) => id),
        `These entries hold what looks like ${[...new Set(found.map(({ name }) => name))].join(', ')}.`,
      );
    },
  },
];
