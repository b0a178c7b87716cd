/**
 * A type's name without its namespace: `App\Models\Lead` → `Lead`, `Crm::Lead` → `Lead`, `com.acme.Lead` → `Lead`.
 * Other dots stay (`public.leads`): without them two types could look alike.
 */
export function shortTypeName(type: string): string {
  const tail = type.split(/\\|::/).at(-1) ?? type;
  const className = /^(?:[a-z]\w*\.)+([A-Z]\w*)$/.exec(tail)?.[1];
  return className ?? (tail === '' ? type : tail);
}

/** Up to two letters for an avatar: of the first and the last word that begin with a letter or digit. `undefined` when none does. */
export function initialsOf(name: string): string | undefined {
  const letters = name
    .normalize('NFC')
    .split(/\s+/)
    .flatMap((word) => /^[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? []);
  const [first] = letters;
  if (first === undefined) return undefined;
  const last = letters.length > 1 ? (letters.at(-1) ?? '') : '';
  return (first + last).toLocaleUpperCase();
}
