import { mentionsSecret, type SecretNames } from './secrets.js';

/** `clean`: plain JSON data without anything named like a secret. `other`: anything else, to be looked at properly. */
export type Inspection = 'clean' | 'other';

/** Values looked at before giving up: a larger one is read properly, which has limits of its own. */
const NODES = 1_000_000;

function isPlain(value: object): boolean {
  // Also asks a proxy whether it lets itself be read at all.
  if (typeof (value as { readonly toJSON?: unknown }).toJSON === 'function') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || (Array.isArray(value) && prototype === Array.prototype);
}

function isCleanLeaf(value: unknown, names: SecretNames | null): boolean {
  if (typeof value === 'string') return names === null || !mentionsSecret(value, names);
  return value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

function inspect(root: unknown, names: SecretNames | null, depth: number): Inspection {
  const left: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  let seen = 0;
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value } = next;
    seen += 1;
    if (typeof value !== 'object' || value === null) {
      if (!isCleanLeaf(value, names)) return 'other';
      continue;
    }
    if (next.depth > depth || seen > NODES || !isPlain(value)) return 'other';
    for (const [key, child] of Object.entries(value)) {
      if (names?.has(key) === true && child !== null) return 'other';
      left.push({ value: child, depth: next.depth + 1 });
    }
  }
  return 'clean';
}

/** Looks at foreign data without changing or copying it. Whatever throws on the way is `other`. */
export function inspectPlain(value: unknown, names: SecretNames | null, depth: number): Inspection {
  try {
    return inspect(value, names, depth);
  } catch {
    return 'other';
  }
}
